import type { FigureShape } from './figure-text.ts'
import type { Pattern } from '../painted/painted-bars.ts'

type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Lines or dots over a rectangle and never beyond it: computed, not clipped, so that they are the same on every paper. */
export function hatching(
  rect: Rect,
  pattern: Pattern,
  colour: string,
  { gap = 7, lineWidth = 1 }: { readonly gap?: number; readonly lineWidth?: number } = {},
): readonly FigureShape[] {
  const { x, y, width, height } = rect
  if (width < 2 || height < 2) return []
  switch (pattern) {
    case 'plain':
      return []
    case 'rising':
      return diagonals(rect, gap, false).map((points) => line(points, colour, lineWidth))
    case 'falling':
      return diagonals(rect, gap, true).map((points) => line(points, colour, lineWidth))
    case 'cross':
      return [
        ...hatching(rect, 'rising', colour, { gap, lineWidth }),
        ...hatching(rect, 'falling', colour, { gap, lineWidth }),
      ]
    case 'level':
      return steps(y, height, gap).map((at) =>
        line(
          [
            [x, at],
            [x + width, at],
          ],
          colour,
          lineWidth,
        ),
      )
    case 'dots':
      return steps(y, height, gap).flatMap((cy) =>
        steps(x, width, gap).map((cx): FigureShape => ({
          kind: 'circle',
          x: cx,
          y: cy,
          radius: 1.1,
          fill: colour,
          layer: 1,
        })),
      )
  }
}

function line(points: FigureLine, colour: string, lineWidth: number): FigureShape {
  return { kind: 'path', points, isClosed: false, stroke: colour, lineWidth, layer: 1 }
}
type FigureLine = readonly [readonly [number, number], readonly [number, number]]

function steps(from: number, length: number, gap: number): number[] {
  const count = Math.floor(length / gap)
  const first = from + (length - (count - 1) * gap) / 2
  return Array.from({ length: count }, (_, at) => first + at * gap)
}

/** Where x + y (or x − y) is a multiple of the gap, cut at the edges. */
function diagonals({ x, y, width, height }: Rect, gap: number, isFalling: boolean): FigureLine[] {
  const found: FigureLine[] = []
  for (let sum = gap; sum < width + height; sum += gap) {
    // From the left or the lower edge to the upper or the right one.
    const start = { x: Math.max(0, sum - height), y: Math.min(height, sum) }
    const end = { x: Math.min(width, sum), y: Math.max(0, sum - width) }
    const upright = (at: number) => (isFalling ? y + height - at : y + at)
    found.push([
      [x + start.x, upright(start.y)],
      [x + end.x, upright(end.y)],
    ])
  }
  return found
}
