import type { ConstantField, ImportField } from './fields.ts'
import type { Sentence } from '../../messages/sentence.ts'

/** One row of a table as the file has it; the first row of a file is 1. */
export type RawRow = { readonly row: number; readonly cells: readonly string[] }

export const tableFormats = ['csv', 'xlsx', 'json-stat', 'data-package'] as const
export type TableFormat = (typeof tableFormats)[number]

/** One table of a file: a sheet, a resource, or the file itself, whose name is then empty. */
export type TableName = { readonly name: string; readonly hidden: boolean }

/** What is known of a table before its columns are understood. */
export type TableStart = {
  /** The first rows, enough to find the header and guess what the columns hold. */
  readonly rows: readonly RawRow[]
  readonly delimiter: string
  readonly encoding: string
  /** What the format itself says of its columns (a JSON-stat dimension, a Data Package field), by position. */
  readonly fields: readonly (ImportField | 'part' | 'skip' | null)[] | null
  /** What the format itself says of all rows: its title, publisher, licence. */
  readonly constants: Readonly<Partial<Record<ConstantField, string>>>
  /** What a person should know: hidden sheets, values left out, encodings guessed. */
  readonly notices: readonly Sentence[]
}
