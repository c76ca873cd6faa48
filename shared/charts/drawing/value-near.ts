import { yearOf } from '../../dataset/periods.ts'
import { formOf } from './period-axis.ts'
import type { TableValue } from './value-table.ts'

/**
 * The value of a period, else the nearest of the same form within so many years, the earlier of two equally near. One
 * that stands for another period says so.
 */
export function valueNear(
  values: readonly TableValue[],
  period: string,
  tolerance: number,
): TableValue | undefined {
  const exact = values.find((value) => value.period === period)
  if (exact !== undefined || tolerance === 0) return exact
  const [form, year] = [formOf(period), yearOf(period) ?? 0]
  let best: { readonly value: TableValue; readonly distance: number } | undefined
  for (const value of values) {
    if (formOf(value.period) !== form) continue
    const distance = Math.abs((yearOf(value.period) ?? 0) - year)
    const isNearer = distance < (best?.distance ?? Infinity)
    const isAsNear = distance === best?.distance && value.period < best.value.period
    if (distance <= tolerance && (isNearer || isAsNear)) best = { value, distance }
  }
  return best === undefined ? undefined : { ...best.value, standsFor: period }
}
