import type { PanelReach } from '../painted/painted-facets.ts'
import type { PaintedChart } from '../painted-chart.ts'
import type { PaintedDot, PaintedRanges } from '../painted/painted-rows.ts'
import { extentOf } from '../extent.ts'
import type { FigureRule, FigureShape, FigureText, Plot } from './figure-text.ts'
import type { FigureStop, LaidOut } from './laid-out.ts'
import { claimRoom, clearOfStrokes, rowClaimMarks } from './row-claim-marks.ts'
import { textWidth, truncated } from './text-width.ts'
import { valueAxis } from './value-axis.ts'

const NAME = 12.5
const VALUE = 11
const TICK = 11.5

/** Rows of dots on one scale, the outer ones joined, their values beside them. */
export function layOutRanges(
  painted: PaintedChart,
  figure: PaintedRanges,
  outer: Plot,
  reach: PanelReach | null = null,
): LaidOut {
  const { palette, unit, language, isChange } = painted
  const { rows, isRank, isLog, ends } = figure
  const all = rows.flatMap(({ dots, claims }) => [...dots, ...claims].map(({ value }) => value))
  const axis = valueAxis([...all, ...(reach?.values ?? [])], {
    wanted: 6,
    isRank,
    isLog,
    unit,
    language,
    isChange,
  })
  const reachedBy = (row: number) => {
    const shares = [...(rows[row]?.dots ?? []), ...(rows[row]?.claims ?? [])].map(({ value }) =>
      axis.shareOf(value),
    )
    return Math.max(0, ...shares.map((share) => (isRank ? 1 - share : share)))
  }
  const maxName = (outer.right - outer.left) * 0.3
  const names = rows.map(({ name }) => truncated(name, NAME, maxName))
  // Names end at their row and begin where they must: a guessed width has to have something to spare.
  const nameWidth = Math.max(...names.map((name) => textWidth(name, NAME))) * 1.06 + 2
  const valueWidth = Math.max(
    ...rows.flatMap(({ dots }) => dots.map(({ printed }) => textWidth(printed, VALUE, true))),
  )
  const plot: Plot = {
    left: outer.left + nameWidth + valueWidth + 22,
    right: outer.right - valueWidth - 16 - claimRoom(rows, outer, reachedBy),
    top: outer.top + (ends === null ? 8 : 22),
    bottom: outer.bottom - 24,
  }
  const rowHeight = (plot.bottom - plot.top) / rows.length
  // A place runs from the right: better is farther to the right, as everywhere else.
  const xOf = (value: number) => {
    const share = axis.shareOf(value)
    return isRank
      ? plot.right - share * (plot.right - plot.left)
      : plot.left + share * (plot.right - plot.left)
  }
  const yOf = (row: number) => plot.top + (row + 0.5) * rowHeight
  const shapes: FigureShape[] = []
  const texts: FigureText[] = axis.ticks.map(({ at, text }) => {
    const share = (at - axis.low) / (axis.high - axis.low)
    const x = isRank
      ? plot.right - share * (plot.right - plot.left)
      : plot.left + share * (plot.right - plot.left)
    return { text, x, y: plot.bottom + 13, size: TICK, colour: palette.quiet, align: 'center' }
  })
  const rules: FigureRule[] = texts.map(({ x }) => ({
    from: [x, plot.top - 4],
    to: [x, plot.bottom],
    colour: palette.line,
  }))
  if (ends !== null) texts.push(...endNames(ends, rows[0]?.dots ?? [], { xOf, y: outer.top + 8, palette }))
  const printedFrom = (row: number) => {
    const { dots, claims } = rows[row] ?? { dots: [], claims: [] }
    const last = dots.toSorted((a, b) => xOf(a.value) - xOf(b.value)).at(-1)
    if (last === undefined) return plot.left
    return clearOfStrokes({ claims }, xOf(last.value) + 10, textWidth(last.printed, VALUE, true), xOf)
  }
  rows.forEach(({ dots, colour }, row) => {
    const y = yOf(row)
    texts.push({
      text: names[row] ?? '',
      x: outer.left + nameWidth,
      y,
      size: NAME,
      colour: palette.ink,
      align: 'right',
    })
    const places = dots.map(({ value }) => xOf(value))
    const [left, right] = extentOf(places)
    if (right > left)
      shapes.push({
        kind: 'rect',
        x: left,
        y: y - 1.5,
        width: right - left,
        height: 3,
        fill: colour,
        opacity: 0.45,
        layer: -1,
      })
    dots.forEach((dot, at) => shapes.push(dotShape(dot, places[at] ?? 0, y, colour, palette.ground)))
    const outermost = dots.toSorted((a, b) => xOf(a.value) - xOf(b.value))
    const [first] = outermost
    const last = outermost.at(-1)
    if (first !== undefined && last !== undefined && first !== last)
      texts.push(
        valueText(first, left - 10, y, 'right', palette),
        valueText(last, printedFrom(row), y, 'left', palette),
      )
    else if (last !== undefined) texts.push(valueText(last, printedFrom(row), y, 'left', palette))
  })
  const endOf = (row: number) =>
    printedFrom(row) +
    Math.max(...(rows[row]?.dots ?? []).map(({ printed }) => textWidth(printed, VALUE, true))) +
    10
  const claims = rowClaimMarks(rows, { xOf, yOf, endOf, rowHeight, palette, outer, layer: 1 })
  return {
    panels: [],
    shapes: [...shapes, ...claims.shapes],
    texts: [...texts, ...claims.texts],
    rules,
    stops: rows.map(({ dots, colour }, row): FigureStop[] => [
      ...dots
        .filter((dot, at) => dots.findIndex((other) => other.point === dot.point) === at || !dot.isMinor)
        .map((dot): FigureStop => ({
          x: xOf(dot.value),
          y: yOf(row),
          colour,
          tells: { kind: 'value', series: row, point: dot.point },
        })),
      ...claims.stops.filter((stop) => stop.y === yOf(row)),
    ]),
  }
}

function dotShape(
  { isMinor, isHollow }: PaintedDot,
  x: number,
  y: number,
  colour: string,
  ground: string,
): FigureShape {
  return {
    kind: 'circle',
    x,
    y,
    radius: isMinor ? 3.5 : 5.5,
    fill: isHollow || isMinor ? ground : colour,
    stroke: colour,
    lineWidth: isHollow ? 2.25 : 1.75,
    ...(isHollow && !isMinor ? { dash: [2.5, 1.5] } : {}),
    // Another value near the drawn one is not hidden by it.
    layer: isMinor ? 3 : 2,
  }
}

function valueText(
  { printed, isMinor }: PaintedDot,
  x: number,
  y: number,
  align: 'left' | 'right',
  palette: PaintedChart['palette'],
): FigureText {
  const colour = isMinor ? palette.quiet : palette.ink
  return { text: printed, x, y, size: VALUE, colour, align, isBold: !isMinor, halo: palette.ground }
}

/** Over the first row, which dot is which period; side by side where the dots are near. */
function endNames(
  [from, to]: readonly [string, string],
  dots: readonly PaintedDot[],
  {
    xOf,
    y,
    palette,
  }: {
    readonly xOf: (value: number) => number
    readonly y: number
    readonly palette: PaintedChart['palette']
  },
): FigureText[] {
  const [a, b] = [xOf(dots[0]?.value ?? 0), xOf(dots.at(-1)?.value ?? 0)]
  const isRising = b >= a
  const needed = (textWidth(from, VALUE) + textWidth(to, VALUE, true)) / 2 + 12
  const isNear = Math.abs(b - a) < needed
  const middle = (a + b) / 2
  const text = (words: string, place: number, isLeft: boolean, isBold: boolean): FigureText => ({
    text: words,
    x: isNear ? middle + (isLeft ? -5 : 5) : place,
    y,
    size: VALUE,
    colour: isBold ? palette.ink : palette.quiet,
    isBold,
    align: isNear ? (isLeft ? 'right' : 'left') : 'center',
  })
  return [text(from, a, isRising, false), text(to, b, !isRising, true)]
}
