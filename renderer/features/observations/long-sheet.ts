import { rowAt, type TextColumn } from '#shared/dataset/observation-columns.ts'
import type { SheetCell, SheetColumn } from '../../components/grid/sheet.ts'
import { t } from '../../messages/speech.svelte.ts'
import {
  editableFields,
  fieldKey,
  folded,
  type EditableField,
  type ObservationSheet,
  type SheetParts,
  type Target,
} from './observation-sheet.ts'
import { printText, spokenObservation, valueClip } from './observation-words.ts'
import { textOf } from './row-order.ts'
import { fieldEditing, revisionOf, rowName, valueCell } from './sheet-cells.ts'

const widths = {
  hub: 164,
  indicator: 220,
  period: 92,
  value: 118,
  unit: 118,
  status: 104,
  vintage: 108,
  sourceTitle: 260,
  note: 200,
  sourcePublisher: 170,
  tier: 92,
  sourceUrl: 180,
} as const
type ColumnKey = keyof typeof widths

const isEditable = (key: ColumnKey): key is EditableField & ColumnKey =>
  editableFields.some((field) => field === key)

/** One line an observation. `rows` are those of the columns, in the order in which they are shown. */
export function longSheet(parts: SheetParts, rows: readonly number[]): ObservationSheet {
  const { columns, names, ofHub, revisions, waiting, sort } = parts
  const keys: readonly ColumnKey[] = [
    ofHub ? 'indicator' : 'hub',
    'period', 'value', 'unit', 'status', 'vintage', 'sourceTitle', 'note', 'sourcePublisher', 'tier', 'sourceUrl',
  ] // prettier-ignore
  const rowOf = (line: number) => rows[line] ?? 0
  const heads = keys.map((key): SheetColumn => ({
    key,
    label: t(`sheet.column.${key}`),
    width: widths[key],
    ...(key === 'value' ? { align: 'end' as const } : {}),
    ...(sort.key === key ? { sorted: sort.descending ? 'descending' : 'ascending' } : {}),
    filtered: parts.filtered(key),
  }))
  /** Printed once for each distinct text of a column, not once for each cell. */
  const printed = new Map<TextColumn, readonly string[]>()
  function textCell(column: Exclude<ColumnKey, 'value'>, row: number): string {
    const { dictionary, index } = columns.texts[column]
    let texts = printed.get(column)
    if (texts === undefined)
      printed.set(column, (texts = dictionary.map((text) => printText(column, text, names))))
    return texts[index[row] ?? 0] ?? ''
  }
  function cell(line: number, column: number): SheetCell {
    const [row, key] = [rowOf(line), keys[column] ?? 'value']
    if (key === 'value') return valueCell(parts, row)
    const waits = isEditable(key) ? waiting().get(fieldKey(textOf(columns, 'id', row), key)) : undefined
    if (waits !== undefined) return { text: waits, tone: 'waiting' }
    const text = textCell(key, row)
    return text.length > 24 ? { text, title: text } : { text }
  }
  return {
    rows: rows.length,
    columns: heads,
    cell,
    isFilled: (line, column) => cell(line, column).text !== '',
    describe: (line, column) => {
      const row = rowOf(line)
      const spoken = spokenObservation(
        rowAt(columns, row),
        names,
        revisionOf(revisions, textOf(columns, 'id', row)),
      )
      const key = keys[column]
      if (key === undefined || key === 'value') return spoken
      return `${t(`sheet.column.${key}`)}: ${cell(line, column).text || t('sheet.empty')}. ${spoken}`
    },
    editing: (line, column) => {
      const key = keys[column]
      if (key === undefined || !isEditable(key)) return { kind: 'fixed', why: t('sheet.fixed.fact') }
      return fieldEditing(parts, rowOf(line), key, rowName(parts, rowOf(line)))
    },
    menu: (column) => parts.menu(keys[column] ?? 'value'),
    target: (line, column): Target => {
      const [row, key] = [rowOf(line), keys[column]]
      if (key === undefined || !isEditable(key)) return { kind: 'fixed', why: t('sheet.fixed.fact') }
      if (!parts.facts.of(row).current.includes(row))
        return { kind: 'fixed', why: t('sheet.fixed.superseded') }
      return { kind: 'field', row, field: key }
    },
    nameOf: (line) => rowName(parts, rowOf(line)),
    clip: (line, column) => {
      const { text } = cell(line, column)
      return keys[column] === 'value'
        ? valueClip(columns, rowOf(line), text)
        : { text, plain: null, value: null }
    },
    rowOf: (line) => rows[line] ?? null,
    cellOf: (row) => {
      const line = rows.indexOf(row)
      return line < 0 ? null : { row: line, column: keys.indexOf('value') }
    },
    columnNamed: (head) => {
      const wanted = folded(head)
      const found = heads.findIndex(({ label, key }) => folded(label) === wanted || folded(key) === wanted)
      return found < 0 ? null : found
    },
    rowNamed: () => null,
  }
}
