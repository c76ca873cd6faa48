import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { HubIndex } from '../hub-index.ts'
import type { ColumnFacts } from './column-facts.ts'
import type { ConstantField, ImportField } from './fields.ts'
import type { ColumnUse, Mapping } from './mapping.ts'
import type { Preamble } from './preamble.ts'
import type { RawRow, TableStart } from './raw-table.ts'

/** Why a column or a constant was read so: words for the person who is to agree. */
export type Guessed<Value> = { readonly value: Value; readonly because: Sentence }

/** What a guess works with: the header's words, and the rows under it. */
export type TableSketch = {
  readonly heads: readonly string[]
  readonly facts: readonly ColumnFacts[]
  readonly rows: readonly RawRow[]
  readonly start: TableStart
  readonly preamble: Preamble
  readonly hubs: HubIndex
  /** The file's name without its ending, and the table's name, as words for a measure that nobody names. */
  readonly fallbackName: string
}
export type ColumnGuess = {
  readonly columns: readonly Guessed<ColumnUse>[]
  readonly constants: Readonly<Partial<Record<ConstantField, Guessed<string>>>>
  readonly flags: boolean
  readonly gaps: Mapping['gaps']
  /** Columns that tell measures apart only if they vary anywhere in the file. */
  readonly mayVary: readonly number[]
}
/** A guess with its reason, one of `data-import.because.*`. */
export function guessed<Value>(value: Value, why: string, values: Sentence['values'] = {}): Guessed<Value> {
  return { value, because: sentence(`data-import.because.${why}`, values) }
}

/** A column of one field, with its reason. */
export function fieldGuess(
  field: ImportField,
  why: string,
  values: Sentence['values'] = {},
): Guessed<ColumnUse> {
  return guessed({ use: 'field', field }, why, values)
}
