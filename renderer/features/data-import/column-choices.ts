import type { ColumnUse } from '#shared/dataset/import/mapping.ts'
import { importFields, type ImportField } from '#shared/dataset/import/fields.ts'

/** What a column can be chosen for, in the order of a list; the last fields are those only our own exports have. */
export const columnChoices = ['skip', 'values', ...importFields.slice(0, 17), 'flags', 'part'] as const
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
