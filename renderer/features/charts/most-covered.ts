import type { ObservationColumns } from '#shared/dataset/observation-columns.ts'
import { comparePeriods } from '#shared/dataset/periods.ts'

/** The period in which most hubs have a value, the latest of several; null without any. */
export function mostCovered(columns: ObservationColumns | null): string | null {
  if (columns === null) return null
  const { hub, period } = columns.texts
  const hubs = new Map<string, Set<number>>()
  period.index.forEach((at, row) => {
    const name = period.dictionary[at] ?? ''
    const own = hubs.get(name) ?? new Set()
    hubs.set(name, own.add(hub.index[row] ?? -1))
  })
  const [best] = [...hubs].sort((a, b) => b[1].size - a[1].size || comparePeriods(b[0], a[0]))
  return best?.[0] ?? null
}
