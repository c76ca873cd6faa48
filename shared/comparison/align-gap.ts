import type { Alignment } from './between-neighbours.ts'
import type { Likeness } from './likeness.ts'
import type { Near } from './likely-pairs.ts'
import type { Passage } from './passages.ts'
import { lengthOf, type Score } from './scoring.ts'

/** Places of passages, in order, that stand between two settled pairs. */
export type Gap = {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

/** Cells of the table of one gap: 2 MB. A wider gap is searched along its diagonal only. */
const MOST_CELLS = 2_000_000

/** Moves of the dynamic programming: passages taken on each side. */
const MOVES = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
] as const

/** What joining neighbours must gain: a short one beside a long one must not be swallowed. */
const JOINING = 0.02

/** And what it must gain over a line break: a paragraph seldom goes into the sentence of another. */
const JOINING_LINES = 0.3

export function alignGap(
  gap: Gap,
  passages: { readonly left: readonly Passage[]; readonly right: readonly Passage[] },
  near: Near,
  scoreOf: Score,
  likeness: Likeness,
): Alignment[] {
  const [rows, columns] = [gap.left.length, gap.right.length]
  const width = Math.min(columns + 1, Math.max(49, Math.ceil(MOST_CELLS / rows)))
  const firstOf = (row: number) =>
    Math.max(0, Math.min(columns + 1 - width, Math.round((row * columns) / rows) - (width >> 1)))
  const scores: Float64Array[] = []
  const moves = new Uint8Array((rows + 1) * width)
  const likely = gap.left.map((one) => new Set(near[one] ?? []))
  for (let row = 0; row <= rows; row++) {
    const first = firstOf(row)
    const line = new Float64Array(width).fill(-Infinity)
    for (let cell = 0; cell < width && first + cell <= columns; cell++) {
      const column = first + cell
      if (row === 0 && column === 0) line[cell] = 0
      // 1: the right passage stands alone, 2: the left one, 3 and on: MOVES.
      take(line, cell, cell > 0 ? (line[cell - 1] ?? -Infinity) : -Infinity, row, 1)
      take(line, cell, valueAt(row - 1, column), row, 2)
      MOVES.forEach(([down, along], move) => {
        const [fromRow, fromColumn] = [row - down, column - along]
        if (fromRow < 0 || fromColumn < 0 || !mayMatch(fromRow, row, fromColumn, column)) return
        const before = valueAt(fromRow, fromColumn)
        if (before === -Infinity) return
        const score = scoreOf(gap.left.slice(fromRow, row), gap.right.slice(fromColumn, column))
        const joint = down + along > 2 ? joiningOf(fromRow, row, fromColumn, column) : 0
        if (score > joint)
          take(line, cell, before + (score - joint) * sizeOf(fromRow, row, fromColumn, column), row, move + 3)
      })
    }
    scores.push(line)
    if (row >= 3) scores[row - 3] = new Float64Array(0)
  }
  return walkBack()

  function take(line: Float64Array, cell: number, value: number, row: number, move: number): void {
    if (value <= (line[cell] ?? -Infinity)) return
    line[cell] = value
    moves[row * width + cell] = move
  }

  function valueAt(row: number, column: number): number {
    if (row < 0 || column < 0) return -Infinity
    return scores[row]?.[column - firstOf(row)] ?? -Infinity
  }

  function mayMatch(fromRow: number, row: number, fromColumn: number, column: number): boolean {
    if (row - fromRow === 1 && column - fromColumn === 1)
      return likeness.isBlind || (likely[fromRow]?.has(gap.right[fromColumn] ?? -1) ?? false)
    return (
      isRun(passages.left, gap.left, fromRow, row) &&
      isRun(passages.right, gap.right, fromColumn, column) &&
      isEachLikely(fromRow, row, fromColumn, column)
    )
  }

  /** How much a match of these passages accounts for: a long sentence weighs more than a short one. */
  function sizeOf(fromRow: number, row: number, fromColumn: number, column: number): number {
    return likeness.size(
      lengthOf(passages.left, gap.left.slice(fromRow, row)),
      lengthOf(passages.right, gap.right.slice(fromColumn, column)),
    )
  }

  function joiningOf(fromRow: number, row: number, fromColumn: number, column: number): number {
    const isOneLine = (side: readonly Passage[], places: readonly number[], from: number, to: number) =>
      places.slice(from + 1, to).every((place) => side[place]?.opensLine === false)
    return isOneLine(passages.left, gap.left, fromRow, row) &&
      isOneLine(passages.right, gap.right, fromColumn, column)
      ? JOINING
      : JOINING_LINES
  }

  /** Passages are joined only where each of them shares something with the other side. */
  function isEachLikely(fromRow: number, row: number, fromColumn: number, column: number): boolean {
    for (let at = fromRow; at < row; at++)
      for (let other = fromColumn; other < column; other++)
        if (likely[at]?.has(gap.right[other] ?? -1) !== true) return false
    return true
  }

  function walkBack(): Alignment[] {
    const found: Alignment[] = []
    let [row, column] = [rows, columns]
    while (row > 0 || column > 0) {
      const move = moves[row * width + column - firstOf(row)] ?? 0
      if (move === 1) column--
      else if (move === 2) row--
      else {
        const [down, along] = MOVES[move - 3] ?? [0, 0]
        if (down === 0) break
        found.push({ left: gap.left.slice(row - down, row), right: gap.right.slice(column - along, column) })
        row -= down
        column -= along
      }
    }
    return found.reverse()
  }
}

/** Whether the chosen passages follow each other in their text, and none of several stands alone. */
function isRun(passages: readonly Passage[], chosen: readonly number[], from: number, to: number): boolean {
  if (to - from === 1) return true
  for (let at = from; at < to; at++) {
    const place = chosen[at] ?? 0
    if (passages[place]?.alone === true) return false
    if (at > from && place !== (chosen[at - 1] ?? 0) + 1) return false
  }
  return true
}
