import { areJustified } from './justified-rows.ts'
import { rowsOf, isUnspaced, type Segment } from './page-lines.ts'
import type { Tag } from './page-structure.ts'
import type { Region } from './reading-order.ts'

/** One line as it is read. `cells` has more than one text in a row of a table; `text` holds all of them. */
export type Line = Omit<Segment, 'text'> & {
  readonly text: string
  readonly cells: readonly string[]
  readonly page: number
  /** What the file's own structure says of it. */
  readonly tag: Tag | null
  /** The edges of the column it stands in. */
  readonly column: { readonly left: number; readonly right: number }
}

/** A bullet, a dash or a number with a point or bracket, as lists print them before their items. */
const LIST_MARKER =
  /^(?:[•‣◦▪●○■□–—*·\uF0A7\uF0B7-]|\(?(?:\d{1,2}|[a-zа-я]|[ivx]{1,4})[.)]|[（(][一二三四五六七八九十\d]{1,3}[）)])$/iu

/** Fewer lines between tables show no column of their own. */
const FEWEST_LINES = 4

/** The marker that a line begins with, or null. */
export function listMarker(line: string): string | null {
  const first = /^\S+/.exec(line)?.[0] ?? ''
  return first.length < line.length && LIST_MARKER.test(first) ? first : null
}

/** The lines of a region, from top to bottom. Rows whose cells stand under or above other rows' cells are table rows. */
export function regionLines(region: Region, page: number): Line[] {
  const rows = rowsOf(region).map((row) => row.toSorted((a, b) => a.left - b.left))
  const isTable = tableRows(rows)
  const columns = columnsOf(rows, isTable)
  return rows.map((row, index) => {
    const widest = row.reduce((most, segment) => (segment.text.length > most.text.length ? segment : most))
    return {
      ...widest,
      text: row.map(({ text }) => text).reduce(spaced),
      cells: isTable[index] === true ? row.map(({ text }) => text) : [],
      left: row[0]?.left ?? 0,
      right: row.at(-1)?.right ?? 0,
      page,
      font: row.every(({ font }) => font === widest.font) ? widest.font : '',
      tag: null,
      column: columns[index] ?? columnOf(rows),
    }
  })
}

/** Which rows are those of tables: aligned with a neighbour, and in no run of lines that were only driven apart. */
function tableRows(rows: readonly (readonly Segment[])[]): boolean[] {
  const isTable = rows.map((row, index) =>
    [rows[index - 1], rows[index + 1]].some((near) => near !== undefined && areAligned(row, near)),
  )
  let from = 0
  for (let at = 0; at <= rows.length; at++) {
    if (isTable[at] === true) continue
    if (areJustified(rows.slice(from, at))) isTable.fill(false, from, at)
    from = at + 1
  }
  return isTable
}

/** The column of every row: that of its region, or a narrower one where most lines between two tables end at its edge. */
function columnsOf(rows: readonly (readonly Segment[])[], isTable: readonly boolean[]): Line['column'][] {
  const whole = columnOf(rows)
  const columns = rows.map(() => whole)
  let from = 0
  for (let at = 0; at <= rows.length; at++) {
    if (at < rows.length && isTable[at] !== true) continue
    const stretch = rows.slice(from, at)
    const own = stretch.length < FEWEST_LINES ? whole : columnOf(stretch)
    const full = stretch.filter((row) => (row.at(-1)?.right ?? 0) > own.right - 1)
    if (full.length >= stretch.length / 2) columns.fill(own, from, at)
    from = at + 1
  }
  return columns
}

function spaced(before: string, after: string): string {
  return isUnspaced(before, after) ? before + after : `${before} ${after}`
}

/** The edges of rows. The right one is where the second longest ends: one line may stick out. */
export function columnOf(rows: readonly (readonly Segment[])[]): Line['column'] {
  const ends = rows.map((row) => row.at(-1)?.right ?? 0).toSorted((a, b) => b - a)
  const starts = rows.map((row) => row[0]?.left ?? 0)
  return { left: Math.min(...starts), right: (ends.length > 3 ? ends[1] : ends[0]) ?? 0 }
}

/** Two rows of cells, none of them a list's marker, of which one cell behind the first begins or ends below the other. */
function areAligned(row: readonly Segment[], near: readonly Segment[]): boolean {
  if (![row, near].every((cells) => cells.length > 1 && !isMarked(cells) && isGappy(cells))) return false
  if (areSectionHeadings(row, near)) return false
  return row
    .slice(1)
    .some((cell) =>
      near
        .slice(1)
        .some(
          (other) =>
            Math.abs(cell.left - other.left) < cell.size * 0.6 ||
            Math.abs(cell.right - other.right) < cell.size * 0.6 ||
            Math.abs(cell.left + cell.right - other.left - other.right) < cell.size * 1.2,
        ),
    )
}

/** '2 Data' above '2.1 Patents': numbered, and in two sizes of type, as rows of one table are not. */
function areSectionHeadings(row: readonly Segment[], near: readonly Segment[]): boolean {
  const sizes = [row, near].map((cells) => cells[0]?.size ?? 0)
  return (
    Math.min(...sizes) < 0.92 * Math.max(...sizes) &&
    [row, near].every(
      (cells) => cells.length === 2 && /^\d{1,2}(?:\.\d{1,2}){0,3}\.?$/.test(cells[0]?.text ?? ''),
    )
  )
}

/** Justified prose may have wide gaps between words too, but not so much white as a table. */
function isGappy(row: readonly Segment[]): boolean {
  const printed = row.reduce((sum, { left, right }) => sum + right - left, 0)
  return printed < 0.85 * ((row.at(-1)?.right ?? 0) - (row[0]?.left ?? 0))
}

function isMarked(row: readonly Segment[]): boolean {
  return LIST_MARKER.test(row[0]?.text ?? '')
}
