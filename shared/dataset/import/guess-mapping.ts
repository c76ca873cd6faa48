import type { Problem } from '../../ipc/problem.ts'
import { problemOf } from '../../ipc/problem.ts'
import type { Sentence } from '../../messages/sentence.ts'
import type { HubIndex } from '../hub-index.ts'
import { columnFacts, type ColumnFacts } from './column-facts.ts'
import type { ConstantField } from './fields.ts'
import { findHeader, headsOf, type HeaderPlace } from './find-header.ts'
import type { Guessed, TableSketch } from './guess.ts'
import { guessGeneric } from './guess-generic.ts'
import { guessSdmx, isSdmx } from './guess-sdmx.ts'
import { lackingFields } from './lacking-fields.ts'
import type { ColumnUse, Mapping } from './mapping.ts'
import { readPreamble, type Preamble } from './preamble.ts'
import type { RawRow, TableStart } from './raw-table.ts'
import { isSpreadsheetDate } from './read-period.ts'

export type MappingGuess = {
  readonly mapping: Mapping
  readonly heads: readonly string[]
  readonly because: readonly Sentence[]
  readonly constantsBecause: Readonly<Partial<Record<ConstantField, Sentence>>>
  readonly mayVary: readonly number[]
  /** Why the guess cannot be used as it is; null when it can. */
  readonly problem: Problem | null
}

/**
 * How a table is probably meant, each part with its reason, for a person to correct. `at` names the header's rows where a
 * person told them (numbers of the file).
 */
export function guessMapping(
  start: TableStart,
  {
    table,
    file,
    hubs,
    at,
  }: {
    readonly table: string
    readonly file: string
    readonly hubs: HubIndex
    readonly at: { readonly row: number; readonly rows: number } | null
  },
): MappingGuess {
  const { rows } = start
  const place = at === null ? (findHeader(rows, hubs) ?? firstFilled(rows)) : placeOf(rows, at)
  const below = rows.slice(place.bottom + 1)
  const header = rows.slice(place.top, place.bottom + 1)
  const width = Math.max(
    0,
    ...header.map(({ cells }) => lastFilled(cells)),
    ...below.slice(0, 50).map(({ cells }) => Math.min(lastFilled(cells), widthOf(header))),
  )
  const heads = headsOf(rows, place, width)
  const facts = heads.map((_, column) => columnFacts(below, column, hubs))
  const sketch: TableSketch = {
    heads,
    facts,
    rows: below,
    start,
    preamble: { ...sourceBelow(below), ...readPreamble(rows.slice(0, place.top)) },
    hubs,
    fallbackName: fallbackName(table, file),
  }
  const guess = isSdmx(heads) ? guessSdmx(sketch) : guessGeneric(sketch)
  const columns = guess.columns.map(({ value }) => value)
  const constants = Object.fromEntries(
    Object.entries({ ...guess.constants }).map(([field, { value }]) => [field, value]),
  )
  const mapping: Mapping = {
    table,
    headerRow: rows[place.top]?.row ?? 1,
    headerRows: place.bottom - place.top + 1,
    columns,
    constants,
    dates: datesOf(columns, facts),
    flags: guess.flags,
    gaps: guess.gaps,
    decimals: 'as-found',
    brackets: 'refused',
  }
  return {
    mapping,
    heads,
    because: guess.columns.map(({ because }) => because),
    constantsBecause: Object.fromEntries(
      Object.entries(guess.constants).map(([field, { because }]) => [field, because]),
    ),
    mayVary: guess.mayVary,
    problem: problemOfGuess(mapping, heads, file) ?? headerTwice(guess.columns, heads, file),
  }
}

/** Notes under a table name its source and its date; what else they say is of single rows. */
function sourceBelow(rows: readonly RawRow[]): Preamble {
  const notes = rows.filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length === 1)
  const { source_title, source_publisher, vintage } = readPreamble(notes)
  return {
    ...(source_title === undefined ? {} : { source_title }),
    ...(source_publisher === undefined ? {} : { source_publisher }),
    ...(vintage === undefined ? {} : { vintage }),
  }
}

/** Why a mapping cannot be used: what each observation needs and no column, constant or value column tells. */
export function problemOfGuess(mapping: Mapping, heads: readonly string[], file: string): Problem | null {
  const missing = lackingFields(mapping)
  if (missing.length === 0) return null
  const found = heads
    .slice(0, 20)
    .map((head) => head.slice(0, 40))
    .filter((head) => head !== '')
  return problemOf('table-columns-missing', { file, missing, found })
}

/** Two columns of one name that both could be meant: which one is for a person to say. */
function headerTwice(
  columns: readonly Guessed<ColumnUse>[],
  heads: readonly string[],
  file: string,
): Problem | null {
  const twice = columns.findIndex(({ because }) => because.key === 'data-import.because.twice')
  return twice < 0 ? null : problemOf('table-header-twice', { file, column: heads[twice] ?? '' })
}

/** Dates in a period column that are all 1 January stand for years, all first days of months for months. */
function datesOf(columns: readonly ColumnUse[], facts: readonly ColumnFacts[]): Mapping['dates'] {
  const given = columns.flatMap((use) =>
    use.use === 'values' && use.given.period !== undefined ? [use.given.period] : [],
  )
  const at = columns.findIndex((use) => use.use === 'field' && use.field === 'period')
  const cells = at < 0 ? given : [...(facts[at]?.distinct ?? [])]
  if (cells.length === 0 || !cells.every(isSpreadsheetDate)) return 'as-written'
  const iso = cells.filter((cell) => /^\d{4}-\d\d-\d\d/.test(cell))
  if (iso.length === cells.length) {
    if (iso.every((cell) => /^\d{4}-(?:01-01|12-31)/.test(cell))) return 'year'
    return iso.every((cell) => /^\d{4}-\d\d-01/.test(cell)) && iso.length > 1 ? 'month' : 'as-written'
  }
  // 'Jan-24' alone may be a day of January; several months of few years are months.
  const months = new Set(cells.map((cell) => /^\p{L}+/u.exec(cell)?.[0] ?? ''))
  return !months.has('') && months.size >= 3 && cells.length >= 3 ? 'month' : 'as-written'
}

function placeOf(
  rows: readonly RawRow[],
  { row, rows: count }: { readonly row: number; readonly rows: number },
): HeaderPlace {
  const top = Math.max(
    0,
    rows.findIndex((one) => one.row >= row),
  )
  return { top, bottom: Math.min(rows.length - 1, top + count - 1) }
}

function firstFilled(rows: readonly RawRow[]): HeaderPlace {
  const at = Math.max(
    0,
    rows.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1),
  )
  return { top: at, bottom: at }
}

function widthOf(header: readonly RawRow[]): number {
  return Math.max(0, ...header.map(({ cells }) => cells.length))
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}

/** 'estat_rd_e_gerdtot.tsv' → rd e gerdtot; a sheet's own name says more than the file's, unless it is Sheet1. */
function fallbackName(table: string, file: string): string {
  const isPlain = table === '' || /^(?:sheet|лист|工作表|table|data|данные)\s*\d*$/iu.test(table)
  const base = (file.split('/').at(-1) ?? file).replace(/\.[a-z0-9]{1,8}$/iu, '').replace(/^estat_/, '')
  return (isPlain ? base : table).replace(/[_\s]+/g, ' ').trim()
}

/** The measure that a table takes from its file's or sheet's name, because nothing in it names one; else null. */
export function measureOfFile(mapping: Mapping, file: string): string | null {
  const { indicator } = mapping.constants
  if (indicator === undefined || indicator === '') return null
  const isUsed =
    mapping.columns.every((use) => use.use !== 'field' || use.field !== 'indicator') &&
    mapping.columns.some((use) => use.use !== 'values' || use.given.indicator === undefined)
  return isUsed && indicator === fallbackName(mapping.table, file) ? indicator : null
}
