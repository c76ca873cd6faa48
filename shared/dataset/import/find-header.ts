import type { HubIndex } from '../hub-index.ts'
import { fieldNamed } from './field-names.ts'
import { withoutFootnoteMark } from './footnote-mark.ts'
import type { RawRow } from './raw-table.ts'
import { looksLikePeriod } from './read-period.ts'

/** Where the header stands among the first rows: indices into them, both included. */
export type HeaderPlace = { readonly top: number; readonly bottom: number }

/** Headers stand within so many rows; above them are titles, units and sources. */
const LOOK = 60
const JOINT = ' | '

/** The header of a published table: the row that names most columns we know, or periods, with the rows that belong to it. */
export function findHeader(rows: readonly RawRow[], hubs: HubIndex): HeaderPlace | null {
  let best = -1
  let bestScore = 0
  for (let at = 0; at < Math.min(rows.length, LOOK); at++) {
    const score = scoreOf(rows, at, hubs)
    if (score > bestScore) {
      bestScore = score
      best = at
    }
  }
  if (best < 0) return null
  let [top, bottom] = [best, best]
  while (top > 0 && belongsAbove(rows, top)) top--
  while (bottom + 1 < rows.length && bottom - top < 6 && belongsBelow(rows, top, bottom)) bottom++
  return { top, bottom }
}

/** The words over each column, from the top down, each once: 'GDP | 2023'. */
export function headsOf(rows: readonly RawRow[], { top, bottom }: HeaderPlace, width: number): string[] {
  const header = rows.slice(top, bottom + 1).filter((row, at) => at === 0 || !isNumbering(row))
  return Array.from({ length: width }, (_, column) => {
    const words = header.map(({ cells }) => plainHead(cells[column] ?? '')).filter((word) => word !== '')
    return [...new Set(words)].join(JOINT)
  })
}

/** The words over a column, one by one. */
export function partsOfHead(head: string): string[] {
  return head.split(JOINT).filter((part) => part !== '')
}

/** Whether a cell holds a number and nothing else, whatever its separators. */
export function isNumeric(cell: string): boolean {
  return /^[+\-−]?\d[\d.,\s\u00a0\u202f'’]*(?:e[+-]?\d+)?\s?%?$/iu.test(withoutFootnoteMark(cell.trim()))
}

function scoreOf(rows: readonly RawRow[], at: number, hubs: HubIndex): number {
  const cells = filledOf(rows[at]).slice(0, 500)
  const distinct = new Set(cells)
  if (distinct.size < 2) return 0
  if (!rows.slice(at + 1, at + 12).some(({ cells: below }) => below.some(isNumeric))) return 0
  const known = new Set(cells.flatMap((cell) => fieldNamed(cell)?.field ?? [])).size
  // Five digits are more often a value than a day that a spreadsheet counted.
  const periods = cells.filter((cell) => looksLikePeriod(cell) && !/^\d{5}(?:\.\d+)?$/.test(cell))
  const inOrder = periods.length >= 2 && (isSorted(periods) || isSorted(periods.toReversed()))
  const words = cells.filter((cell) => !isNumeric(cell) || looksLikePeriod(cell)).length
  if (words < cells.length * 0.6) return 0
  const places = cells
    .slice(0, 60)
    .filter((cell) => !isNumeric(cell) && hubs.resolve(cell).kind === 'one').length
  return (
    known * 3 +
    (inOrder ? Math.min(new Set(periods).size, 40) * 2 : 0) +
    (places >= 3 ? Math.min(places, 20) : 0) +
    Math.min(words, 20) * 0.2 -
    at * 0.02
  )
}

function belongsAbove(rows: readonly RawRow[], top: number): boolean {
  const above = rows[top - 1]?.cells ?? []
  const own = rows[top]?.cells ?? []
  const filled = filledOf(rows[top - 1])
  if (new Set(filled).size < 2 || filled.some((cell) => isNumeric(cell) && !looksLikePeriod(cell)))
    return false
  const ownFilled = filledOf(rows[top])
  const isUnclear =
    ownFilled.length < above.findLastIndex((cell) => cell.trim() !== '') + 1 ||
    new Set(ownFilled).size < ownFilled.length
  const isGrouped = above.some((cell, at) => cell.trim() !== '' && cell === above[at + 1])
  return (isUnclear || isGrouped) && own.length > 1
}

function belongsBelow(rows: readonly RawRow[], top: number, bottom: number): boolean {
  const next = rows[bottom + 1]
  const cells = next?.cells ?? []
  const filled = filledOf(next)
  if (filled.length < 2) return false
  if (next !== undefined && isNumbering(next)) return true
  if (filled.some((cell) => isNumeric(cell) && !looksLikePeriod(cell))) return false
  const first = (cells[0] ?? '').trim()
  const isSame = first === '' || first === (rows[top]?.cells[0] ?? '').trim()
  const repeats = filledOf(rows[bottom])
  return isSame && (new Set(repeats).size < repeats.length || filled.length >= repeats.length - 1)
}

/** 'А 1 2 3': statistical offices number the columns of a table under its header. */
function isNumbering({ cells }: RawRow): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const numbers = filled.filter((cell) => /^\d{1,3}$/.test(cell)).map(Number)
  return (
    numbers.length >= 3 &&
    numbers.length >= filled.length - 2 &&
    numbers[0] !== undefined &&
    numbers[0] <= 2 &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  )
}

function filledOf(row: RawRow | undefined): string[] {
  return (row?.cells ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '')
}

function isSorted(texts: readonly string[]): boolean {
  return texts.every((text, at) => at === 0 || (texts[at - 1] ?? '') <= text || /\D/.test(text))
}

function plainHead(cell: string): string {
  return cell
    .replace(/^\ufeff/, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
