import type { Observation } from '../../domain/observation.ts'
import { Observation as ObservationSchema } from '../../domain/observation.ts'
import * as v from 'valibot'
import { Period } from '../../domain/period.ts'
import { fitsStatus } from '../../domain/observation-status.ts'
import { problemOf, type Problem } from '../../ipc/problem.ts'
import type { IndicatorIndex } from '../indicator-index.ts'
import { isConvertible, shifted, UNSTATED } from '../units.ts'
import type { Draft } from './draft.ts'
import { importFields, requiredFields, type ConstantField, type ImportField } from './fields.ts'
import type { Given, Mapping } from './mapping.ts'
import type { NameReader } from './names.ts'
import { originalText } from './neutral-text.ts'
import { parseNumber, type NumberStyle, type ParsedNumber, type StyleEvidence } from './numbers.ts'
import type { RawRow } from './raw-table.ts'
import { readNote } from './read-note.ts'
import { readPeriod, type PeriodCell } from './read-period.ts'
import { readStatus, type StatusReading } from './status-codes.ts'
import { statedUnit, unitInName, unitOfValue, type UnitReading } from './read-unit.ts'
import { readVintage } from './read-vintage.ts'

/** What a row comes to, told one by one; `column` counts from 0 and is null where the whole row is meant. */
export interface RowSink {
  observation(draft: Draft): void
  rejected(row: RawRow, column: number | null, problem: Problem): void
  /** A place of the table without a value, where that is its way of saying 'not known'. */
  gap(): void
  /** A row that holds no value: a heading between rows, a note under the table. */
  aside(row: RawRow): void
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
}
type ValueColumn = { readonly column: number; readonly given: Given }
type Cells = Record<ImportField, string>

/** Longer cells are no words about a number; a 10 MB cell must not land in somebody's journal. */
export const MAX_CELL = 10_000
/** Distinct texts remembered with what they mean; more of them are read anew. */
const REMEMBERED = 100_000
const APOSTROPHE = 0x27
const none: readonly string[] = []
/** A dimension that a measure does not have tells it from none. */
const notApplicable = /^(?:_Z|not applicable)$/i
const errors = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/
const plain = /^-?\d{1,15}(?:\.\d{1,15})?$/
const isQualifier = new Set<string>(ObservationSchema.entries.qualifier.options)
const tiers = new Set<string>(ObservationSchema.entries.tier.options)

/** Reads rows under a mapping, or says why not. Nothing is guessed and no row is dropped in silence. */
export function createRowReader({ mapping, width, style, evidence, names, indicators }: Parts) {
  const at: Partial<Record<ImportField, number>> = {}
  const parts: number[] = []
  const values: ValueColumn[] = []
  for (const [column, use] of mapping.columns.entries()) {
    if (use.use === 'field' && use.field === 'value') values.push({ column, given: {} })
    else if (use.use === 'field') at[use.field] = column
    else if (use.use === 'part') parts.push(column)
    else if (use.use === 'values') values.push({ column, given: use.given })
  }
  const isLong = values.length === 1
  /** Our own export: its ids, units and periods are meant as they stand. */
  const isOwn = at.hub_id !== undefined && at.indicator_id !== undefined && at.qualifier !== undefined
  const present = importFields.filter((field) => at[field] !== undefined)
  const base = baseCells(mapping)
  const periods = new Map<string, PeriodCell>()
  const units = new Map<string, UnitReading | Problem | null>()
  const measures = new Map<string, Map<string, string>>()

  /** The row's own texts over what is told for all rows. */
  function ownCells(cells: readonly string[]): Cells {
    const own = { ...base }
    for (const field of present) {
      const cell = (cells[at[field] ?? -1] ?? '').trim()
      if (cell !== '') own[field] = cell.charCodeAt(0) === APOSTROPHE ? originalText(cell) : cell
    }
    return own
  }

  function read(row: RawRow, sink: RowSink): void {
    const { cells } = row
    const filled = filledIn(cells)
    if (filled === 0) return
    const own = ownCells(cells)
    if (filled > width)
      return sink.rejected(row, null, problemOf('row-too-long', { cells: filled, columns: width }))
    const long = tooLong(own)
    if (long !== null)
      return sink.rejected(
        row,
        at[long] ?? null,
        problemOf('cell-too-long', { column: long, limit: MAX_CELL }),
      )
    if (own.action !== '' && /^d(?:elete)?$/i.test(own.action.split(':')[0] ?? ''))
      return sink.rejected(row, null, problemOf('row-deletes', {}))
    if (isEmpty(cells) && isAside(own)) return sink.aside(row)
    const partWords = parts.length === 0 ? none : wordsOfParts(cells)
    for (let ordinal = 0; ordinal < values.length; ordinal++) {
      const column = values[ordinal]
      if (column === undefined) continue
      const problem = readValue(row, own, partWords, column, ordinal, sink)
      if (problem !== null) sink.rejected(row, isLong ? null : column.column, problem)
    }
  }

  function tooLong(own: Cells): ImportField | null {
    for (const field of present) if (own[field].length > MAX_CELL) return field
    return null
  }

  function isEmpty(cells: readonly string[]): boolean {
    for (const { column } of values) if ((cells[column] ?? '').trim() !== '') return false
    return true
  }

  function wordsOfParts(cells: readonly string[]): readonly string[] {
    return parts
      .map((column) => labelOf(cells[column] ?? ''))
      .filter((word) => word !== '' && !notApplicable.test(word))
  }

  /** Without a value and without all that a value needs, a row is words about the table. */
  function isAside(own: Cells): boolean {
    const lacking = requiredFields.filter((field) => field !== 'value' && own[field] === '')
    if (values.length > 1) return true
    return lacking.length > 0
  }

  function readValue(
    row: RawRow,
    own: Cells,
    partWords: readonly string[],
    { column, given }: ValueColumn,
    ordinal: number,
    sink: RowSink,
  ): Problem | null {
    const printed = (row.cells[column] ?? '').trim()
    if (printed.length > MAX_CELL) return problemOf('cell-too-long', { column: 'value', limit: MAX_CELL })
    const { text, flags } = mapping.flags ? withoutFlags(printed) : { text: printed, flags: '' }
    const number = numberOf(text)
    // UNESCO calls 'qualifier' what others call status.
    const statusText = flags || own.status || (isQualifier.has(own.qualifier) ? '' : own.qualifier)
    const status = readStatus(statusText)
    // A value that is stated to be missing is an observation; a place where nothing stands is none.
    if (number.kind === 'missing' && (statusText === '' || !fitsStatus(null, status.status))) {
      if (mapping.gaps === 'counted') {
        sink.gap()
        return null
      }
      const lacking = lackingIn(own, given)
      if (lacking.length > 0) return problemOf('row-incomplete', { columns: lacking })
      return problemOf('value-missing', { hub: own.hub, period: own.period })
    }
    const printedHub = given.hub ?? own.hub
    const printedPeriod = given.period ?? own.period
    const printedIndicator = withParts(given.indicator ?? own.indicator, partWords)
    if (printedHub === '' || printedPeriod === '' || printedIndicator === '') {
      const told = { ...own, hub: printedHub, period: printedPeriod, indicator: printedIndicator }
      return problemOf('row-incomplete', { columns: lackingIn(told, {}) })
    }
    if (errors.test(text)) return problemOf('value-error', { value: text })
    if (text.startsWith('=')) return problemOf('value-formula', { value: text.slice(0, 80) })
    if (number.kind === 'ambiguous') return problemOf('value-ambiguous', { value: printed.slice(0, 80) })
    if (number.kind === 'unreadable') return problemOf('value-unreadable', { value: printed.slice(0, 80) })
    if (number.kind === 'number' && !fitsStatus(number.value, status.status))
      return problemOf('value-and-missing', { value: printed.slice(0, 80), status: statusText })
    const period = periodOf(printedPeriod)
    if (period.kind === 'refused') return period.problem

    const printedUnit = given.unit ?? own.unit
    const stated = unitStated(printedUnit, own.unit_mult)
    if (stated !== null && 'code' in stated) return stated
    const unit = unitOfValue(
      stated,
      number.kind === 'number' ? number.rest : '',
      { indicator: printedIndicator, value: printed, unit: printedUnit },
      indicators,
    )
    if ('code' in unit) return unit

    const hub = names.hub(printedHub, given.hub === undefined ? own.hub_id : '')
    if (hub.kind === 'left-out') {
      sink.leftOut()
      return null
    }
    if (hub.kind === 'refused') return hub.problem
    const indicator = names.indicator(
      nameOfMeasure(printedIndicator, unit.unit),
      own.indicator_id,
      unit.unit,
      period.period,
    )
    if (indicator.kind !== 'id') return indicator.kind === 'refused' ? indicator.problem : null

    sink.observation({
      row: row.row,
      number: isLong ? row.row : row.row * values.length + ordinal,
      hub: hub.id,
      indicator: indicator.id,
      period: period.period,
      value: number.kind === 'number' ? shifted(number.value, unit.shift) : null,
      unit: unit.unit,
      ...told(own, number.kind === 'number' ? number.value : Number.NaN, status, unit, period),
      decimals: decimalsOf(own.decimals, number.kind === 'number' ? number.decimals : 0) - unit.shift,
      sourceTitle: own.source_title,
      sourcePublisher: own.source_publisher,
      sourceUrl: own.source_url,
      tier: tierOf(own.tier),
      printed: {
        hub: at.printed_hub === undefined ? printedHub : own.printed_hub,
        indicator: at.printed_indicator === undefined ? printedIndicator : own.printed_indicator,
        unit: at.printed_unit === undefined ? printedUnit : own.printed_unit,
        period: at.printed_period === undefined ? printedPeriod : own.printed_period,
        value: at.printed_value === undefined ? printed : own.printed_value,
      },
    })
    return null
  }

  function periodOf(printed: string): PeriodCell {
    return remembered(periods, printed, readThePeriod)
  }

  function readThePeriod(printed: string): PeriodCell {
    if (isOwn && v.is(Period, printed)) return { kind: 'period', period: printed }
    return readPeriod(printed, mapping.dates)
  }

  function unitStated(printed: string, multiplier: string): UnitReading | Problem | null {
    const key = multiplier === '' ? printed : `${printed}\u0000${multiplier}`
    const known = units.get(key)
    if (known !== undefined) return known
    const made =
      isOwn && printed === UNSTATED
        ? { unit: UNSTATED, shift: 0, isTold: true }
        : statedUnit(printed, multiplier)
    if (units.size < REMEMBERED) units.set(key, made)
    return made
  }

  function numberOf(text: string): ParsedNumber {
    if (plain.test(text)) {
      const point = text.indexOf('.')
      const decimals = point < 0 ? 0 : text.length - point - 1
      if (point < 0 || (style === 'point' && (decimals !== 3 || text.startsWith('0.')))) {
        if (point >= 0) evidence.addPoint()
        const value = Number(text)
        return { kind: 'number', value: value === 0 ? 0 : value, decimals, rest: '' }
      }
    }
    evidence.add(text)
    if (mapping.flags && /^:/.test(text)) return { kind: 'missing' }
    return parseNumber(text, style)
  }

  /** 'R&D expenditure (million euro)' is R&D expenditure where an indicator of that name takes this unit. */
  function nameOfMeasure(printed: string, unit: string): string {
    let byUnit = measures.get(printed)
    if (byUnit === undefined) measures.set(printed, (byUnit = new Map()))
    const known = byUnit.get(unit)
    if (known !== undefined) return known
    const name = findMeasure(printed, unit)
    byUnit.set(unit, name)
    return name
  }

  function findMeasure(printed: string, unit: string): string {
    const whole = indicators.resolve(printed)
    if (whole.kind === 'one' && whole.how !== 'without-remark') return printed
    const inName = unitInName(printed)
    if (inName === null) return printed
    const found = indicators.resolve(inName.bare)
    const own = found.kind === 'one' ? found.indicator.unit : null
    return own !== null && isConvertible(own, unit) ? inName.bare : printed
  }

  return { read, values: values.length }
}

/** What the row and its words say about the value beyond the number. */
function told(
  own: Cells,
  value: number,
  status: StatusReading,
  unit: UnitReading,
  period: Extract<PeriodCell, { readonly kind: 'period' }>,
): Pick<Observation, 'status' | 'qualifier' | 'vintage' | 'note'> {
  const qualifier = isQualifier.has(own.qualifier) ? (own.qualifier as Observation['qualifier']) : null
  // Where a row says all of it in columns, its note is words for people.
  const note = own.note === '' || qualifier !== null ? {} : readNote(own.note, value)
  const remarks = [own.note, period.note, unit.remark, status.remark]
  const stated = own.status === '' && status.status === 'A' && status.remark === '' ? null : status.status
  return {
    status: stated ?? unit.status ?? note.status ?? (period.asStated ? 'U' : 'A'),
    qualifier: qualifier ?? unit.qualifier ?? note.qualifier ?? 'exact',
    vintage: readVintage(own.vintage) ?? note.vintage ?? period.vintage ?? null,
    note: remarks.filter(Boolean).join('; '),
  }
}

function lackingIn(own: Cells, given: Given): readonly ImportField[] {
  return requiredFields.filter(
    (field) =>
      field !== 'value' &&
      own[field] === '' &&
      (field === 'hub' || field === 'indicator' || field === 'period' ? given[field] : undefined) ===
        undefined,
  )
}

/** '12.5 p' → '12.5' and 'p'; ': c' → ':' and 'c'. Eurostat sets at most four flags behind a number. */
function withoutFlags(printed: string): { readonly text: string; readonly flags: string } {
  const [, text = printed, flags = ''] = /^(.*?\d|:)\s*([a-z]{1,4})$/su.exec(printed) ?? []
  return { text, flags }
}

/** 'TOTAL: All sectors' → All sectors. */
function labelOf(cell: string): string {
  const text = originalText(cell.trim())
  return /^[A-Z0-9][A-Z0-9_]{0,23}:\s*(\S.*)$/su.exec(text)?.[1] ?? text
}

function withParts(name: string, parts: readonly string[]): string {
  const own = labelOf(name)
  if (parts.length === 0) return own
  return own === '' ? parts.join(', ') : `${own} (${parts.join(', ')})`
}

function decimalsOf(stated: string, printed: number): number {
  const [, digits] = /^(-?\d{1,2})(?:\s*:.*)?$/su.exec(stated) ?? []
  const decimals = digits === undefined ? printed : Number(digits)
  return Math.max(-128, Math.min(127, decimals))
}

function tierOf(printed: string): Observation['tier'] {
  const word = printed.toLowerCase()
  return tiers.has(word) ? (word as Observation['tier']) : 'unknown'
}

function remembered<Value>(known: Map<string, Value>, key: string, read: (key: string) => Value): Value {
  const value = known.get(key)
  if (value !== undefined) return value
  const made = read(key)
  if (known.size < REMEMBERED) known.set(key, made)
  return made
}

/** Cells up to the last one that holds something. */
function filledIn(cells: readonly string[]): number {
  let filled = cells.length
  while (filled > 0 && (cells[filled - 1] ?? '').trim() === '') filled--
  return filled
}

function baseCells({ constants }: Mapping): Cells {
  const entries = importFields.map((field) => [field, constants[field as ConstantField] ?? ''])
  return Object.fromEntries(entries) as Cells
}
