import type { Palette } from '../palette.ts'
import type { PaintedSize } from '../painted/painted-places.ts'
import type { FigureShape, FigureText, Plot } from './figure-text.ts'
import { textWidth, truncated } from './text-width.ts'

const SIZE = 10.5

/** What the area of the largest mark stands for, in the corner where fewest marks are. */
export function sizeKey(
  { title, printed }: PaintedSize,
  radius: number,
  plot: Plot,
  {
    palette,
    marks,
  }: { readonly palette: Palette; readonly marks: readonly (readonly [x: number, y: number])[] },
): { readonly shapes: readonly FigureShape[]; readonly texts: readonly FigureText[] } {
  const room = plot.right - plot.left - radius * 2 - 24
  const text = truncated(`${title}: ${printed}`, SIZE, Math.max(60, room))
  const [width, height] = [textWidth(text, SIZE) + radius * 2 + 24, radius * 2 + 16]
  const corners = [
    { isRight: true, isLow: true },
    { isRight: false, isLow: false },
    { isRight: true, isLow: false },
    { isRight: false, isLow: true },
  ].map((corner) => {
    const left = corner.isRight ? plot.right - width : plot.left
    const top = corner.isLow ? plot.bottom - height : plot.top
    const covered = marks.filter(
      ([x, y]) => x >= left - 20 && x <= left + width + 20 && y >= top - 20 && y <= top + height + 20,
    ).length
    return { ...corner, covered }
  })
  const best = corners.reduce((least, corner) => (corner.covered < least.covered ? corner : least))
  const x = best.isRight ? plot.right - radius - 4 : plot.left + radius + 8
  const y = best.isLow ? plot.bottom - radius - 6 : plot.top + radius + 6
  return {
    shapes: [
      {
        kind: 'circle',
        x,
        y,
        radius,
        fill: 'transparent',
        stroke: palette.rule,
        lineWidth: 1,
        dash: [3, 3],
        layer: 3,
      },
    ],
    texts: [
      {
        text,
        x: best.isRight ? x - radius - 8 : x + radius + 8,
        y,
        size: SIZE,
        colour: palette.quiet,
        align: best.isRight ? 'right' : 'left',
        halo: palette.ground,
      },
    ],
  }
}
