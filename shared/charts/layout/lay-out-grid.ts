import type { PaintedChart } from '../painted-chart.ts'
import type { PaintedCell, PaintedGrid } from '../painted/painted-grid.ts'
import type { FigureRule, FigureShape, FigureText, Plot } from './figure-text.ts'
import { hatching } from './hatching.ts'
import type { FigureStop, LaidOut } from './laid-out.ts'
import { textWidth, truncated } from './text-width.ts'

const NAME = 12
const CELL = 11.5
const HEAD = 11.5

/** Hubs down, periods across. A table that is too wide for its page shows its last columns and says how many it leaves out. */
export function layOutGrid(painted: PaintedChart, figure: PaintedGrid, outer: Plot): LaidOut {
  const { palette } = painted
  const { rows, isShaded, scale } = figure
  const maxName = (outer.right - outer.left) * 0.32
  const names = rows.map(({ name }) => truncated(name, NAME, maxName))
  const left = outer.left + Math.max(...names.map((name) => textWidth(name, NAME))) + 14
  const widest = Math.max(
    ...rows.flatMap(({ cells }) => cells.map((cell) => textWidth(cell?.printed ?? '', CELL))),
  )
  const widestHead = Math.max(...figure.columns.map((column) => textWidth(column, HEAD)))
  const room = outer.right - left
  const needed = Math.max(widest, widestHead) + 14
  // Numbers in shaded cells may give way to their shade; those of a table never.
  const fitting = isShaded ? figure.columns.length : Math.max(1, Math.floor(room / needed))
  const hidden = Math.max(0, figure.columns.length - fitting)
  const columns = figure.columns.slice(hidden)
  const width = isShaded ? Math.min(room / columns.length, 96) : Math.min(room / columns.length, needed * 1.8)
  const hasNumbers = !isShaded || widest + 6 <= width
  const top = outer.top + 28
  const bottom = outer.bottom - (scale === null ? 2 : 42)
  const height = Math.min((bottom - top) / rows.length, 34)
  const xOf = (column: number) => left + column * width
  const yOf = (row: number) => top + row * height
  const every = Math.max(1, Math.ceil((widestHead + 8) / width))
  const heads = columns.flatMap((text, at): FigureText[] =>
    (columns.length - 1 - at) % every === 0
      ? [
          {
            text,
            x: isShaded ? xOf(at) + width / 2 : xOf(at + 1) - 6,
            y: outer.top + 14,
            size: HEAD,
            colour: palette.quiet,
            isBold: true,
            align: isShaded ? 'center' : 'right',
          },
        ]
      : [],
  )
  const shapes: FigureShape[] = []
  const texts: FigureText[] = [...heads]
  const rules: FigureRule[] = []
  const stops: FigureStop[][] = []
  const claimStops: FigureStop[] = []
  rows.forEach(({ cells }, row) => {
    const y = yOf(row)
    texts.push({ text: names[row] ?? '', x: outer.left, y: y + height / 2, size: NAME, colour: palette.ink })
    rules.push({ from: [outer.left, y], to: [xOf(columns.length), y], colour: palette.line })
    const own: FigureStop[] = []
    cells.slice(hidden).forEach((cell, column) => {
      const rect = { x: xOf(column) + 1, y: y + 1, width: width - 2, height: height - 2 }
      if (cell === null) {
        texts.push({
          text: '–',
          x: isShaded ? rect.x + rect.width / 2 : rect.x + rect.width - 5,
          y: y + height / 2,
          size: CELL,
          colour: palette.quiet,
          align: isShaded ? 'center' : 'right',
        })
        return
      }
      shapes.push(...cellShapes(cell, rect, palette.ground))
      const signs = signsOf(cell, rect.width - (hasNumbers ? textWidth(cell.printed, CELL) + 8 : 0))
      const isMiddle = isShaded && (rect.width - textWidth(cell.printed, CELL)) / 2 >= signs.width
      if (hasNumbers)
        texts.push({
          text: cell.printed,
          x: isMiddle ? rect.x + rect.width / 2 : rect.x + rect.width - 5,
          y: y + height / 2,
          size: CELL,
          colour: cell.ink,
          isItalic: cell.isHollow,
          align: isMiddle ? 'center' : 'right',
        })
      claimStops.push(...markClaims(cell, rect, signs.text, { shapes, texts }))
      own.push({
        x: rect.x + rect.width / 2,
        y: y + height / 2,
        colour: palette.ink,
        tells: { kind: 'value', series: cell.series, point: cell.point },
      })
    })
    stops.push(own)
  })
  const end = yOf(rows.length)
  rules.push({ from: [outer.left, end], to: [xOf(columns.length), end], colour: palette.rule })
  for (const at of figure.breaks)
    if (at > hidden)
      rules.push({
        from: [xOf(at - hidden), top - 6],
        to: [xOf(at - hidden), end],
        colour: palette.warning,
        isDashed: true,
      })
  if (hidden > 0)
    texts.push({
      text: `… ${columns[0] ?? ''}`,
      x: xOf(0) - 4,
      y: outer.top + 14,
      size: 10,
      colour: palette.quiet,
      align: 'right',
    })
  if (scale !== null) scaleMarks(scale, { left, y: end + 20, palette, shapes, texts })
  if (claimStops.length > 0) stops.push(claimStops)
  return { panels: [], shapes, texts, rules, stops }
}

function cellShapes(
  { shade, isPartial, ink }: PaintedCell,
  rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  ground: string,
): FigureShape[] {
  return [
    ...(shade === null ? [] : [{ kind: 'rect' as const, ...rect, fill: shade, corner: 2 }]),
    ...(isPartial
      ? hatching(rect, 'rising', shade === null ? ink : ground, { gap: 8 }).map((shape) => ({
          ...shape,
          opacity: 0.5,
        }))
      : []),
  ]
}

const SIGN = 10.5

/**
 * The signs of a cell's claims, beside its number: the claim's label and value do not fit a cell and are told beside it and
 * on the walk. Where not all fit, that of the claim that needs a reader most.
 */
function signsOf({ claims }: PaintedCell, room: number): { readonly text: string; readonly width: number } {
  const signs = claims.map(({ sign }) => sign)
  const all = signs.join('')
  const worst = ['×', '?'].find((sign) => signs.includes(sign)) ?? signs[0] ?? ''
  const text = [all, worst].find((one) => textWidth(one, SIGN, true) <= room) ?? worst
  return { text, width: text === '' ? 0 : textWidth(text, SIGN, true) + 8 }
}

/** A rim in the colour of the outcome that needs a reader most, and the signs at its left; each claim is a stop of its own. */
function markClaims(
  { claims, ink }: PaintedCell,
  rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  signs: string,
  {
    shapes,
    texts,
  }: {
    readonly shapes: FigureShape[]
    readonly texts: FigureText[]
  },
): FigureStop[] {
  const first =
    claims.find(({ sign }) => sign === '×') ?? claims.find(({ sign }) => sign === '?') ?? claims[0]
  if (first === undefined) return []
  shapes.push({
    kind: 'rect',
    x: rect.x + 1,
    y: rect.y + 1,
    width: rect.width - 2,
    height: rect.height - 2,
    corner: 2,
    fill: 'transparent',
    stroke: first.colour,
    lineWidth: 2,
    layer: 4,
  })
  texts.push({
    text: signs,
    x: rect.x + 5,
    y: rect.y + rect.height / 2,
    size: SIGN,
    colour: ink,
    isBold: true,
  })
  return claims.map(({ said, claim, colour }) => ({
    x: rect.x + rect.width / 2,
    y: rect.y + rect.height / 2,
    colour,
    tells: { kind: 'words', words: said, claim },
  }))
}

/** Shades from the least to the most, with the numbers at the ends. */
function scaleMarks(
  { colours, low, high }: NonNullable<PaintedGrid['scale']>,
  {
    left,
    y,
    palette,
    shapes,
    texts,
  }: {
    readonly left: number
    readonly y: number
    readonly palette: PaintedChart['palette']
    readonly shapes: FigureShape[]
    readonly texts: FigureText[]
  },
): void {
  const box = 26
  const start = left + textWidth(low, 10.5) + 8
  colours.forEach((colour, at) =>
    shapes.push({
      kind: 'rect',
      x: start + at * box,
      y: y - 6,
      width: box - 1,
      height: 12,
      fill: colour,
      corner: 1,
    }),
  )
  texts.push(
    { text: low, x: start - 8, y, size: 10.5, colour: palette.quiet, align: 'right' },
    { text: high, x: start + colours.length * box + 6, y, size: 10.5, colour: palette.quiet },
  )
}
