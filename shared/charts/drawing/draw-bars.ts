import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { ChartData } from '../chart-data.ts'
import type { Drawing, HubValues, NotDrawn, SpecOf } from '../chart-recipe.ts'
import { isLowerBetter } from './is-lower-better.ts'
import { isNotDrawn, notDrawn } from './measure-of.ts'
import { orderHubs } from './order-hubs.ts'
import { axisOf } from './period-axis.ts'
import { tellValues } from './tell-values.ts'
import { toldDrawing } from './told-drawing.ts'
import { valuesAlong } from './values-along.ts'

/** More bars than this are hairs at the width of a page. */
const MAX_BARS = 150

/** Bars by period, one a hub in each. A place in a ranking is no amount and gets no bar. */
export function drawBars(spec: SpecOf<'bar'>, data: ChartData): Drawing | NotDrawn {
  const along = valuesAlong(spec, data)
  if (isNotDrawn(along)) return along
  const { table } = along
  if (table.unit === 'rank') return notDrawn('charts.empty.rank-bars')
  const told = tellValues(along.series, { telling: spec.told, unit: table.unit }, data)
  if (isNotDrawn(told)) return told
  const direction = data.indicator(spec.indicator)?.direction
  const series = orderHubs(told.series, spec.order, {
    isLowerBetter: isLowerBetter(table.unit, direction),
    data,
  })
  const { periods, warnings } = barPeriods(series)
  const count = series.length * periods.length
  if (count > MAX_BARS) return notDrawn('charts.empty.too-many-bars', { count, limit: MAX_BARS })
  const drawing = toldDrawing({ along, told }, { indicator: spec.indicator, periods, series }, data)
  return {
    ...drawing,
    warnings: [
      ...drawing.warnings,
      ...warnings,
      ...(spec.baseline === 'fitted' ? [sentence('charts.warning.bars-fitted')] : []),
    ],
  }
}

/** Every step of the axis, those without a value too. */
export function periodsOf(series: readonly HubValues[]): readonly string[] {
  return axisOf(series.flatMap(({ values }) => values.map(({ period }) => period)))
}

/**
 * Every step while most of them have a bar; where few have, those alone, and a warning that distances on paper are then no
 * distances in time.
 */
export function barPeriods(series: readonly HubValues[]): {
  readonly periods: readonly string[]
  readonly warnings: readonly Sentence[]
} {
  const whole = periodsOf(series)
  const own = new Set(series.flatMap(({ values }) => values.map(({ period }) => period)))
  if (whole.length <= own.size * 2) return { periods: whole, warnings: [] }
  const periods = whole.filter((period) => own.has(period))
  return { periods, warnings: [sentence('charts.warning.uneven-periods')] }
}
