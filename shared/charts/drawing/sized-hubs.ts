import { comparePeriods } from '../../dataset/periods.ts'
import type { ChartData } from '../chart-data.ts'
import type { HubValues } from '../chart-recipe.ts'
import { valuesIn } from './draw-ranking.ts'
import { tableOf, type ValueTable } from './value-table.ts'

/** What sizes the marks of a map or a network. */
export type Sized = {
  readonly table: ValueTable | null
  readonly periods: readonly string[]
  readonly series: readonly HubValues[]
}

/** One value a hub of the period asked for, of the latest any of them has where none is asked for; none without indicator. */
export function sizedHubs(
  hubs: readonly string[],
  spec: { readonly indicator: string | null; readonly period: string | null; readonly tolerance: number },
  data: ChartData,
): Sized {
  if (spec.indicator === null)
    return { table: null, periods: spec.period === null ? [] : [spec.period], series: [] }
  const table = tableOf(spec.indicator, hubs, data)
  const latest = [...new Set(table.values.map(({ period }) => period))].sort(comparePeriods).at(-1)
  const period = spec.period ?? latest
  const values = period === undefined ? [] : valuesIn(period, spec.tolerance, table)
  const byHub = new Map(values.map((value) => [value.hub, value]))
  return {
    table,
    periods: period === undefined ? [] : [period],
    series: hubs.flatMap((hub) => {
      const value = byHub.get(hub)
      return value === undefined ? [] : [{ hub, values: [value] }]
    }),
  }
}
