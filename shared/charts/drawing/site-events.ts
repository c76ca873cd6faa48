import { compareDates, hasYear } from '../../dataset/known-date.ts'
import { sentence } from '../../messages/sentence.ts'
import { nameIn, type ChartData } from '../chart-data.ts'
import type { SpecOf } from '../chart-recipe.ts'
import type { DrawnEvent } from '../../ipc/answers/charts.ts'
import { siteWords } from './site-words.ts'
import type { Track } from './timeline-track.ts'

/** Sites of the chosen organisations, and those in a chosen hub, from when they opened or are to open. */
export function siteEvents({ hubs, organisations }: SpecOf<'timeline'>, data: ChartData): Track {
  const { actors } = data
  if (actors === undefined) return { events: [], undated: 0 }
  const [inHubs, chosen] = [new Set(hubs), new Set(organisations)]
  const sites = actors.sites
    .filter((site) => chosen.has(site.organisation) || inHubs.has(site.hub))
    .toSorted((a, b) => compareDates(a.from, b.from))
  const events = sites.flatMap((site): DrawnEvent[] => {
    const { from, until } = site
    const [begin, end] = [hasYear(from) ? from : null, hasYear(until) ? until : null]
    const at = begin ?? end
    if (at === null) return []
    const words = siteWords(site, data)
    return [
      {
        track: 'sites',
        lane: nameIn(data.language, site.organisation, actors.organisation(site.organisation)),
        from: at,
        until: begin === null ? null : end,
        lasts: begin !== null,
        label: data.speak(
          sentence(begin === null ? 'charts.timeline.site-closed' : 'charts.timeline.site', {
            hub: nameIn(data.language, site.hub, data.hub(site.hub)),
            site: words,
          }),
        ),
        note: site.note ?? '',
        claim: null,
        ...(site.state === 'existing' ? {} : { planned: true as const }),
      },
    ]
  })
  return { events, undated: sites.length - events.length }
}
