import { comparePeriods, formatPeriod } from '../dataset/periods.ts'
import { sentence } from '../messages/sentence.ts'
import { nameIn, type ChartData } from './chart-data.ts'
import type { Drawing, NotDrawn, SpecOf } from './chart-recipe.ts'
import type { ValueTable } from './value-table.ts'

/** Periods named when the one asked for has no value. */
const MAX_NAMED = 5

/** Hubs in the order of their value in one period, the best first; a rank and whatever is better when lower run upwards. */
export function drawRanking(spec: SpecOf<'ranking'>, table: ValueTable, data: ChartData): Drawing | NotDrawn {
  const values = table.values.filter(({ period }) => period === spec.period)
  if (values.length === 0) return nothingInPeriod(spec, table, data)
  const sign = isLowerBetter(table.unit, data.indicator(spec.indicator)?.direction) ? 1 : -1
  const sorted = [...values].sort((a, b) => sign * (a.value - b.value) || (a.hub < b.hub ? -1 : 1))
  const shown = sorted.slice(0, spec.top ?? sorted.length)
  return {
    kind: 'drawing',
    periods: [spec.period],
    series: shown.map((value) => ({ hub: value.hub, values: [value] })),
    withValue: values.map(({ hub }) => hub),
    breaks: [],
    warnings: [],
  }
}

/** 1 stands on top, whatever the indicator says of its direction. */
export function isLowerBetter(unit: string, direction: 'higher' | 'lower' | 'neither' | undefined): boolean {
  return unit === 'rank' || direction === 'lower'
}

function nothingInPeriod(spec: SpecOf<'ranking'>, table: ValueTable, data: ChartData): NotDrawn {
  const others = [...new Set(table.values.map(({ period }) => period))].sort(comparePeriods)
  const values = {
    indicator: nameIn(data.language, spec.indicator, data.indicator(spec.indicator)),
    period: formatPeriod(spec.period, data.language),
  }
  if (others.length === 0) return { kind: 'empty', reason: sentence('charts.empty.no-values', values) }
  const periods = others.slice(-MAX_NAMED).map((period) => formatPeriod(period, data.language))
  return { kind: 'empty', reason: sentence('charts.empty.no-values-in-period', { ...values, periods }) }
}
