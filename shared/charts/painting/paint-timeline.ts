import { formatPeriod } from '../../dataset/periods.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Speak } from '../../messages/speak.ts'
import type { DrawnEvent } from '../../ipc/answers/charts.ts'
import type { Drawn } from '../chart-data.ts'
import { oneLine } from '../one-line.ts'
import type { PaintedEvent, PaintedTimeline } from '../painted/painted-timeline.ts'
import type { Palette } from '../palette.ts'

const signs = { confirmed: '✓', contradicted: '×', untestable: '?' } as const

/** A lane for every hub and indicator that has something dated; what lasts is a bar, what happened once a mark. */
export function paintTimeline(drawn: Drawn, palette: Palette, speak: Speak): PaintedTimeline {
  const lanes = new Map<string, PaintedEvent[]>()
  for (const event of drawn.events) {
    const lane = oneLine(event.lane)
    const own = lanes.get(lane)
    const painted = paintEvent(event, drawn, palette, speak)
    if (own === undefined) lanes.set(lane, [painted])
    else own.push(painted)
  }
  return { kind: 'timeline', lanes: [...lanes].map(([name, events]) => ({ name, events })) }
}

function paintEvent(event: DrawnEvent, drawn: Drawn, palette: Palette, speak: Speak): PaintedEvent {
  const { track, from, until, lasts, label, note, claim, planned = false } = event
  const outcome = claim?.outcome ?? event.outcome ?? null
  const print = (date: string) => formatPeriod(date, drawn.language)
  const date =
    event.printed ??
    (until === null
      ? lasts
        ? speak(sentence('charts.timeline.since', { from: print(from) }))
        : print(from)
      : speak(sentence('charts.timeline.range', { from: print(from), until: print(until) })))
  const [joined = palette.ink, changed = palette.ink, intended = palette.ink, sited = palette.ink] =
    palette.series
  const outcomes = { confirmed: palette.good, contradicted: palette.bad, untestable: palette.quiet }
  const words = oneLine(outcome === null ? label : `${signs[outcome]} ${note} ${label}`)
  const said = sentence('charts.timeline.said', {
    lane: event.lane,
    date,
    label: outcome === null ? label : `${note}: ${label}`,
    note: outcome === null ? note : speak(sentence(`charts.outcome.${outcome}`)),
  })
  return {
    from: yearsOf(from),
    until: until === null ? (lasts ? Number.POSITIVE_INFINITY : null) : yearsOf(until),
    date,
    label: words,
    colour:
      outcome !== null
        ? outcomes[outcome]
        : { memberships: joined, methods: changed, plans: intended, sites: sited }[track],
    mark: ({ memberships: 'circle', methods: 'rect', plans: 'diamond', sites: 'triangle' } as const)[track],
    isHollow: track === 'plans' || planned,
    isDashed: planned || (track === 'plans' && lasts),
    claim: claim === null ? null : { id: claim.id },
    said: oneLine(speak(said)),
  }
}

/** `2026-07-01` → 2026.5. */
function yearsOf(date: string): number {
  const [year = '0', month = '1', day = '1'] = date.split('-')
  return Number(year) + (Math.max(1, Number(month)) - 1) / 12 + (Math.max(1, Number(day)) - 1) / 372
}

/** What the marks mean. */
export function timelineNotes({ events }: Drawn): readonly Sentence[] {
  const has = (track: DrawnEvent['track']) => events.some((event) => event.track === track)
  return [
    ...(has('memberships') ? [sentence('charts.note.timeline-memberships')] : []),
    ...(has('methods') ? [sentence('charts.note.timeline-methods')] : []),
    ...(has('plans') ? [sentence('charts.note.timeline-plans')] : []),
    ...(has('sites') ? [sentence('charts.note.timeline-sites')] : []),
  ]
}
