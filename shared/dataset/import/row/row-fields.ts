import { importFields, type ConstantField, type ImportField } from '../fields.ts'
import type { Given, Mapping } from '../mapping.ts'
import { originalText } from '../neutral-text.ts'

/** A column of values, and what is told once for all of them. */
export type ValueColumn = {
  readonly column: number
  readonly given: Given
  /** The column that holds the flags of these values; null where none does. */
  readonly flags: number | null
}

const APOSTROPHE = 0x27

/** Which column of a table is what, and the texts of a row under those roles. */
export class RowFields {
  readonly values: readonly ValueColumn[]
  /** Columns whose words tell measures apart. */
  readonly parts: readonly number[]
  /** Fields that have a column. */
  readonly present: readonly ImportField[]
  /** Our own export: its ids, units and periods are meant as they stand. */
  readonly isOwn: boolean
  readonly #at: Readonly<Partial<Record<ImportField, number>>>
  readonly #constants: Mapping['constants']

  constructor({ columns, constants }: Mapping) {
    const at: Partial<Record<ImportField, number>> = {}
    const parts: number[] = []
    const values: { column: number; given: Given; flags: number | null }[] = []
    for (const [column, use] of columns.entries()) {
      if (use.use === 'field' && use.field === 'value') values.push({ column, given: {}, flags: null })
      else if (use.use === 'field') at[use.field] = column
      else if (use.use === 'part') parts.push(column)
      else if (use.use === 'values') values.push({ column, given: use.given, flags: null })
    }
    for (const [column, use] of columns.entries()) {
      if (use.use !== 'flags') continue
      const of =
        use.period === undefined
          ? values.findLast((value) => value.column < column)
          : values.find(({ given, flags }) => given.period === use.period && flags === null)
      if (of !== undefined) of.flags = column
    }
    this.#at = at
    this.#constants = constants
    this.values = values
    this.parts = parts
    this.present = importFields.filter((field) => at[field] !== undefined)
    this.isOwn = at.hub_id !== undefined && at.indicator_id !== undefined && at.qualifier !== undefined
  }

  columnOf(field: ImportField): number | null {
    return this.#at[field] ?? null
  }

  has(field: ImportField): boolean {
    return this.#at[field] !== undefined
  }

  /** The columns that some fields lie in, for remembering what they come to. */
  columnsOf(...fields: readonly ImportField[]): number[] {
    return fields.flatMap((field) => this.#at[field] ?? [])
  }

  /** The row's own text, else what is told for all rows, else nothing. */
  text(cells: readonly string[], field: ImportField): string {
    const column = this.#at[field]
    const cell = column === undefined ? '' : (cells[column] ?? '').trim()
    if (cell === '') return this.#constants[field as ConstantField] ?? ''
    return cell.charCodeAt(0) === APOSTROPHE ? originalText(cell) : cell
  }
}
