import { fieldNamed } from './field-names.ts'
import type { ConstantField } from './fields.ts'
import { guessed, type ColumnGuess, type Guessed, type TableSketch } from './guess.ts'
import { hasField, type GuessedColumns } from './guessed-columns.ts'

/** What the words around a table, or its name, tell for all its rows: the measure, the unit, the period, the source. */
export function constantsOf(
  columns: GuessedColumns,
  { heads, preamble, start, fallbackName }: TableSketch,
  { isWide, isNamedByFile }: { readonly isWide: boolean; readonly isNamedByFile: boolean },
): ColumnGuess['constants'] {
  const constants: Partial<Record<ConstantField, Guessed<string>>> = {}
  const isTold = (field: ConstantField) =>
    hasField(columns, field) ||
    (columns.every((one) => one?.value.use !== 'values' || field in one.value.given) &&
      columns.some((one) => one?.value.use === 'values'))
  const set = (field: ConstantField, value: string | undefined, why: string) => {
    if (value !== undefined && value !== '' && !isTold(field) && constants[field] === undefined)
      constants[field] = guessed(value, why)
  }
  for (const [field, value] of Object.entries(start.constants)) set(field as ConstantField, value, 'format')
  set('indicator', isWide || preamble.title !== undefined ? preamble.title : undefined, 'title')
  // ONS publishes one measure a file, and says in its name alone which.
  const isOns = /^v4_\d$/i.test(heads.find((head) => fieldNamed(head)?.field === 'value') ?? '')
  if (
    isOns ||
    isNamedByFile ||
    (isWide && columns.some((one) => one?.value.use === 'values' && one.value.given.indicator === undefined))
  )
    set('indicator', fallbackName, 'file-name')
  set('unit', preamble.unit, 'above')
  set('period', preamble.period, 'above')
  set('source_title', preamble.source_title, 'above')
  set('source_publisher', preamble.source_publisher, 'above')
  set('vintage', preamble.vintage, 'above')
  return constants
}
