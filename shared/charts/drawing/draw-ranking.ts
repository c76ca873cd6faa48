import { comparePeriods, formatPeriod } from '../../dataset/periods.ts'
import { nameIn, type ChartData } from '../chart-data.ts'
import type { Drawing, NotDrawn, SpecOf } from '../chart-recipe.ts'
import { isLowerBetter } from './is-lower-better.ts'
import { isNotDrawn, measureOf, notDrawn } from './measure-of.ts'
import { valueNear } from './value-near.ts'
import type { TableValue, ValueTable } from './value-table.ts'

/** Periods named when the one asked for has no value. */
const MAX_NAMED = 5

/** Hubs in the order of their value in one period, the best first; a rank and whatever is better when lower run upwards. */
export function drawRanking(spec: SpecOf<'ranking'>, data: ChartData): Drawing | NotDrawn {
  const table = measureOf(spec.indicator, spec.hubs, data)
  if (isNotDrawn(table)) return table
  const values = valuesIn(spec.period, spec.tolerance, table)
  if (values.length === 0) return nothingIn(spec.period, table, data)
  const sign = isLowerBetter(table.unit, data.indicator(spec.indicator)?.direction) ? 1 : -1
  const sorted = values.toSorted((a, b) => sign * (a.value - b.value) || (a.hub < b.hub ? -1 : 1))
  const shown = sorted.slice(0, spec.top ?? sorted.length)
  return {
    kind: 'drawing',
    table,
    periods: [spec.period],
    series: shown.map((value) => ({ hub: value.hub, values: [value] })),
    withValue: values.map(({ hub }) => hub),
  }
}

/** One value a hub for a period, or for the nearest within the tolerance. */
export function valuesIn(period: string, tolerance: number, table: ValueTable): readonly TableValue[] {
  const byHub = new Map<string, TableValue[]>()
  for (const value of table.values) {
    const own = byHub.get(value.hub)
    if (own === undefined) byHub.set(value.hub, [value])
    else own.push(value)
  }
  return [...byHub.values()].flatMap((own) => valueNear(own, period, tolerance) ?? [])
}

/** Why a period has nothing to show, and which periods have. */
export function nothingIn(period: string, table: ValueTable, data: ChartData): NotDrawn {
  const others = [...new Set(table.values.map((value) => value.period))].sort(comparePeriods)
  const values = {
    indicator: nameIn(data.language, table.indicator, data.indicator(table.indicator)),
    period: formatPeriod(period, data.language),
  }
  if (others.length === 0) return notDrawn('charts.empty.no-values', values)
  const periods = others.slice(-MAX_NAMED).map((one) => formatPeriod(one, data.language))
  return notDrawn('charts.empty.no-values-in-period', { ...values, periods })
}
