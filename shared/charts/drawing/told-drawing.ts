import type { ChartData } from '../chart-data.ts'
import type { Drawing, HubValues } from '../chart-recipe.ts'
import { methodBreaks } from './method-breaks.ts'
import type { Told } from './tell-values.ts'
import type { Along } from './values-along.ts'

/** The drawing of values along time, as told: `series` in the order of the chart, on `periods`. Warnings of a kind come after. */
export function toldDrawing(
  { along, told }: { readonly along: Along; readonly told: Told },
  {
    indicator,
    periods,
    series,
  }: { indicator: string; periods: readonly string[]; series: readonly HubValues[] },
  data: ChartData,
): Drawing & { readonly warnings: NonNullable<Drawing['warnings']> } {
  return {
    kind: 'drawing',
    table: along.table,
    unit: told.unit,
    told: told.told,
    periods,
    series,
    withValue: along.series.map(({ hub }) => hub),
    breaks: methodBreaks(periods, data.indicator(indicator)),
    warnings: [...along.warnings, ...told.warnings],
  }
}
