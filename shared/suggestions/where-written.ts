import type { ArticleReading } from '../domain/article-reading.ts'
import type { Hub } from '../domain/hub.ts'
import type { HubIndex } from '../dataset/hub-index.ts'
import type { Place } from './passage.ts'
import { ourselves } from './ourselves.ts'

/** The country 'in the country' means: the one all places of a document share, else that of its dateline. */
export function countryMeant(hubs: HubIndex, reading: ArticleReading, text: string): Hub | null {
  return sharedCountry(hubs, text) ?? countryOf(hubs, reading.dateline?.value.place ?? '')
}

/** The place 'the whole city' means: the dateline's, or the only one the title and the first line name. */
export function homeOf(hubs: HubIndex, reading: ArticleReading, text: string): Place | null {
  const dateline = hubs.resolve(reading.dateline?.value.place ?? '')
  const [firstLine = ''] = text.slice(0, 120).split('\n', 1)
  const named =
    dateline.kind === 'one'
      ? [dateline.hub]
      : hubs
          .mentionsIn(
            [reading.title?.value ?? '', firstLine].filter((line) => !ourselves.test(line)).join('\n'),
          )
          .map(({ hub }) => hub)
  const [hub, ...others] = new Set(named.filter(({ type }) => type !== 'country' && type !== 'group'))
  return hub === undefined || others.length > 0
    ? null
    : { hub, printed: hub.names.en, span: { start: 0, end: 0 } }
}

/** Words for all of the place a report is of. */
export const wholePlace = /全[市省区县州]|本[市省区]|\bcity-?wide\b|\bstate-?wide\b/u

/** Where a report was written: its 'the country', when the text names several. */
function countryOf(hubs: HubIndex, place: string): Hub | null {
  const found = hubs.resolve(place)
  if (found.kind !== 'one') return null
  return found.hub.type === 'country'
    ? found.hub
    : (hubs.ancestorsOf(found.hub.id).find(({ type }) => type === 'country') ?? null)
}

/** The one country all places of a document lie in, for 'in the country'; null when there are several or none. */
function sharedCountry(hubs: HubIndex, text: string): Hub | null {
  const countries = new Set<Hub>()
  for (const { hub } of hubs.mentionsIn(text.slice(0, 50_000))) {
    const country =
      hub.type === 'country' ? hub : hubs.ancestorsOf(hub.id).find(({ type }) => type === 'country')
    if (country !== undefined) countries.add(country)
  }
  const [only, ...others] = countries
  return only !== undefined && others.length === 0 ? only : null
}
