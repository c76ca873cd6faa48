import type { Segment } from './page-lines.ts'

/** White between the words of one justified line differs by no more than this factor; TeX sets more behind a sentence. */
const UNEVEN = 2
const BEHIND_SENTENCE = 3.2
/** Columns of a table stand farther apart, in sizes of their type. */
const WIDEST = 2.5
/** How far lines of one column may end apart, and how far the first of a paragraph may be set in, in sizes of their type. */
const FLUSH = 0.3
const INDENT = 2.5

/**
 * Whether rows that look like a table are the lines of a narrow column whose words were driven apart to fill it: all end at
 * one edge, the white inside each is even, and there are more or fewer words in one than in the next. Tables have as
 * many cells in most rows, under each other, with white as their columns leave it.
 */
export function areJustified(rows: readonly (readonly Segment[])[]): boolean {
  const left = Math.min(...rows.map((row) => row[0]?.left ?? 0))
  const right = Math.max(...rows.map((row) => row.at(-1)?.right ?? 0))
  const counts = new Set(rows.map(({ length }) => length))
  return counts.size > 1 && rows.every((row) => isFlush(row, left, right) && isEven(row))
}

function isFlush(row: readonly Segment[], left: number, right: number): boolean {
  const [first] = row
  const last = row.at(-1)
  if (first === undefined || last === undefined) return false
  return first.left - left < INDENT * first.size && right - last.right < FLUSH * last.size
}

function isEven(row: readonly Segment[]): boolean {
  const gaps = row.slice(1).map(({ left }, index) => {
    const before = row[index]
    const isSentence = /[.!?:;]$/.test(before?.text ?? '')
    return { width: left - (before?.right ?? left), most: isSentence ? BEHIND_SENTENCE : UNEVEN }
  })
  const size = row[0]?.size ?? 0
  const least = Math.min(...gaps.map(({ width }) => width))
  return gaps.length > 0 && gaps.every(({ width, most }) => width <= most * least && width <= WIDEST * size)
}
