import type { Palette } from '../palette.ts'
import type { PaintedSize } from '../painted/painted-places.ts'
import type { FigureShape, FigureText, Plot } from './figure-text.ts'
import { truncated } from './text-width.ts'

const SIZE = 10.5

/** What the area of the largest mark stands for, in the lower right corner. */
export function sizeKey(
  { title, printed }: PaintedSize,
  radius: number,
  plot: Plot,
  palette: Palette,
): { readonly shapes: readonly FigureShape[]; readonly texts: readonly FigureText[] } {
  const [x, y] = [plot.right - radius - 4, plot.bottom - radius - 6]
  const text = truncated(`${title}: ${printed}`, SIZE, Math.max(60, plot.right - plot.left - radius * 2 - 24))
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
        x: x - radius - 8,
        y,
        size: SIZE,
        colour: palette.quiet,
        align: 'right',
        halo: palette.ground,
      },
    ],
  }
}
