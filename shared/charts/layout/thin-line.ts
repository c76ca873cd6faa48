import type { PaintedPoint } from '../painted/painted-lines.ts'

/** Points of one block are summed up by their least and their most; a power of two near what a pixel of a million holds. */
const BLOCK = 256

/** A line as numbers in a row, with the least and the most of every block. */
type Columns = {
  readonly at: Float64Array
  readonly value: Float64Array
  readonly least: Int32Array
  readonly most: Int32Array
}
const known = new WeakMap<readonly PaintedPoint[], Columns>()

/**
 * The points of a stretch that a reader can tell apart: of each column of pixels the first, the lowest, the highest and
 * the last (M4; Jugel et al., VLDB 2014), so that the picture is the same as with all of them. `columns` pixels between
 * `from` and `to` on the axis; one point beyond each end keeps the line running out of the figure. Answers with indices
 * into `points`, in order. The cost grows with the pixels, not with the points: the summary of a line is made once.
 */
export function thinnedLine(
  points: readonly PaintedPoint[],
  stretch: { readonly first: number; readonly last: number },
  view: { readonly from: number; readonly to: number; readonly columns: number },
): readonly number[] {
  const table = columnsOf(points)
  const { at } = table
  const first = Math.max(stretch.first, firstAtLeast(at, view.from, stretch) - 1)
  const last = Math.min(stretch.last, firstAtLeast(at, view.to, stretch) + 1)
  if (last < first) return []
  if (last - first < view.columns * 4) return Array.from({ length: last - first + 1 }, (_, by) => first + by)
  const kept: number[] = []
  const width = (view.to - view.from) / view.columns
  let start = first
  for (let column = 0; start <= last; column += 1) {
    const edge = column === view.columns ? Infinity : view.from + (column + 1) * width
    let end = Math.min(last, firstAtLeast(at, edge, { first: start, last }) - 1)
    if (end < start) end = start - 1
    if (end >= start) {
      const [least, most] = extremesOf(table, start, end)
      for (const index of [start, Math.min(least, most), Math.max(least, most), end])
        if (index !== kept.at(-1)) kept.push(index)
      start = end + 1
    }
    if (column > view.columns) break
  }
  return kept
}

function columnsOf(points: readonly PaintedPoint[]): Columns {
  const cached = known.get(points)
  if (cached !== undefined) return cached
  const [at, value] = [new Float64Array(points.length), new Float64Array(points.length)]
  points.forEach((point, index) => {
    at[index] = point.at
    value[index] = point.value
  })
  const blocks = Math.ceil(points.length / BLOCK)
  const [least, most] = [new Int32Array(blocks), new Int32Array(blocks)]
  for (let block = 0; block < blocks; block += 1) {
    const [low, high] = scanned(value, block * BLOCK, Math.min(points.length, (block + 1) * BLOCK) - 1)
    least[block] = low
    most[block] = high
  }
  const columns = { at, value, least, most }
  known.set(points, columns)
  return columns
}

/** Indices of the least and the most between two others, both included: whole blocks by their summary. */
function extremesOf({ value, least, most }: Columns, from: number, to: number): readonly [number, number] {
  const [firstBlock, lastBlock] = [Math.ceil(from / BLOCK), Math.floor((to + 1) / BLOCK)]
  if (lastBlock <= firstBlock) return scanned(value, from, to)
  let [low, high] = scanned(value, from, firstBlock * BLOCK - 1)
  const weigh = (a: number, b: number) => {
    if ((value[a] ?? 0) < (value[low] ?? 0)) low = a
    if ((value[b] ?? 0) > (value[high] ?? 0)) high = b
  }
  for (let block = firstBlock; block < lastBlock; block += 1) weigh(least[block] ?? 0, most[block] ?? 0)
  const tail = scanned(value, lastBlock * BLOCK, to)
  weigh(...tail)
  return [low, high]
}

/** Of an empty range its beginning. */
function scanned(value: Float64Array, from: number, to: number): [number, number] {
  let [low, high] = [from, from]
  for (let index = from + 1; index <= to; index += 1) {
    if ((value[index] ?? 0) < (value[low] ?? 0)) low = index
    if ((value[index] ?? 0) > (value[high] ?? 0)) high = index
  }
  return [Math.min(low, value.length - 1), Math.min(high, value.length - 1)]
}

/** Index of the first point at or beyond a step; one past the last where there is none. */
function firstAtLeast(
  at: Float64Array,
  step: number,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  let [low, high] = [first, last + 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle] ?? 0) < step) low = middle + 1
    else high = middle
  }
  return low
}
