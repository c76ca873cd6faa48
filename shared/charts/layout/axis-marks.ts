import type { PaintedBand, PaintedLines } from '../painted/painted-lines.ts'
import type { Palette } from '../palette.ts'
import type { FigureRule, FigureShape, FigureText, Plot } from './figure-text.ts'
import { truncated } from './text-width.ts'

type Marks = {
  readonly shapes: readonly FigureShape[]
  readonly texts: readonly FigureText[]
  readonly rules: readonly FigureRule[]
}

/** A dashed line where another method begins, between the last old and the first new period, and what changed. */
export function breakMarks(
  breaks: PaintedLines['breaks'],
  plot: Plot,
  xOf: (at: number) => number,
  palette: Palette,
): Marks {
  const texts: FigureText[] = []
  const rules: FigureRule[] = []
  breaks.forEach(({ at, label }, order) => {
    const x = (xOf(at - 1) + xOf(at)) / 2
    if (x < plot.left || x > plot.right) return
    const next = breaks[order + 1]
    const rightRoom = (next === undefined ? plot.right + 60 : xOf(next.at - 1)) - x - 8
    const leftRoom = x - plot.left - 8
    const isRight = rightRoom >= Math.min(leftRoom, 160) || order > 0
    rules.push({ from: [x, plot.top - 14], to: [x, plot.bottom], colour: palette.rule, isDashed: true })
    texts.push({
      text: truncated(label, 11, Math.max(24, isRight ? rightRoom : leftRoom)),
      x: isRight ? x + 6 : x - 6,
      y: plot.top - 12,
      size: 11,
      colour: palette.quiet,
      align: isRight ? 'left' : 'right',
    })
  })
  return { shapes: [], texts, rules }
}

/** A stretch a note is about: a pale band over its periods, its number on top. */
export function bandMarks(
  bands: readonly PaintedBand[],
  plot: Plot,
  edgesOf: (band: PaintedBand) => readonly [left: number, right: number],
  palette: Palette,
): Marks {
  const shapes: FigureShape[] = []
  const texts: FigureText[] = []
  for (const band of bands) {
    const [from, to] = edgesOf(band)
    const [left, right] = [Math.max(plot.left, from), Math.min(plot.right, to)]
    if (right <= left) continue
    shapes.push({
      kind: 'rect',
      x: left,
      y: plot.top,
      width: right - left,
      height: plot.bottom - plot.top,
      fill: palette.warning,
      opacity: 0.1,
      layer: -2,
    })
    const badge = numberBadge(band.number, (left + right) / 2, plot.top + 9, palette)
    shapes.push(badge.shape)
    texts.push(badge.text)
  }
  return { shapes, texts, rules: [] }
}

/** The number of a note, where it is pinned. */
export function numberBadge(
  number: string,
  x: number,
  y: number,
  palette: Palette,
): { readonly shape: FigureShape; readonly text: FigureText } {
  return {
    shape: {
      kind: 'circle',
      x,
      y,
      radius: 7.5,
      fill: palette.ground,
      stroke: palette.warning,
      lineWidth: 1.25,
      layer: 5,
    },
    text: { text: number, x, y, size: 10, colour: palette.warning, isBold: true, align: 'center' },
  }
}
