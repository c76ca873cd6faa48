import type { ObservationColumns } from '#shared/dataset/observation-columns.ts'

/**
 * How many of some hubs (of all where none is named) have a value in each of some periods, in their order, as a share of
 * the most there are, 0 to 1.
 */
export function periodCoverage(
  columns: ObservationColumns | null,
  periods: readonly string[],
  hubs: readonly string[],
): readonly number[] {
  if (columns === null) return periods.map(() => 0)
  const { hub, period } = columns.texts
  const wanted = new Set(hubs)
  const isWanted = hub.dictionary.map((name) => wanted.size === 0 || wanted.has(name))
  const found = new Map<string, Set<number>>()
  period.index.forEach((at, row) => {
    const own = hub.index[row] ?? -1
    if (isWanted[own] !== true || columns.value[row] === null) return
    const name = period.dictionary[at] ?? ''
    const known = found.get(name)
    if (known === undefined) found.set(name, new Set([own]))
    else known.add(own)
  })
  const counts = periods.map((name) => found.get(name)?.size ?? 0)
  const most = Math.max(1, ...counts)
  return counts.map((count) => count / most)
}
