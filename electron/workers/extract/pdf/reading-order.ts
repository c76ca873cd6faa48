import { rowsOf, type Segment } from './page-lines.ts'

/** Segments that are read together, line by line from top to bottom: a column, or what stands across all columns. */
export type Region = readonly Segment[]

/** Columns of a page are found one gutter at a time; nobody prints more than nine. */
const DEEPEST = 3
/** A column of prose has at least so many lines, most of them so many letters long and filling so much of its width. */
const FEWEST_LINES = 4
const SHORTEST_LINE = 14
const FILLED = 0.6

/** White of so many lines' height across both columns parts what stands above it from what stands below. */
const WHITE = 2.2
/** Columns that end side by side differ by no more than two lines, in sizes of their type. */
const UNEVEN = 3.2

/**
 * The regions of a page in reading order. A gutter is a strip that few segments cross. What crosses it (headlines, wide
 * figures) and white across the whole page part the page into bands; a band with prose on both sides of the gutter is
 * read left column first. Tables have gutters too, but no prose beside them, and stay one region to be read row by row.
 */
export function readingOrder(segments: readonly Segment[], depth = 0): Region[] {
  if (segments.length === 0) return []
  const gutter = depth === DEEPEST ? null : gutterOf(segments)
  if (gutter === null) return [segments]
  const bands = mergedBands(bandsOf(segments, gutter), gutter)
  if (!bands.some(({ hasColumns }) => hasColumns)) return [segments]
  return bands.flatMap(({ hasColumns, segments: band }) => {
    if (!hasColumns) return [band]
    const [columns, tail] = withoutTail(band, gutter)
    const sides = sidesOf(columns, gutter).flatMap((side) => readingOrder(side, depth + 1))
    return tail.length === 0 ? sides : [...sides, tail]
  })
}

/** Runs of segments from top to bottom, parted by what crosses the gutter and by white. */
function bandsOf(segments: readonly Segment[], gutter: number): Segment[][] {
  const bands: Segment[][] = []
  let last: Segment | null = null
  for (const segment of segments.toSorted((a, b) => a.base - b.base)) {
    const isParted =
      last === null ||
      crosses(last, gutter) !== crosses(segment, gutter) ||
      (!crosses(segment, gutter) && segment.base - last.base > WHITE * segment.size)
    if (isParted) bands.push([])
    bands.at(-1)?.push(segment)
    last = segment
  }
  return bands
}

type Band = { readonly hasColumns: boolean; readonly segments: Segment[] }

/** Neighbours of one kind are read together. */
function mergedBands(bands: readonly Segment[][], gutter: number): Band[] {
  const merged: Band[] = []
  for (const segments of bands) {
    const hasColumns = sidesOf(segments, gutter).every(isProse)
    const last = merged.at(-1)
    const goesOn =
      last?.hasColumns === hasColumns || (last?.hasColumns === true && goesOnLeft(last, segments, gutter))
    if (last !== undefined && goesOn) last.segments.push(...segments)
    else merged.push({ hasColumns, segments: [...segments] })
  }
  return merged
}

/** Whether a band that stands left of the gutter belongs to a left column that goes on where the right one has ended. */
function goesOnLeft(columns: Band, band: readonly Segment[], gutter: number): boolean {
  if (!band.every(({ right }) => right <= gutter)) return false
  const sides = sidesOf(columns.segments, gutter)
  const ends = sides.map((side) => Math.max(...side.map(({ base }) => base)))
  const rows = rowsOf(sides[0])
  const width = widthOf(sides[0])
  return isUneven(rows[rows.findLastIndex((row) => isFull(row, width))], ends)
}

/**
 * Columns of a passage end side by side; where one goes on alone in prose to `full`, its last whole line, the page is set in
 * columns down to its foot.
 */
function isUneven(full: readonly Segment[] | undefined, ends: readonly number[]): boolean {
  const [line] = full ?? []
  return line !== undefined && line.base > Math.min(...ends) + UNEVEN * line.size
}

function crosses({ left, right }: Segment, gutter: number): boolean {
  return left < gutter && right > gutter
}

function sidesOf(segments: readonly Segment[], gutter: number): [Segment[], Segment[]] {
  return [segments.filter(({ right }) => right <= gutter), segments.filter(({ left }) => left >= gutter)]
}

/** Where the middle lies of the widest strip that fewest segments cross, in points; null where there are too few. */
function gutterOf(segments: readonly Segment[]): number | null {
  if (segments.length < 2 * FEWEST_LINES) return null
  const start = Math.floor(Math.min(...segments.map(({ left }) => left)))
  const width = Math.ceil(Math.max(...segments.map(({ right }) => right))) - start
  if (!(width > 0 && width < 20_000)) return null
  const from = Math.floor(width * 0.15)
  const inner = crossingsOf(segments, start, width).slice(from, Math.ceil(width * 0.85))
  return start + from + widestStrip(inner, Math.min(...inner))
}

/** For every point of the width, how many segments lie over it. */
function crossingsOf(segments: readonly Segment[], start: number, width: number): number[] {
  const change = new Array<number>(width + 2).fill(0)
  for (const { left, right } of segments) {
    const from = Math.floor(left) - start
    const to = Math.ceil(right) - start
    change[from] = (change[from] ?? 0) + 1
    change[to] = (change[to] ?? 0) - 1
  }
  let over = 0
  return change.map((step) => (over += step)).slice(0, width)
}

/** The middle of the widest run of `value`. */
function widestStrip(crossings: readonly number[], value: number): number {
  let best = { middle: 0, width: 0 }
  let from = 0
  crossings.forEach((count, at) => {
    if (count !== value) from = at + 1
    else if (at + 1 - from > best.width) best = { middle: from + (at - from) / 2, width: at + 1 - from }
  })
  return Math.round(best.middle)
}

function isProse(segments: readonly Segment[]): boolean {
  const rows = rowsOf(segments)
  const width = widthOf(segments)
  return rows.length >= FEWEST_LINES && rows.filter((row) => isFull(row, width)).length >= rows.length / 2
}

function widthOf(column: readonly Segment[]): number {
  return Math.max(...column.map(({ right }) => right)) - Math.min(...column.map(({ left }) => left))
}

function isFull(row: readonly Segment[], width: number): boolean {
  const letters = row.reduce((sum, { text }) => sum + lengthOf(text), 0)
  const printed = row.reduce((sum, { left, right }) => sum + right - left, 0)
  return letters >= SHORTEST_LINE && printed >= FILLED * width
}

/**
 * Below the end of the shorter column stands the rest of the longer one, and perhaps a table or list that is no part of
 * it: what follows the longer column's last full line and the one that ends its paragraph.
 */
function withoutTail(band: readonly Segment[], gutter: number): readonly [Segment[], Segment[]] {
  const sides = sidesOf(band, gutter)
  const ends = sides.map((side) => Math.max(...side.map(({ base }) => base)))
  const longer = sides[ends.indexOf(Math.max(...ends))] ?? []
  const rows = rowsOf(longer)
  const width = widthOf(longer)
  const last = rows.findLastIndex((row) => isFull(row, width)) + 1
  if (isUneven(rows[last - 1], ends)) return [[...band], []]
  const tail = rows
    .slice(last + 1)
    .flat()
    .filter(({ base, size }) => base > Math.min(...ends) + 0.5 * size)
  return tail.length < 2 ? [[...band], []] : [band.filter((segment) => !tail.includes(segment)), tail]
}

/** Chinese characters count as two letters: they are twice as wide and say twice as much. */
function lengthOf(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0)
}
