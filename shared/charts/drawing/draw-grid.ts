import { comparePeriods } from '../../dataset/periods.ts'
import type { ChartData } from '../chart-data.ts'
import type { Drawing, NotDrawn, SpecOf } from '../chart-recipe.ts'
import { isLowerBetter } from './is-lower-better.ts'
import { isNotDrawn, notDrawn } from './measure-of.ts'
import { orderHubs } from './order-hubs.ts'
import { tellValues } from './tell-values.ts'
import { toldDrawing } from './told-drawing.ts'
import { valuesAlong } from './values-along.ts'

/** More columns than this are narrower than a digit. */
const MAX_COLUMNS = 400

/** Hubs by periods: rows of a heat map or of a table. Only periods in which some hub has a value get a column. */
export function drawGrid(spec: SpecOf<'heat-map'> | SpecOf<'table'>, data: ChartData): Drawing | NotDrawn {
  const along = valuesAlong(spec, data)
  if (isNotDrawn(along)) return along
  const { table } = along
  const told = tellValues(along.series, { telling: spec.told, unit: table.unit }, data)
  if (isNotDrawn(told)) return told
  const series = orderHubs(told.series, spec.order, {
    isLowerBetter: isLowerBetter(table.unit, data.indicator(spec.indicator)?.direction),
    data,
  })
  const periods = [...new Set(series.flatMap(({ values }) => values.map(({ period }) => period)))].sort(
    comparePeriods,
  )
  if (periods.length > MAX_COLUMNS)
    return notDrawn('charts.empty.too-many-columns', { count: periods.length, limit: MAX_COLUMNS })
  return toldDrawing({ along, told }, { indicator: spec.indicator, periods, series }, data)
}
