import type { timelineTracks } from '../../domain/chart.ts'
import { formatPeriod, yearOf } from '../../dataset/periods.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import { nameIn, type ChartData, type Drawn } from '../chart-data.ts'
import type { Drawing, NotDrawn, SpecOf } from '../chart-recipe.ts'
import { notDrawn } from './measure-of.ts'
import { planEvents } from './plan-events.ts'
import { siteEvents } from './site-events.ts'
import { timelineDate, type Track } from './timeline-track.ts'

type Event = Drawn['events'][number]
const MAX_EVENTS = 200
/** Plans without a date that are named. */
const MAX_TOLD = 8

/** Dated things in the order of time: who joined and left, where methods changed, what is planned and what came of it. */
export function drawTimeline(spec: SpecOf<'timeline'>, data: ChartData): Drawing | NotDrawn {
  const { hubs, indicators, organisations, plans } = spec
  if ([hubs, indicators, organisations, plans].every((chosen) => chosen.length === 0))
    return notDrawn('charts.empty.no-hubs')
  const found: Record<(typeof timelineTracks)[number], Track> = {
    memberships: membershipEvents(spec, data),
    methods: methodEvents(spec, data),
    plans: planEvents(spec, data),
    sites: siteEvents(spec, data),
  }
  const wanted = spec.tracks.map((track) => found[track])
  const events = wanted
    .flatMap((track) => track.events)
    .filter((event) => isWithin(event, spec.from, spec.to))
  const undatedPlans = wanted.flatMap(({ undatedWords = [] }) => undatedWords)
  if (events.length === 0)
    return undatedPlans.length === 0
      ? notDrawn('charts.empty.nothing-dated')
      : notDrawn('charts.empty.plans-undated', { plans: undatedPlans.slice(0, MAX_TOLD) })
  if (events.length > MAX_EVENTS)
    return notDrawn('charts.empty.too-many-points', { count: events.length, limit: MAX_EVENTS })
  const undated = wanted.reduce((sum, track) => sum + track.undated, 0)
  return {
    kind: 'drawing',
    table: null,
    periods: [spec.from, spec.to].filter((period) => period !== null),
    series: [],
    events: events.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    warnings: [
      ...(undated === 0 ? [] : [undatedWarning(undated)]),
      ...(undatedPlans.length === 0
        ? []
        : [
            sentence('charts.warning.undated-plans', {
              plans: undatedPlans.slice(0, MAX_TOLD),
              count: undatedPlans.length,
            }),
          ]),
    ],
  }
}

function undatedWarning(count: number): Sentence {
  return sentence('charts.warning.undated', { count })
}

/** Who joined a hub on one day is one event. */
function membershipEvents({ hubs }: SpecOf<'timeline'>, data: ChartData): Track {
  const chosen = new Set(hubs)
  const name = (hub: string) => nameIn(data.language, hub, data.hub(hub))
  const related = data.memberships.filter(({ hub, member }) => chosen.has(hub) || chosen.has(member))
  const joined = new Map<string, { event: Event; members: string[] }>()
  for (const { hub, member, from, until, note } of related) {
    if (from === null) continue
    const key = JSON.stringify([hub, from, until])
    const known = joined.get(key)
    if (known !== undefined) {
      known.members.push(name(member))
      continue
    }
    const event: Event = {
      track: 'memberships',
      lane: name(hub),
      from,
      until,
      lasts: true,
      label: '',
      note: note ?? '',
      claim: null,
    }
    joined.set(key, { event, members: [name(member)] })
  }
  return {
    events: [...joined.values()].map(({ event, members }) => ({
      ...event,
      label: data.speak(sentence('charts.timeline.members', { members })),
    })),
    undated: related.filter(({ from }) => from === null).length,
  }
}

function methodEvents({ indicators }: SpecOf<'timeline'>, data: ChartData): Track {
  const events = indicators.flatMap((id) =>
    (data.indicator(id)?.methods ?? []).flatMap(({ from, description }): Event[] =>
      from === null
        ? []
        : [
            {
              track: 'methods',
              lane: nameIn(data.language, id, data.indicator(id)),
              from: timelineDate(from),
              until: null,
              lasts: false,
              label: `${formatPeriod(from, data.language)}: ${description}`,
              note: '',
              claim: null,
            },
          ],
    ),
  )
  return { events, undated: 0 }
}

function isWithin({ from, until, lasts }: Event, first: string | null, last: string | null): boolean {
  const end = until ?? (lasts ? '9999' : from)
  const isBeforeEnd = last === null || from.slice(0, 4) <= String(yearOf(last))
  return isBeforeEnd && (first === null || end.slice(0, 4) >= String(yearOf(first)))
}
