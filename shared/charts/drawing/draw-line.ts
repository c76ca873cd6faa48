import { yearOf } from '../../dataset/periods.ts'
import type { ChartData } from '../chart-data.ts'
import type { Drawing, NotDrawn, SpecOf } from '../chart-recipe.ts'
import { claimedValues } from './claimed-values.ts'
import { drawableOnLog } from './drawable-on-log.ts'
import { isNotDrawn, notDrawn } from './measure-of.ts'
import { axisOf, formOf, isBetween } from './period-axis.ts'
import { tellValues } from './tell-values.ts'
import { toldDrawing } from './told-drawing.ts'
import type { ValueTable } from './value-table.ts'
import { valuesAlong } from './values-along.ts'

/** Even in grey, more lines than this are a stain and no chart. */
const MAX_LINES = 300
const MOST_YEARS_AHEAD = 30

/** Values along time, one line a hub in the order of the analyst's choice. */
export function drawLine(
  spec: Pick<SpecOf<'line'>, 'indicator' | 'hubs' | 'from' | 'to' | 'told' | 'axis' | 'claims'>,
  data: ChartData,
): Drawing | NotDrawn {
  const along = valuesAlong(spec, data)
  if (isNotDrawn(along)) return along
  const { table } = along
  const told = tellValues(along.series, { telling: spec.told, unit: table.unit }, data)
  if (isNotDrawn(told)) return told
  const drawable = drawableOnLog(told.series, spec.axis)
  if (isNotDrawn(drawable)) return drawable
  const { series } = drawable
  if (series.length > MAX_LINES)
    return notDrawn('charts.empty.too-many-lines', { count: series.length, limit: MAX_LINES })
  const drawn = series.flatMap(({ values }) => values.map(({ period }) => period))
  const periods = axisOf([
    ...drawn,
    ...(spec.told.kind === 'stated' ? claimedPeriods(spec, table, data) : []),
  ])
  const drawing = toldDrawing({ along, told }, { indicator: spec.indicator, periods, series }, data)
  return { ...drawing, warnings: [...drawing.warnings, ...drawable.warnings] }
}

/** A goal may lie beyond the last value: the axis reaches for it, within what is asked for and within reason. */
function claimedPeriods(
  { claims, hubs, from, to }: Pick<SpecOf<'line'>, 'claims' | 'hubs' | 'from' | 'to'>,
  { indicator, unit, values }: ValueTable,
  data: ChartData,
): readonly string[] {
  const [sample] = values
  if (sample === undefined) return []
  const years = values.map(({ period }) => yearOf(period) ?? 0)
  const last = years.reduce((most, year) => Math.max(most, year), 0)
  return claimedValues(claims, { indicator, unit, hubs }, data)
    .map(({ period }) => period)
    .filter(
      (period) =>
        formOf(period) === formOf(sample.period) &&
        isBetween(period, from, to) &&
        (yearOf(period) ?? 0) <= last + MOST_YEARS_AHEAD,
    )
}
