import { formatPeriod, yearOf } from '../../dataset/periods.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import { nameIn, type ChartData, type Drawn } from '../chart-data.ts'
import type { Drawing, NotDrawn, SpecOf } from '../chart-recipe.ts'
import { labelOf } from '../../domain/id.ts'
import { notDrawn } from './measure-of.ts'

type Event = Drawn['events'][number]
const MAX_EVENTS = 200

/** Dated things in the order of time: who joined and left, where methods changed, what is planned and what came of it. */
export function drawTimeline(spec: SpecOf<'timeline'>, data: ChartData): Drawing | NotDrawn {
  if (spec.hubs.length === 0 && spec.indicators.length === 0) return notDrawn('charts.empty.no-hubs')
  const found = {
    memberships: membershipEvents(spec, data),
    methods: methodEvents(spec, data),
    plans: planEvents(spec, data),
  }
  const wanted = spec.tracks.map((track) => found[track])
  const events = wanted
    .flatMap((track) => track.events)
    .filter((event) => isWithin(event, spec.from, spec.to))
  if (events.length === 0) return notDrawn('charts.empty.nothing-dated')
  if (events.length > MAX_EVENTS)
    return notDrawn('charts.empty.too-many-points', { count: events.length, limit: MAX_EVENTS })
  const undated = wanted.reduce((sum, track) => sum + track.undated, 0)
  return {
    kind: 'drawing',
    table: null,
    periods: [spec.from, spec.to].filter((period) => period !== null),
    series: [],
    events: events.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    warnings: undated === 0 ? [] : [undatedWarning(undated)],
  }
}

function undatedWarning(count: number): Sentence {
  return sentence('charts.warning.undated', { count })
}

type Track = { readonly events: readonly Event[]; readonly undated: number }

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
              from: dateOf(from),
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

/** The plans of the claims chosen; where none is chosen, those about a chosen hub. */
function planEvents({ hubs, claims }: SpecOf<'timeline'>, data: ChartData): Track {
  const [chosen, wanted] = [new Set(hubs), new Set(claims)]
  const plans = data.claims.filter(({ claim }) =>
    claims.length > 0
      ? wanted.has(claim.id)
      : claim.assertion.kind === 'plan' && claim.assertion.hubs.some((hub) => chosen.has(hub)),
  )
  const events = plans.flatMap(({ claim, outcome }): Event[] => {
    const { assertion } = claim
    const due = assertion.kind === 'plan' ? assertion.due : assertion.kind === 'event' ? assertion.when : null
    if (due === null || !/^\d{4}/.test(due)) return []
    const [hub] = 'hubs' in assertion ? assertion.hubs : []
    return [
      {
        track: 'plans',
        lane:
          hub === undefined
            ? data.speak(sentence('charts.timeline.plans'))
            : nameIn(data.language, hub, data.hub(hub)),
        from: due.slice(0, 10).replace(/[~?%X].*$/, ''),
        until: null,
        lasts: false,
        label: claim.statement,
        note: labelOf(claim.id),
        claim: { id: claim.id, outcome },
      },
    ]
  })
  return { events, undated: plans.length - events.length }
}

/** `GII 2025` → 2025, `2024-H2` → 2024-07: a day or a month or a year as ISO writes it. */
function dateOf(period: string): string {
  const [, year = '', form = '', part = ''] = /^(\d{4})-([HQ])(\d)$/.exec(period) ?? []
  if (form !== '') {
    const month = (Number(part) - 1) * (form === 'H' ? 6 : 3) + 1
    return `${year}-${String(month).padStart(2, '0')}`
  }
  return /^\d{4}-\d\d/.test(period) ? period : String(yearOf(period) ?? period.slice(0, 4))
}

function isWithin({ from, until, lasts }: Event, first: string | null, last: string | null): boolean {
  const end = until ?? (lasts ? '9999' : from)
  const isBeforeEnd = last === null || from.slice(0, 4) <= String(yearOf(last))
  return isBeforeEnd && (first === null || end.slice(0, 4) >= String(yearOf(first)))
}
