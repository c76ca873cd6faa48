import type { PaintedLine } from '../painted/painted-lines.ts'
import type { FigureText } from './figure-text.ts'
import type { Box } from './place-labels.ts'
import { textWidth } from './text-width.ts'

/** More segments than this are everywhere, and no label can keep clear of them. */
const MAX_SEGMENTS = 2000
/** Pixels from one box to the next. */
const STEP = 6

/** Small boxes along some lines, for labels to keep clear of; none where there are too many lines. */
export function boxesAlong(
  lines: readonly PaintedLine[],
  xOf: (at: number) => number,
  yOf: (value: number) => number,
): readonly Box[] {
  const total = lines.reduce((sum, { points }) => sum + points.length, 0)
  if (total > MAX_SEGMENTS) return []
  return lines.flatMap(({ points }) =>
    points.flatMap((point, index) => {
      const [x, y] = [xOf(point.at), yOf(point.value)]
      const before = points[index - 1]
      if (before === undefined) return [boxAround(x, y)]
      const [fromX, fromY] = [xOf(before.at), yOf(before.value)]
      const count = Math.min(200, Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / STEP)))
      return Array.from({ length: count }, (_, step) => {
        const share = (step + 1) / count
        return boxAround(fromX + (x - fromX) * share, fromY + (y - fromY) * share)
      })
    }),
  )
}

function boxAround(x: number, y: number): Box {
  return { left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 }
}

/** The room a text of a figure takes. */
export function boxOfText({ text, x, y, size, isBold, align }: FigureText): Box {
  const width = textWidth(text, size, isBold)
  const left = align === 'right' ? x - width : align === 'center' ? x - width / 2 : x
  return { left, right: left + width, top: y - size * 0.65, bottom: y + size * 0.65 }
}
