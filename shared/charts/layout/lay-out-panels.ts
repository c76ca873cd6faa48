import { panelColumns } from '../figure-shapes.ts'
import type { PaintedChart } from '../painted-chart.ts'
import type { PaintedLine, PaintedPanels } from '../painted/painted-lines.ts'
import { bandMarks } from './axis-marks.ts'
import { axisWords } from './axis-words.ts'
import { boxesAlong } from './boxes-along.ts'
import { claimMarks } from './claim-marks.ts'
import type { FigureRule, FigureShape, FigureText, Plot } from './figure-text.ts'
import type { FigureStop, LaidOut, Panel } from './laid-out.ts'
import { lineMarks, otherMarks, partialMarks } from './line-marks.ts'
import { reachOf } from './special-points.ts'
import { textWidth, truncated } from './text-width.ts'
import { valueAxis, type ValueAxis } from './value-axis.ts'

const NAME = 11.5
const TICK = 10
const GAP = 18

type Cell = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
type Laid = {
  readonly panels: Panel[]
  readonly shapes: FigureShape[]
  readonly texts: FigureText[]
  readonly rules: FigureRule[]
  readonly stops: FigureStop[][]
}

/** Small charts in rows, each with its name and last value above and its first and last period below. */
export function layOutPanels(painted: PaintedChart, figure: PaintedPanels, outer: Plot): LaidOut {
  const { lines, isShared } = figure
  const shared = isShared ? axisFor(lines, painted, figure) : null
  const axes = lines.map((line) => shared ?? axisFor([line], painted, figure))
  const tickWidth =
    Math.max(...axes.flatMap(({ ticks }) => ticks.map(({ text }) => textWidth(text, TICK)))) + 12
  const columns = panelColumns(lines.length, outer.right - outer.left)
  const rows = Math.ceil(lines.length / columns)
  // Numbers that all panels share stand once a row, those of a panel's own beside it.
  const left = outer.left + (isShared ? tickWidth : 0)
  const width = (outer.right - left - GAP * (columns - 1)) / columns
  const height = (outer.bottom - outer.top) / rows
  const inner = width - (isShared ? 0 : tickWidth)
  // Names and values share a line where every pair fits, and have one each where one does not.
  const isOneLine = lines.every(
    ({ name, ending }) => textWidth(name, NAME, true) + textWidth(ending, NAME, true) + 10 <= inner,
  )
  const laid: Laid = { panels: [], shapes: [], texts: [], rules: [], stops: [] }
  lines.forEach((line, order) => {
    const axis = axes[order]
    if (axis === undefined) return
    const [column, row] = [order % columns, Math.floor(order / columns)]
    const start = left + column * (width + GAP)
    const top = outer.top + row * height
    const cell: Cell = {
      left: start + (isShared ? 0 : tickWidth),
      right: start + width - 6,
      top,
      bottom: top + height,
    }
    layOutPanel(
      line,
      { order, axis, cell, isOneLine, hasNumbers: !isShared || column === 0, painted, figure },
      laid,
    )
  })
  return laid
}

function axisFor(own: readonly PaintedLine[], painted: PaintedChart, figure: PaintedPanels): ValueAxis {
  const { isRank, isLog, claims, baseline, lines } = figure
  const { unit, language, isChange } = painted
  const { least, most, leastAbove } = reachOf(own)
  const claimed = claims
    .filter(({ series }) => own.some((line) => line === lines[series]))
    .map(({ value }) => value)
  const base = baseline !== null && !isLog ? [baseline] : []
  const values = [isLog ? leastAbove : least, most, ...claimed, ...base].filter(Number.isFinite)
  return valueAxis(values, { wanted: 2, isRank, isLog, unit, language, isChange })
}

function layOutPanel(
  line: PaintedLine,
  {
    order,
    axis,
    cell,
    isOneLine,
    hasNumbers,
    painted,
    figure,
  }: {
    readonly order: number
    readonly axis: ValueAxis
    readonly cell: Cell
    readonly isOneLine: boolean
    readonly hasNumbers: boolean
    readonly painted: PaintedChart
    readonly figure: PaintedPanels
  },
  laid: Laid,
): void {
  const { palette } = painted
  const { periods, isRank } = figure
  const plot: Plot = {
    left: cell.left,
    right: cell.right,
    top: cell.top + (isOneLine ? 24 : 38),
    bottom: cell.bottom - 28,
  }
  const [from, to] = periods.length === 1 ? [-0.5, 0.5] : [0, periods.length - 1]
  const xOf = (at: number) => plot.left + ((plot.right - plot.left) * (at - from)) / (to - from)
  const yOf = (value: number) => {
    const share = axis.shareOf(value)
    return isRank
      ? plot.top + share * (plot.bottom - plot.top)
      : plot.bottom - share * (plot.bottom - plot.top)
  }
  const room = plot.right - plot.left - (isOneLine ? textWidth(line.ending, NAME, true) + 8 : 0)
  laid.texts.push(
    {
      text: truncated(line.name, NAME, room, true),
      x: plot.left,
      y: cell.top + 8,
      size: NAME,
      colour: palette.ink,
      isBold: true,
    },
    {
      text: line.ending,
      x: isOneLine ? plot.right : plot.left,
      y: cell.top + (isOneLine ? 8 : 23),
      size: NAME,
      colour: line.colour,
      isBold: true,
      align: isOneLine ? 'right' : 'left',
    },
  )
  const words = axisWords({ axis, plot, palette, isFlipped: isRank, baseline: figure.baseline, size: TICK })
  if (hasNumbers) laid.texts.push(...words.texts)
  laid.rules.push(...words.rules)
  for (const { at } of figure.breaks) {
    const x = (xOf(at - 1) + xOf(at)) / 2
    laid.rules.push({ from: [x, plot.top - 4], to: [x, plot.bottom], colour: palette.rule, isDashed: true })
  }
  const half = periods.length === 1 ? 0 : (xOf(1) - xOf(0)) / 2
  const bands = bandMarks(figure.bands, plot, (band) => [xOf(band.from) - half, xOf(band.to) + half], palette)
  const claims = claimMarks(
    figure.claims.filter(({ series }) => series === order),
    {
      plot,
      xOf: ({ at }) => xOf(at),
      yOf: ({ value }) => yOf(value),
      palette,
      radiusOf: () => 5.5,
      isSmall: true,
      within: { ...plot, top: plot.top - 4 },
      taken: boxesAlong([line.points], ({ at, value }) => [xOf(at), yOf(value)]),
    },
  )
  const scales = {
    placeOf: axis.placeOf,
    view: { from, to, columns: Math.max(1, Math.round(plot.right - plot.left)) },
    ground: palette.ground,
    isDense: line.points.length > 24,
    scale: 0.8,
  }
  laid.panels.push({
    plot,
    xAxis: { type: 'value', min: from, max: to },
    yAxis: { type: 'value', min: axis.low, max: axis.high, inverse: isRank },
    series: [...lineMarks(line, scales), ...otherMarks([line], scales)],
  })
  laid.shapes.push(
    ...bands.shapes,
    ...partialMarks(line, ({ at, value }) => [xOf(at), yOf(value)], palette),
    ...claims.shapes,
  )
  laid.texts.push(...bands.texts, ...claims.texts, ...endPeriods(periods, plot, palette.quiet))
  laid.stops.push([
    ...line.points.map(({ at, value }, point): FigureStop => ({
      x: xOf(at),
      y: yOf(value),
      colour: line.colour,
      tells: { kind: 'value', series: order, point },
    })),
    ...claims.stops.flat(),
  ])
}

function endPeriods(periods: readonly string[], plot: Plot, colour: string): FigureText[] {
  const y = plot.bottom + 11
  const [first = ''] = periods
  if (periods.length === 1)
    return [{ text: first, x: (plot.left + plot.right) / 2, y, size: TICK, colour, align: 'center' }]
  return [
    { text: first, x: plot.left, y, size: TICK, colour },
    { text: periods.at(-1) ?? '', x: plot.right, y, size: TICK, colour, align: 'right' },
  ]
}
