import type { ChartData } from '../chart-data.ts'
import type { Drawing, NotDrawn, SpecOf } from '../chart-recipe.ts'
import { drawableOnLog } from './drawable-on-log.ts'
import { isNotDrawn, notDrawn } from './measure-of.ts'
import { methodBreaks } from './method-breaks.ts'
import { tellValues } from './tell-values.ts'
import { atTwoPeriods } from './two-periods.ts'
import { valuesAlong } from './values-along.ts'

/** More slopes than this are a tangle. */
const MAX_SLOPES = 60

/** Each hub from one period to another, and nothing of what lies between. */
export function drawSlope(spec: SpecOf<'slope'>, data: ChartData): Drawing | NotDrawn {
  const along = valuesAlong(spec.tolerance === 0 ? spec : { ...spec, from: null, to: null }, data)
  if (isNotDrawn(along)) return along
  const two = atTwoPeriods(along.series, spec, data)
  if (isNotDrawn(two)) return two
  const told = tellValues(two.series, { telling: fromFirst(spec.told), unit: along.table.unit }, data)
  if (isNotDrawn(told)) return told
  const drawable = drawableOnLog(told.series, spec.axis)
  if (isNotDrawn(drawable)) return drawable
  const series = drawable.series.filter(({ values }) => values.length === 2)
  if (series.length === 0) return notDrawn('charts.empty.nothing-above-zero')
  if (series.length > MAX_SLOPES)
    return notDrawn('charts.empty.too-many-lines', { count: series.length, limit: MAX_SLOPES })
  return {
    kind: 'drawing',
    table: along.table,
    unit: told.unit,
    told: told.told,
    periods: [two.from, two.to],
    series,
    withValue: two.series.map(({ hub }) => hub),
    breaks: methodBreaks([two.from, two.to], data.indicator(spec.indicator)),
    warnings: [...along.warnings, ...told.warnings, ...drawable.warnings],
  }
}

/** A slope has no other base than its left end. */
function fromFirst(telling: SpecOf<'slope'>['told']): SpecOf<'slope'>['told'] {
  switch (telling.kind) {
    case 'stated':
      return telling
    case 'relative':
      return { kind: 'relative', since: null }
    case 'index':
      return { kind: 'index', at: null }
  }
}
