import type { Observation } from '../../domain/observation.ts'
import type { RejectedRow } from '../../ipc/answers/dataset.ts'
import { problemOf, type Problem } from '../../ipc/problem.ts'
import { sentence } from '../../messages/sentence.ts'
import type { IndicatorIndex } from '../indicator-index.ts'
import { parsePeriod } from '../periods.ts'
import { isConvertible, parseUnit, UNSTATED, type ParsedUnit } from '../units.ts'
import { importColumns, requiredColumns, type ImportColumn } from './headers.ts'
import type { NameReader } from './names.ts'
import { numberStyleOf, parseNumber, type NumberStyle } from './numbers.ts'
import { readNote } from './read-note.ts'
import type { Table } from './table.ts'

/** An observation before it has an id: its row in the file says which it will get. */
export type ReadObservation = Omit<Observation, 'id'> & { readonly row: number }
export type ReadRows = {
  readonly observations: readonly ReadObservation[]
  readonly rejected: readonly RejectedRow[]
  readonly style: NumberStyle
}

type Cells = Readonly<Record<ImportColumn, string>>
type Columns = Readonly<Partial<Record<ImportColumn, number>>>
type Parts = { readonly names: NameReader; readonly indicators: IndicatorIndex; readonly style: NumberStyle }

/** Longer cells are no words about a number; a 10 MB cell must not land in somebody's journal. */
const MAX_CELL = 10_000

/** Reads every row under the header, or says why not. Nothing is guessed and no row is dropped in silence. */
export function readRows(table: Table, at: Columns, names: NameReader, indicators: IndicatorIndex): ReadRows {
  const value = at.value ?? -1
  const style = numberStyleOf(
    table.rows.map(({ cells }) => (cells[value] ?? '').slice(0, 200)),
    table.delimiter,
  )
  const observations: ReadObservation[] = []
  const rejected: RejectedRow[] = []
  for (const { row, cells } of table.rows) {
    if (cells.every((cell) => cell.trim() === '')) continue
    const own = cellsOf(cells, at)
    const read = misshapen(cells, own, table.header.length) ?? readRow(own, { names, indicators, style })
    if ('code' in read) rejected.push({ row, problem: read, cells: shown(own, at) })
    else observations.push({ ...read, row })
  }
  return { observations, rejected, style }
}

function cellsOf(cells: readonly string[], at: Columns): Cells {
  const cell = (column: ImportColumn) => (cells[at[column] ?? -1] ?? '').trim()
  return {
    hub: cell('hub'),
    indicator: cell('indicator'),
    unit: cell('unit'),
    period: cell('period'),
    value: cell('value'),
    source_title: cell('source_title'),
    source_publisher: cell('source_publisher'),
    source_url: cell('source_url'),
    note: cell('note'),
    tier: cell('tier'),
  }
}

/** What a report shows of a row: the columns the file has, cut to what fits a line. */
function shown(cells: Cells, at: Columns): Record<string, string> {
  const columns = importColumns.filter((column) => at[column] !== undefined)
  return Object.fromEntries(columns.map((column) => [column, cells[column].slice(0, 200)]))
}

/** Rows that do not fit the header. Missing cells at the end are empty ones; additional cells mean a shifted row. */
function misshapen(cells: readonly string[], own: Cells, columns: number): Problem | null {
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1
  if (filled > columns) return problemOf('row-too-long', { cells: filled, columns })
  const empty = requiredColumns.filter((column) => column !== 'value' && own[column] === '')
  if (empty.length > 0) return problemOf('row-incomplete', { columns: empty })
  const long = importColumns.find((column) => own[column].length > MAX_CELL)
  if (long !== undefined) return problemOf('cell-too-long', { column: long, limit: MAX_CELL })
  return null
}

function readRow(cells: Cells, { names, indicators, style }: Parts): Omit<Observation, 'id'> | Problem {
  const number = parseNumber(cells.value, style)
  if (number.kind === 'missing') return problemOf('value-missing', { hub: cells.hub, period: cells.period })
  if (number.kind === 'ambiguous') return problemOf('value-ambiguous', { value: cells.value.slice(0, 80) })
  if (number.kind === 'unreadable') return problemOf('value-unreadable', { value: cells.value.slice(0, 80) })
  const period = parsePeriod(cells.period)
  if (period.kind === 'unread')
    return problemOf('period-unreadable', {
      period: cells.period.slice(0, 80),
      why: sentence(`dataset.period.${period.reason}`),
    })
  const unit = unitOfRow(cells, number.rest, indicators)
  if ('code' in unit) return unit
  const hub = names.hub(cells.hub)
  if (hub.kind === 'refused') return hub.problem
  const indicator = names.indicator(cells.indicator, unit.unit, period.period)
  if (indicator.kind === 'refused') return indicator.problem

  const told = readNote(cells.note, number.value)
  const remarks = [cells.note, period.note, unit.remark].filter(Boolean)
  return {
    hub: hub.id,
    indicator: indicator.id,
    period: period.period,
    value: number.value,
    unit: unit.unit,
    status: unit.status ?? told.status ?? (period.asStated ? 'U' : 'A'),
    qualifier: unit.qualifier ?? told.qualifier ?? 'exact',
    decimals: number.decimals,
    vintage: told.vintage ?? period.vintage ?? null,
    sourceTitle: cells.source_title,
    sourcePublisher: cells.source_publisher,
    sourceUrl: cells.source_url,
    tier: tierOf(cells.tier),
    note: remarks.join('; '),
    printed: {
      hub: cells.hub,
      indicator: cells.indicator,
      unit: cells.unit,
      period: cells.period,
      value: cells.value,
    },
  }
}

/** The unit column, else the words behind the number, else the indicator's own unit; never invented. */
function unitOfRow(cells: Cells, behind: string, indicators: IndicatorIndex): ParsedUnit | Problem {
  const inCell = behind === '' ? null : parseUnit(behind)
  if (behind !== '' && inCell === null)
    return problemOf('value-unreadable', { value: cells.value.slice(0, 80) })
  if (cells.unit !== '') {
    const unit = parseUnit(cells.unit)
    if (unit === null) return problemOf('unit-unreadable', { unit: cells.unit.slice(0, 80) })
    if (inCell !== null && !isConvertible(inCell.unit, unit.unit))
      return problemOf('unit-twice', { unit: cells.unit, other: behind.slice(0, 80) })
    if (inCell !== null && inCell.factor !== unit.factor) return { ...unit, ...inCell }
    return unit
  }
  if (inCell !== null) return inCell
  const known = indicators.resolve(cells.indicator)
  const unit = (known.kind === 'one' ? known.indicator.unit : null) ?? UNSTATED
  return { unit, factor: 1, decimalsShift: 0 }
}

function tierOf(printed: string): Observation['tier'] {
  const word = printed.toLowerCase()
  if (word === 'official' || word === 'press' || word === 'weak') return word
  return 'unknown'
}
