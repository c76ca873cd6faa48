import type { ColumnUse } from '#shared/dataset/import/mapping.ts'
import { importFields, type ImportField } from '#shared/dataset/import/fields.ts'

/** Fields that any table may have; the rest only our own exports do. */
const ofAnyTable = importFields.slice(0, importFields.indexOf('hub_id'))
/** What a column can be chosen for, in the order of a list. */
export const columnChoices = ['skip', 'values', ...ofAnyTable, 'flags', 'part'] as const
export type ColumnChoice = 'skip' | 'values' | 'flags' | 'part' | ImportField

export function choiceOf(use: ColumnUse): ColumnChoice {
  return use.use === 'field' ? use.field : use.use
}

/** Choosing 'values' keeps what is told of the column's values. */
export function useOf(choice: ColumnChoice, before: ColumnUse): ColumnUse {
  if (choice === 'skip' || choice === 'part') return { use: choice }
  if (choice === 'flags') return before.use === 'flags' ? before : { use: 'flags' }
  if (choice === 'values') return before.use === 'values' ? before : { use: 'values', given: {} }
  return { use: 'field', field: choice }
}
