import type { ObservationColumns } from './observation-columns.ts'

/** That a hub has values of an indicator, and for which periods: plain data, as it travels to a worker. */
export type SeriesEntry = {
  readonly hub: string
  readonly indicator: string
  readonly periods: ReadonlySet<string>
}

/** Which indicators the dataset has values of, for which hubs and periods; never the values themselves. */
export interface KnownSeries {
  all(): readonly SeriesEntry[]
  /** The indicators a hub has any value of. */
  indicatorsOf(hub: string): ReadonlySet<string>
  /** The periods a hub has values of one indicator for; empty when it has none. */
  periodsOf(hub: string, indicator: string): ReadonlySet<string>
  /** The periods any hub has values of an indicator for. */
  periodsOfAny(indicator: string): ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

/** Reads the observations once: a set of periods for each hub and each of its indicators. */
export function seriesIn({
  rows,
  texts,
}: Pick<ObservationColumns, 'rows' | 'texts'>): readonly SeriesEntry[] {
  const { hub: hubs, indicator: indicators, period: periods } = texts
  const known = new Map<string, Map<string, Set<string>>>()
  for (let row = 0; row < rows; row++) {
    const hub = hubs.dictionary[hubs.index[row] ?? 0] ?? ''
    const indicator = indicators.dictionary[indicators.index[row] ?? 0] ?? ''
    const own = known.get(hub) ?? new Map<string, Set<string>>()
    known.set(hub, own)
    const series = own.get(indicator) ?? new Set<string>()
    own.set(indicator, series.add(periods.dictionary[periods.index[row] ?? 0] ?? ''))
  }
  return [...known].flatMap(([hub, own]) =>
    [...own].map(([indicator, held]) => ({ hub, indicator, periods: held })),
  )
}

/** The index over the series of a dataset. */
export function createKnownSeries(entries: readonly SeriesEntry[]): KnownSeries {
  const known = new Map<string, Map<string, ReadonlySet<string>>>()
  for (const { hub, indicator, periods } of entries)
    known.set(hub, (known.get(hub) ?? new Map<string, ReadonlySet<string>>()).set(indicator, periods))
  const indicatorsByHub = new Map([...known].map(([hub, own]) => [hub, new Set(own.keys())]))
  const byIndicator = new Map<string, Set<string>>()
  for (const { indicator, periods } of entries) {
    const own = byIndicator.get(indicator) ?? new Set<string>()
    byIndicator.set(indicator, own)
    for (const period of periods) own.add(period)
  }
  return {
    all: () => entries,
    periodsOfAny: (indicator) => byIndicator.get(indicator) ?? none,
    indicatorsOf: (hub) => indicatorsByHub.get(hub) ?? none,
    periodsOf: (hub, indicator) => known.get(hub)?.get(indicator) ?? none,
  }
}

/** For a text that is read without any dataset. */
export const noSeries: KnownSeries = createKnownSeries([])
