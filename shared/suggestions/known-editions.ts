import type { KnownSeries } from '../dataset/known-series.ts'
import { seriesOf } from '../dataset/periods.ts'

type Edition = { readonly name: string; readonly indicators: ReadonlySet<string> }

const known = new WeakMap<KnownSeries, readonly Edition[]>()

/** The published indexes whose editions the dataset has values of ('Space Cities Index' of 'Space Cities Index 2026'), longest name first. */
function editionsOf(series: KnownSeries): readonly Edition[] {
  const before = known.get(series)
  if (before !== undefined) return before
  const byName = new Map<string, Set<string>>()
  for (const { indicator, periods } of series.all())
    for (const period of periods) {
      const name = seriesOf(period)
      if (name !== null) byName.set(name, (byName.get(name) ?? new Set<string>()).add(indicator))
    }
  const found = [...byName]
    .map(([name, indicators]) => ({ name, indicators }))
    .sort((a, b) => b.name.length - a.name.length)
  known.set(series, found)
  return found
}

/** The index a sentence names as the dataset's editions are called, with where it stands; null where none or where its values are of several measures. */
export function editionNamed(
  words: string,
  series: KnownSeries,
): { readonly indicator: string; readonly start: number; readonly end: number } | null {
  const said = words.toLowerCase()
  for (const { name, indicators } of editionsOf(series)) {
    const start = said.indexOf(name.toLowerCase())
    const [indicator, ...others] = indicators
    if (start < 0 || indicator === undefined) continue
    return others.length === 0 ? { indicator, start, end: start + name.length } : null
  }
  return null
}

/** A year as the only edition of that year among periods ('Space Cities Index 2026' for 2026), where the year itself is none of them. */
export function asEdition(period: string, periods: ReadonlySet<string>): string {
  if (!/^\d{4}$/.test(period) || periods.has(period)) return period
  const [only, ...others] = [...periods].filter(
    (each) => seriesOf(each) !== null && each.endsWith(` ${period}`),
  )
  return only !== undefined && others.length === 0 ? only : period
}
