import { seriesOf } from '../../dataset/periods.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Drawn } from '../chart-data.ts'
import { isBetween } from './period-axis.ts'

/** Where on an axis another method begins: at the first step that lies wholly in its time, never at the first of all. */
export function methodBreaks(periods: readonly string[], indicator: Indicator | undefined): Drawn['breaks'] {
  return (indicator?.methods ?? []).flatMap(({ from, description }) => {
    if (from === null || seriesOf(from) !== seriesOf(periods[0] ?? '')) return []
    const at = periods.findIndex((period) => isBetween(period, from, null))
    const period = periods[at]
    return at < 1 || period === undefined ? [] : [{ period, note: description }]
  })
}
