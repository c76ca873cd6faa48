import { formatPeriod } from '#shared/dataset/periods.ts'
import { rowAt } from '#shared/dataset/observation-columns.ts'
import { qualifierSign } from '#shared/dataset/sheet/typed-value.ts'
import { unitName, unitSymbol } from '#shared/dataset/units.ts'
import type { Revision } from '#shared/domain/revision.ts'
import type { SheetColumn } from '../../components/grid/sheet.ts'
import { formatNumber, locale, t } from '../../messages/speech.svelte.ts'
import { printValue } from '../../names/print-value.ts'
import { methodBreaks } from './method-breaks.ts'
import { folded, gapKey, type ObservationSheet, type SheetParts, type Target } from './observation-sheet.ts'
import { spokenObservation, valueClip } from './observation-words.ts'
import { textOf } from './row-order.ts'
import { fieldEditing, revisionOf, valueCell } from './sheet-cells.ts'

/** The shape of a crosstab: names down, periods across. */
export type CrosstabShape = {
  /** The hub that is open, or the indicator; the other of the two runs down. */
  readonly of: string
  readonly lines: readonly string[]
  readonly periods: readonly string[]
}

/** Pixels: indicators have longer names than hubs, values with their units are longer than values. */
const NAME_WIDTH = { hub: 168, indicator: 250 } as const
const PERIOD_WIDTH = { bare: 82, withUnit: { least: 128, most: 200 } } as const
/** About so many pixels a letter. */
const lengthOf = (words: string) =>
  [...words].reduce((sum, letter) => sum + (letter > '\u2e80' ? 13 : 7.5), 0)
/** A head never narrower than its words, with room for the menu. */
const headWidth = (label: string) => 38 + lengthOf(label)
/** Room for the sign of a correction, six figures and the longest unit. */
const widthWithUnit = (units: readonly string[]) => {
  const { least, most } = PERIOD_WIDTH.withUnit
  return Math.min(most, Math.max(least, ...units.map((unit) => 98 + lengthOf(unitSymbol(unit)))))
}

/** Hubs down and periods across for one indicator, indicators down for one hub: the shape in which numbers are corrected. */
export function crosstabSheet(parts: SheetParts, { of, lines, periods }: CrosstabShape): ObservationSheet {
  const { columns, facts, names, ofHub, revisions, waiting, sort } = parts
  const { texts } = columns
  const codes = {
    line: codesOf(texts[ofHub ? 'indicator' : 'hub'].dictionary),
    of: codesOf(texts[ofHub ? 'hub' : 'indicator'].dictionary).get(of),
    period: codesOf(texts.period.dictionary),
  }
  const units = unitsOf(parts)
  const unit = units.size === 1 ? [...units.values()][0] : undefined
  const isOneUnit = !ofHub && new Set(texts.unit.index).size === 1
  const leastWidth = isOneUnit ? PERIOD_WIDTH.bare : Math.ceil(widthWithUnit(texts.unit.dictionary))
  const nameOfLine = ofHub ? names.indicator : names.hub
  const printed = lines.map(nameOfLine)

  function factAt(line: number, column: number) {
    const [lineCode, periodCode] = [
      codes.line.get(lines[line] ?? ''),
      codes.period.get(periods[column - 1] ?? ''),
    ]
    if (lineCode === undefined || periodCode === undefined || codes.of === undefined) return undefined
    return ofHub ? facts.at(codes.of, lineCode, periodCode) : facts.at(lineCode, codes.of, periodCode)
  }
  const rowAtCell = (line: number, column: number) => factAt(line, column)?.speaking
  const factKeyAt = (line: number, column: number) => {
    const [name, period] = [lines[line] ?? '', periods[column - 1] ?? '']
    return ofHub ? { hub: of, indicator: name, period } : { hub: name, indicator: of, period }
  }
  const unitAt = (line: number): string => {
    const { indicator } = factKeyAt(line, 1)
    return (
      (ofHub ? units.get(indicator) : unit) ??
      units.get(indicator) ??
      names.unitOfIndicator(indicator) ??
      'unstated'
    )
  }
  const nameAt = (line: number, column: number) =>
    column === 0
      ? (printed[line] ?? '')
      : `${printed[line] ?? ''} · ${formatPeriod(periods[column - 1] ?? '', locale())}`
  const methods = ofHub ? new Map<string, string>() : methodBreaks(names.methodsOfIndicator(of), periods)
  const heads: readonly SheetColumn[] = [
    {
      key: 'name',
      label: isOneUnit
        ? `${t('sheet.column.hub')} · ${unitName(unitAt(0), locale())}`
        : t(ofHub ? 'sheet.column.indicator' : 'sheet.column.hub'),
      width: NAME_WIDTH[ofHub ? 'indicator' : 'hub'],
      ...orderOf(sort, 'name'),
      filtered: parts.filtered('name'),
    },
    ...periods.map((period): SheetColumn => {
      const label = formatPeriod(period, locale())
      return {
        key: period,
        label,
        width: Math.max(leastWidth, Math.ceil(headWidth(label))),
        align: 'end',
        ...orderOf(sort, period),
        filtered: parts.filtered(period),
        ...partedBy(methods.get(period)),
      }
    }),
  ]
  /** Columns are narrow: of one unit, values carry their qualifier as a sign; else the unit stands with each. */
  const print = (row: number, revision?: Revision) => {
    if (revision?.kind === 'withdrawn') return t('sheet.withdrawn')
    const observation = rowAt(columns, row)
    if (!isOneUnit || observation.value === null) return printValue(observation)
    return qualifierSign(observation.qualifier) + formatNumber(observation.value, observation.decimals)
  }

  return {
    rows: lines.length,
    columns: heads,
    cell: (line, column) => {
      if (column === 0) return { text: printed[line] ?? '', title: printed[line] ?? '' }
      const row = rowAtCell(line, column)
      if (row !== undefined) return valueCell(parts, row, print)
      const { hub, indicator, period } = factKeyAt(line, column)
      const waits = waiting().get(gapKey(hub, indicator, period))
      return waits === undefined ? { text: '' } : { text: waits, tone: 'waiting' }
    },
    isFilled: (line, column) => column === 0 || rowAtCell(line, column) !== undefined,
    describe: (line, column) => {
      if (column === 0) return printed[line] ?? ''
      const row = rowAtCell(line, column)
      if (row === undefined)
        return `${nameAt(line, column)}: ${t('sheet.no-value')}, ${unitName(unitAt(line), locale())}`
      const beside = factAt(line, column)?.current.length ?? 1
      return [
        spokenObservation(rowAt(columns, row), names, revisionOf(revisions, textOf(columns, 'id', row))),
        beside > 1 ? t('sheet.beside', { count: beside }) : null,
      ]
        .filter(Boolean)
        .join(', ')
    },
    editing: (line, column) => {
      if (column === 0) return { kind: 'fixed', why: t('sheet.fixed.fact') }
      const row = rowAtCell(line, column)
      const name = nameAt(line, column)
      return row === undefined
        ? { kind: 'text', text: '', label: `${t('sheet.column.value')}, ${name}`, align: 'end' }
        : fieldEditing(parts, row, 'value', name)
    },
    menu: (column) => parts.menu(column === 0 ? 'name' : (periods[column - 1] ?? 'name')),
    target: (line, column): Target => {
      if (column === 0) return { kind: 'fixed', why: t('sheet.fixed.fact') }
      const row = rowAtCell(line, column)
      if (row === undefined) return { kind: 'gap', ...factKeyAt(line, column), unit: unitAt(line) }
      return facts.of(row).current.includes(row)
        ? { kind: 'field', row, field: 'value' }
        : { kind: 'fixed', why: t('sheet.fixed.preferred') }
    },
    nameOf: nameAt,
    clip: (line, column) => {
      const row = column === 0 ? undefined : rowAtCell(line, column)
      if (row === undefined)
        return { text: column === 0 ? (printed[line] ?? '') : '', plain: null, value: null }
      return valueClip(columns, row, valueCell(parts, row, print).text)
    },
    rowOf: (line, column) => (column === 0 ? null : (rowAtCell(line, column) ?? null)),
    cellOf: (row) => {
      const line = lines.indexOf(textOf(columns, ofHub ? 'indicator' : 'hub', row))
      const period = periods.indexOf(textOf(columns, 'period', row))
      return line < 0 || period < 0 ? null : { row: line, column: period + 1 }
    },
    columnNamed: (head) => {
      const wanted = folded(head)
      const found = periods.findIndex(
        (period) => folded(period) === wanted || folded(formatPeriod(period, locale())) === wanted,
      )
      return found < 0 ? null : found + 1
    },
    rowNamed: (name) => {
      const wanted = folded(name)
      const found = lines.findIndex((id, line) => id === wanted || folded(printed[line] ?? '') === wanted)
      return found < 0 ? null : found
    },
  }
}

function partedBy(method: string | undefined): Pick<SheetColumn, 'parted'> {
  return method === undefined ? {} : { parted: { sign: '¦', words: t('sheet.new-method', { method }) } }
}

function orderOf(sort: SheetParts['sort'], key: string): Pick<SheetColumn, 'sorted'> {
  return sort.key === key ? { sorted: sort.descending ? 'descending' : 'ascending' } : {}
}

/** The unit most values of each indicator stand in: that of values still to be typed. */
function unitsOf({ columns }: SheetParts): ReadonlyMap<string, string> {
  const { indicator, unit } = columns.texts
  const counts = new Map<string, Map<string, number>>()
  for (let row = 0; row < columns.rows; row += 1) {
    const [name, used] = [
      indicator.dictionary[indicator.index[row] ?? 0] ?? '',
      unit.dictionary[unit.index[row] ?? 0] ?? '',
    ]
    const own = counts.get(name) ?? new Map<string, number>()
    counts.set(name, own.set(used, (own.get(used) ?? 0) + 1))
  }
  return new Map(
    [...counts].map(([name, own]) => [name, [...own].reduce((a, b) => (b[1] > a[1] ? b : a))[0]] as const),
  )
}

const codesOf = (dictionary: readonly string[]) =>
  new Map(dictionary.map((text, code) => [text, code] as const))
