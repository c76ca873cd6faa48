import type { ChartData } from '../chart-data.ts'
import type { Drawing, NotDrawn, SpecOf } from '../chart-recipe.ts'
import { drawLine } from './draw-line.ts'
import { isLowerBetter } from './is-lower-better.ts'
import { isNotDrawn } from './measure-of.ts'
import { orderHubs } from './order-hubs.ts'

/** A small line chart a hub, all over the same periods, in the order asked for. */
export function drawPanels(spec: SpecOf<'small-multiples'>, data: ChartData): Drawing | NotDrawn {
  const drawing = drawLine(spec, data)
  if (isNotDrawn(drawing)) return drawing
  const unit = drawing.table?.unit ?? ''
  const series = orderHubs(drawing.series, spec.order, {
    isLowerBetter: isLowerBetter(unit, data.indicator(spec.indicator)?.direction),
    data,
  })
  return { ...drawing, series }
}
