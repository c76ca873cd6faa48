import type { Observation } from '#shared/domain/observation.ts'
import type { ObservationStore } from '../store.ts'
import type { SectionSummary } from './section-summary.ts'

type Counts = { rows: number; readonly hubs: Map<string, number>; readonly periods: Map<string, number> }

/** Counts rows per indicator and hub: sections by their summaries, corrections row by row. */
export function tally(
  summaries: Iterable<SectionSummary>,
  replaced: Iterable<Observation>,
  byHand: Iterable<Observation>,
): Awaited<ReturnType<ObservationStore['tally']>> {
  const indicators = new Map<string, Counts>()
  const countsFor = (indicator: string) => {
    let counts = indicators.get(indicator)
    if (counts === undefined)
      indicators.set(indicator, (counts = { rows: 0, hubs: new Map(), periods: new Map() }))
    return counts
  }
  const count = ({ indicator, hub, period }: Observation, by: 1 | -1) => {
    const counts = countsFor(indicator)
    counts.rows += by
    add(counts.hubs, hub, by)
    add(counts.periods, period, by)
  }
  for (const { indicator, rows, hubs, periods } of summaries) {
    const counts = countsFor(indicator)
    counts.rows += rows
    for (const [hub, number] of hubs) add(counts.hubs, hub, number)
    for (const [period, number] of periods) add(counts.periods, period, number)
  }
  for (const row of replaced) count(row, -1)
  for (const row of byHand) count(row, 1)

  const byHub = new Map<string, number>()
  for (const { hubs } of indicators.values()) for (const [hub, number] of hubs) add(byHub, hub, number)
  const byIndicator = new Map(
    [...indicators]
      .filter(([, { rows }]) => rows > 0)
      .map(([indicator, { rows, hubs, periods }]) => [
        indicator,
        { rows, hubs: hubs.size, periods: [...periods.keys()].sort() },
      ]),
  )
  return { byIndicator, byHub }
}

function add(counts: Map<string, number>, key: string, by: number): void {
  const next = (counts.get(key) ?? 0) + by
  if (next === 0) counts.delete(key)
  else counts.set(key, next)
}
