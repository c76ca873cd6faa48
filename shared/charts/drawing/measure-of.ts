import { sentence } from '../../messages/sentence.ts'
import type { ChartData } from '../chart-data.ts'
import type { NotDrawn } from '../chart-recipe.ts'
import { tableOf, type ValueTable } from './value-table.ts'

/** The values of an indicator for some hubs, or why there is nothing to begin with. */
export function measureOf(
  indicator: string,
  hubs: readonly string[],
  data: ChartData,
): ValueTable | NotDrawn {
  if (hubs.length === 0) return notDrawn('charts.empty.no-hubs')
  const table = tableOf(indicator, hubs, data)
  if (table.values.length === 0 && data.indicator(indicator) === undefined)
    return notDrawn('charts.empty.no-indicator', { indicator })
  return table
}

/** Why a chart cannot be drawn. */
export function notDrawn(key: string, values: Parameters<typeof sentence>[1] = {}): NotDrawn {
  return { kind: 'empty', reason: sentence(key, values) }
}

/** Tells a reason from what can be drawn. */
export function isNotDrawn<Found extends object>(found: Found | NotDrawn): found is NotDrawn {
  return 'kind' in found && found.kind === 'empty' && 'reason' in found
}
