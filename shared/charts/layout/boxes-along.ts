import type { FigureText } from './figure-text.ts'
import type { Box } from './place-labels.ts'
import { textWidth } from './text-width.ts'

/** More segments than this are everywhere, and no label can keep clear of them. */
const MAX_SEGMENTS = 2000
/** Pixels from one box to the next. */
const STEP = 6

/** Small boxes along some paths, for labels to keep clear of; none where there are too many points. */
export function boxesAlong<Point>(
  paths: readonly (readonly Point[])[],
  placeOf: (point: Point) => readonly [x: number, y: number],
): readonly Box[] {
  const total = paths.reduce((sum, points) => sum + points.length, 0)
  if (total > MAX_SEGMENTS) return []
  return paths.flatMap((points) =>
    points.flatMap((point, index) => {
      const [x, y] = placeOf(point)
      const before = points[index - 1]
      if (before === undefined) return [boxAround(x, y)]
      const [fromX, fromY] = placeOf(before)
      const count = Math.min(200, Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / STEP)))
      return Array.from({ length: count }, (_, step) => {
        const share = (step + 1) / count
        return boxAround(fromX + (x - fromX) * share, fromY + (y - fromY) * share)
      })
    }),
  )
}

function boxAround(x: number, y: number): Box {
  return { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }
}

/** The room a text of a figure takes. */
export function boxOfText({ text, x, y, size, isBold, align }: FigureText): Box {
  const width = textWidth(text, size, isBold)
  const left = align === 'right' ? x - width : align === 'center' ? x - width / 2 : x
  return { left, right: left + width, top: y - size * 0.65, bottom: y + size * 0.65 }
}
