import { formatPeriod } from '../../dataset/periods.ts'
import { sentence } from '../../messages/sentence.ts'
import type { ChartData } from '../chart-data.ts'
import type { Drawing, HubValues, NotDrawn, SpecOf } from '../chart-recipe.ts'
import { drawableOnLog } from './drawable-on-log.ts'
import { nothingIn, valuesIn } from './draw-ranking.ts'
import { isLowerBetter } from './is-lower-better.ts'
import { isNotDrawn, notDrawn } from './measure-of.ts'
import { orderHubs } from './order-hubs.ts'
import { atTwoPeriods } from './two-periods.ts'
import { valuesAlong } from './values-along.ts'
import { mostUsed } from './value-table.ts'

/**
 * A row a hub: from its value in one period to that in another, or from the lowest to the highest value published for
 * one period. Nothing between two publications is averaged.
 */
export function drawRanges(spec: SpecOf<'dot-range'>, data: ChartData): Drawing | NotDrawn {
  const along = valuesAlong(spec.tolerance === 0 ? spec : { ...spec, from: null, to: null }, data)
  if (isNotDrawn(along)) return along
  const { table } = along
  const found =
    spec.span === 'periods' ? atTwoPeriods(along.series, spec, data) : published(spec, along, data)
  if (isNotDrawn(found)) return found
  const drawable = drawableOnLog(found.series, spec.axis)
  if (isNotDrawn(drawable)) return drawable
  const whole = drawable.series.filter(({ values }) => spec.span === 'published' || values.length === 2)
  if (whole.length === 0) return notDrawn('charts.empty.nothing-above-zero')
  const series = orderHubs(whole, spec.order, {
    isLowerBetter: isLowerBetter(table.unit, data.indicator(spec.indicator)?.direction),
    data,
  })
  const differing = series.filter(({ values }) => values.some(({ others }) => others.length > 0)).length
  return {
    kind: 'drawing',
    table,
    periods: found.from === found.to ? [found.to] : [found.from, found.to],
    series,
    withValue: found.series.map(({ hub }) => hub),
    warnings: [
      ...along.warnings,
      ...drawable.warnings,
      ...(spec.span === 'published' && differing === 0
        ? [sentence('charts.warning.published-alike', { period: formatPeriod(found.to, data.language) })]
        : []),
    ],
  }
}

function published(
  { to, tolerance }: SpecOf<'dot-range'>,
  {
    table,
    series,
  }: { readonly table: Parameters<typeof valuesIn>[2]; readonly series: readonly HubValues[] },
  data: ChartData,
) {
  const period = to ?? mostUsed(series.flatMap(({ values }) => values.map((one) => one.period))) ?? ''
  const values = valuesIn(period, tolerance, table)
  if (values.length === 0) return nothingIn(period, table, data)
  const byHub = new Map(values.map((value) => [value.hub, value]))
  return {
    from: period,
    to: period,
    series: series.flatMap(({ hub }) => {
      const value = byHub.get(hub)
      return value === undefined ? [] : [{ hub, values: [value] }]
    }),
  }
}
