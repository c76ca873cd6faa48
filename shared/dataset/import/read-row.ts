import { fitsStatus } from '../../domain/observation-status.ts'
import { problemOf, type Problem } from '../../ipc/problem.ts'
import type { IndicatorIndex } from '../indicator-index.ts'
import { shifted } from '../units.ts'
import type { UnitReading } from './read-unit.ts'
import { requiredFields, type ImportField } from './fields.ts'
import type { Given, Mapping } from './mapping.ts'
import type { NameReader } from './names.ts'
import { numberCell, type NumberCell } from './row/number-cell.ts'
import type { NumberStyle, StyleEvidence } from './numbers.ts'
import type { PlanColumns } from './plan-columns.ts'
import type { RawRow } from './raw-table.ts'
import { readStatus } from './status-codes.ts'
import { hubCells } from './row/hub-cell.ts'
import { historyCells } from './row/history-cells.ts'
import { measureCells } from './row/measure-cell.ts'
import { periodCells } from './row/period-cell.ts'
import { qualityCells } from './row/quality-cells.ts'
import { RowFields } from './row/row-fields.ts'
import { sourceCells } from './row/source-cells.ts'

/** What a row comes to besides observations, told one by one; `column` counts from 0 and is null where the whole row is meant. */
export interface RowSink {
  rejected(row: RawRow, column: number | null, problem: Problem): void
  /** A place of the table without a value, where that is its way of saying 'not known'. */
  gap(row: RawRow): void
  /** A row that holds no value: a heading between rows, a note under the table. */
  aside(row: RawRow): void
  /** Nothing tells the unit of a measure, so that the indicator's own was taken. */
  unitAssumed(indicator: string, unit: string): void
  /** A value that was taken, and why a person should look at it. */
  doubted(row: RawRow, column: number, problem: Problem): void
  /** A person decided to leave this name out. */
  leftOut(): void
}

type Parts = {
  readonly mapping: Mapping
  /** Cells a row of this table may have. */
  readonly width: number
  readonly style: NumberStyle
  readonly evidence: StyleEvidence
  readonly names: NameReader
  readonly indicators: IndicatorIndex
  /** Where observations go. */
  readonly plan: PlanColumns
  readonly sink: RowSink
}

/** Longer cells are no words about a number; a 10 MB cell must not land in somebody's journal. */
export const MAX_CELL = 10_000
const errors = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/

/**
 * Reads rows under a mapping into a plan, or says why not. Nothing is guessed and no row is dropped in silence. What a row
 * shares with others is read once for all of them (`Remembered`); only the number is read in every row.
 */
export function createRowReader({ mapping, width, style, evidence, names, indicators, plan, sink }: Parts) {
  const fields = new RowFields(mapping)
  const sources = sourceCells(fields, plan)
  const qualities = qualityCells(fields, plan)
  const historyOf = historyCells(fields)
  plan.isOwn = fields.isOwn
  const hubsOf = (given: Given) => hubCells(fields, given, names, plan)
  const periodsOf = (given: Given) => periodCells(fields, given, mapping.dates, plan)
  const measuresOf = (given: Given) => measureCells(fields, given, { names, indicators }, plan)
  // What no value column tells for itself is the same for all of them.
  const [hubs, periods, measures] = [hubsOf({}), periodsOf({}), measuresOf({})]
  const values = fields.values.map(({ column, given, flags }) => ({
    column,
    flags,
    hubs: given.hub === undefined ? hubs : hubsOf(given),
    periods: given.period === undefined ? periods : periodsOf(given),
    measures: given.indicator === undefined && given.unit === undefined ? measures : measuresOf(given),
  }))
  type ValueReader = (typeof values)[number]
  const isLong = values.length === 1
  const told = fields.present.map((field) => ({ field, column: fields.columnOf(field) ?? 0 }))
  const actions = fields.columnOf('action')
  const printedValues = fields.has('printed_value')

  function read(row: RawRow): void {
    const { cells } = row
    const filled = filledIn(cells)
    if (filled === 0) return
    if (filled > width)
      return sink.rejected(row, null, problemOf('row-too-long', { cells: filled, columns: width }))
    const long = tooLong(cells)
    if (long !== null) {
      const problem = problemOf('cell-too-long', { column: long, limit: MAX_CELL })
      return sink.rejected(row, fields.columnOf(long), problem)
    }
    if (actions !== null && /^d(?:elete)?$/i.test(fields.text(cells, 'action').split(':')[0] ?? ''))
      return sink.rejected(row, null, problemOf('row-deletes', {}))
    if (isAside(cells)) return sink.aside(row)
    for (const [ordinal, value] of values.entries()) {
      const problem = readValue(row, value, ordinal)
      if (problem !== null) sink.rejected(row, isLong ? null : value.column, problem)
    }
  }

  function tooLong(cells: readonly string[]): ImportField | null {
    for (const { field, column } of told)
      if ((cells[column] ?? '').length > MAX_CELL && fields.text(cells, field).length > MAX_CELL) return field
    return null
  }

  /** Without a value and without all that a value needs, a row is words about the table. */
  function isAside(cells: readonly string[]): boolean {
    for (const { column } of values) if ((cells[column] ?? '').trim() !== '') return false
    return (
      values.length > 1 ||
      requiredFields.some((field) => field !== 'value' && fields.text(cells, field) === '')
    )
  }

  function readValue(row: RawRow, value: ValueReader, ordinal: number): Problem | null {
    const { cells } = row
    const printed = (cells[value.column] ?? '').trim()
    if (printed.length > MAX_CELL) return problemOf('cell-too-long', { column: 'value', limit: MAX_CELL })
    const number = numberCell(
      printed,
      { style, hasFlags: mapping.flags, brackets: mapping.brackets },
      evidence,
    )
    const quality = qualities.of(cells)
    const flags = number.flags || (value.flags === null ? '' : (cells[value.flags] ?? '').trim().slice(0, 80))
    const statusText = flags || quality.statusText
    const { status } = flags === '' ? quality.status : readStatus(flags)
    const hub = value.hubs.of(cells)
    const period = value.periods.of(cells)
    const measure = value.measures.of(cells)
    const places = { hub: hub.printed, indicator: measure.printed, period: period.printed }
    // A value that is stated to be missing is an observation; a place where nothing stands is none.
    if (number.kind === 'missing' && (statusText === '' || !fitsStatus(null, status)))
      return missing(row, places)
    if (hub.printed === '' || period.printed === '' || measure.printed === '')
      return problemOf('row-incomplete', { columns: lackingIn(places) })
    const wrong = wrongNumber(number, printed.slice(0, 80))
    if (wrong !== null) return wrong
    if (number.kind === 'number' && !fitsStatus(number.value, status))
      return problemOf('value-and-missing', { value: printed.slice(0, 80), status: statusText })
    if (period.meant.kind === 'refused') return period.meant.problem
    const measured = measure.measure(number.kind === 'number' ? number.rest : '', printed)
    if ('code' in measured) return measured
    const met = hub.meant()
    met.rows++
    if (met.named.kind === 'left-out') {
      sink.leftOut()
      return null
    }
    if (met.named.kind === 'refused') return met.named.problem
    const { read: understood } = period.meant
    const indicator = measured.meant(understood.period)
    if (indicator.kind !== 'id') return indicator.kind === 'refused' ? indicator.problem : null
    if (measured.unit.isAssumed === true) sink.unitAssumed(measure.printed, measured.unit.unit)

    const { shift } = measured.unit
    const stated = number.kind === 'number' ? number.value : Number.NaN
    const decimals = quality.decimals ?? (number.kind === 'number' ? number.decimals : 0)
    const isAsPrinted =
      number.kind === 'number' && number.isAsPrinted && shift === 0 && decimals === number.decimals
    plan.add({
      row: row.row,
      number: isLong ? row.row : row.row * values.length + ordinal,
      value: number.kind === 'number' ? shifted(stated, shift) : null,
      decimals: Math.max(-128, Math.min(127, decimals)) - shift,
      printed: printedValues ? fields.text(cells, 'printed_value') : isAsPrinted ? null : printed,
      hub: hub.texts(),
      period: period.meant.texts,
      measure: measured.texts(),
      source: sources.of(cells).texts,
      quality: quality.texts(flags, stated, measured.unit, understood),
      history: historyOf(cells),
    })
    if (number.isGrouped === true)
      sink.doubted(
        row,
        value.column,
        problemOf('value-grouped', { value: printed.slice(0, 80), read: stated }),
      )
    if (isAboveWhole(measured.unit, stated))
      sink.doubted(row, value.column, problemOf('value-above-whole', { value: printed.slice(0, 80) }))
    return null
  }

  function missing(row: RawRow, places: Places): Problem | null {
    if (mapping.gaps === 'counted') {
      sink.gap(row)
      return null
    }
    const lacking = lackingIn(places)
    if (lacking.length > 0) return problemOf('row-incomplete', { columns: lacking })
    return problemOf('value-missing', { hub: places.hub, period: places.period })
  }

  return { read }
}

type Places = Readonly<Record<'hub' | 'indicator' | 'period', string>>

function lackingIn(places: Places): readonly ImportField[] {
  return requiredFields.filter((field) => field !== 'value' && places[field] === '')
}

/** A share of one above one is most often a percentage. */
function isAboveWhole({ unit, shift }: UnitReading, value: number): boolean {
  return shift === 0 && unit === 'fraction' && Math.abs(value) > 1
}

/** What no number is, in the order of how clearly it can be told. */
function wrongNumber({ kind, text }: NumberCell, value: string): Problem | null {
  if (kind === 'missing' || kind === 'number') return null
  if (kind === 'bracketed') return problemOf('value-bracketed', { value })
  if (errors.test(text)) return problemOf('value-error', { value: text })
  if (text.startsWith('=')) return problemOf('value-formula', { value: text.slice(0, 80) })
  return problemOf(kind === 'ambiguous' ? 'value-ambiguous' : 'value-unreadable', { value })
}

/** Cells up to the last one that holds something. */
function filledIn(cells: readonly string[]): number {
  let filled = cells.length
  while (filled > 0 && (cells[filled - 1] ?? '').trim() === '') filled--
  return filled
}
