import type { FigureRule, FigureShape, FigureText, Plot } from './figure-text.ts'
import { extentOf } from '../extent.ts'
import { hatching } from './hatching.ts'
import type { FigureStop, LaidOut } from './laid-out.ts'
import { niceScale } from './nice-scale.ts'
import type { PanelReach } from '../painted/painted-facets.ts'
import type { PaintedChart } from '../painted-chart.ts'
import type { PaintedRanking } from '../painted/painted-rows.ts'
import { claimRoom, clearOfStrokes, rowClaimMarks } from './row-claim-marks.ts'
import { textWidth, truncated } from './text-width.ts'

const NAME = 12.5
const PLACE = 11

/** Rows from the best down: place, name, a bar from zero (a mark on a scale for ranks), value. */
export function layOutRanking(
  painted: PaintedChart,
  figure: PaintedRanking,
  outer: Plot,
  reach: PanelReach | null = null,
): LaidOut {
  const { palette } = painted
  const { rows, isRank } = figure
  const rowHeight = (outer.bottom - outer.top) / rows.length
  const shrink = Math.min(1, Math.max(0.55, rowHeight / 18))
  const maxName = (outer.right - outer.left) * 0.34
  const names = rows.map(({ name }) => truncated(name, NAME * shrink, maxName))
  // As above a row of ranges: a guessed width has something to spare.
  const nameWidth = Math.max(...names.map((name) => textWidth(name, NAME * shrink))) * 1.06 + 2
  const placeWidth =
    Math.max(...rows.map((row) => textWidth(isRank ? row.printed : row.place, NAME * shrink, isRank))) + 10
  const valueWidth = Math.max(...rows.map(({ printed }) => textWidth(printed, NAME * shrink, true)))
  const values = rows.flatMap(({ value, claims }) => [value, ...claims.map((claim) => claim.value)])
  const [least, most] = extentOf([...values, ...(reach?.values ?? [])])
  const hasNegative = !isRank && least < 0
  const reachedBy = (row: number) =>
    Math.max(0, ...[rows[row], ...(rows[row]?.claims ?? [])].map((one) => one?.value ?? 0))
  const nameEnd = outer.left + placeWidth + nameWidth + 2
  const plot: Plot = {
    left: nameEnd + (isRank ? 20 : 10) + (hasNegative ? valueWidth + 8 : 0),
    right:
      outer.right -
      (isRank ? 8 : valueWidth + 14) -
      claimRoom(rows, outer, (row) => reachedBy(row) / Math.max(most, 1e-12)),
    top: outer.top,
    bottom: outer.bottom,
  }
  // Length is amount: the axis holds zero. A rank is a place: its axis begins at the first one.
  const scale = isRank ? { low: 1, high: Math.max(most, 2) } : zeroScale(least, most)
  const xOf = (value: number) =>
    plot.left + ((value - scale.low) / (scale.high - scale.low)) * (plot.right - plot.left)
  const yOf = (row: number) => plot.top + (row + 0.5) * rowHeight

  const printedFrom = (row: number) => {
    const { value, printed, claims } = rows[row] ?? { value: 0, printed: '', claims: [] }
    return clearOfStrokes({ claims }, xOf(value) + 8, textWidth(printed, NAME * shrink, true), xOf)
  }
  const texts = rows.flatMap(({ place, printed, value }, row): FigureText[] => {
    const isLeft = value < 0
    const y = yOf(row)
    return [
      { text: names[row] ?? '', x: nameEnd, y, size: NAME * shrink, colour: palette.ink, align: 'right' },
      isRank
        ? { text: printed, x: outer.left, y, size: NAME * shrink, colour: palette.ink, isBold: true }
        : { text: place, x: outer.left, y, size: PLACE * shrink, colour: palette.quiet },
      ...(isRank
        ? []
        : [
            {
              text: printed,
              x: isLeft ? xOf(value) - 8 : printedFrom(row),
              y,
              size: NAME * shrink,
              colour: palette.ink,
              isBold: true,
              align: isLeft ? ('right' as const) : ('left' as const),
            },
          ]),
    ]
  })
  const rules: FigureRule[] = isRank
    ? rows.map((_, row) => ({
        from: [plot.left - 6, yOf(row)],
        to: [plot.right, yOf(row)],
        colour: palette.line,
      }))
    : [{ from: [xOf(0), plot.top], to: [xOf(0), plot.bottom], colour: palette.rule }]
  const endOf = (row: number) => {
    const { value, printed } = rows[row] ?? { value: 0, printed: '' }
    if (isRank || value < 0) return xOf(value) + 8
    return printedFrom(row) + textWidth(printed, NAME * shrink, true) + 10
  }
  const claims = rowClaimMarks(rows, { xOf, yOf, endOf, rowHeight, palette, outer })
  return {
    panels: [
      {
        plot,
        xAxis: { type: 'value', min: scale.low, max: scale.high },
        yAxis: { type: 'category', inverse: true, data: rows.map((_, row) => String(row + 1)) },
        series: [isRank ? marks(figure, palette.ground) : bars(figure, rowHeight, palette.ground)],
      },
    ],
    shapes: [...(isRank ? [] : partialBars(figure, { xOf, yOf, rowHeight, palette })), ...claims.shapes],
    texts: [...texts, ...claims.texts],
    rules,
    stops: [
      rows.flatMap(({ value, colour }, row): FigureStop[] => [
        { x: xOf(value), y: yOf(row), colour, tells: { kind: 'value', series: row, point: 0 } },
        ...claims.stops.filter((stop) => stop.y === yOf(row)),
      ]),
    ],
  }
}

/** Of some members only: the bar is hatched instead of full. */
function partialBars(
  { rows }: PaintedRanking,
  {
    xOf,
    yOf,
    rowHeight,
    palette,
  }: {
    readonly xOf: (value: number) => number
    readonly yOf: (row: number) => number
    readonly rowHeight: number
    readonly palette: PaintedChart['palette']
  },
): FigureShape[] {
  const height = barHeight(rowHeight)
  return rows.flatMap(({ value, colour, isPartial }, row) => {
    if (!isPartial) return []
    const [from, to] = [xOf(0), xOf(value)]
    const rect = { x: Math.min(from, to), y: yOf(row) - height / 2, width: Math.abs(to - from), height }
    return [
      { kind: 'rect' as const, ...rect, fill: palette.ground, stroke: colour, lineWidth: 1.5, layer: 3 },
      ...hatching(rect, 'rising', colour, { gap: 6 }).map((shape) => ({ ...shape, layer: 4 })),
    ]
  })
}

function barHeight(rowHeight: number): number {
  return Math.max(2, Math.min(18, rowHeight * 0.62))
}

function zeroScale(least: number, most: number) {
  if (least === 0 && most === 0) return { low: 0, high: 1 }
  const { low } = least < 0 ? niceScale([least, 0], 3) : { low: 0 }
  return { low: least < 0 ? Math.max(low, least * 1.05) : 0, high: most > 0 ? most : 0 }
}

function bars({ rows }: PaintedRanking, rowHeight: number, ground: string) {
  return {
    type: 'bar',
    barWidth: barHeight(rowHeight),
    silent: true,
    emphasis: { disabled: true },
    data: rows.map(({ value, colour, isHollow, isForecast, name }) => ({
      value,
      name,
      itemStyle: isHollow
        ? {
            color: ground,
            borderColor: colour,
            borderWidth: 1.5,
            ...(isForecast ? { borderType: [4, 3] } : {}),
          }
        : { color: colour },
    })),
  }
}

function marks({ rows }: PaintedRanking, ground: string) {
  return {
    type: 'scatter',
    symbol: 'circle',
    silent: true,
    symbolSize: 11,
    itemStyle: { opacity: 1 },
    clip: false,
    emphasis: { disabled: true },
    data: rows.map(({ value, colour, isHollow, name }, row) => ({
      value: [value, row],
      name,
      itemStyle: isHollow
        ? { color: ground, borderColor: colour, borderWidth: 2 }
        : { color: colour, borderColor: ground, borderWidth: 1 },
    })),
  }
}
