import { fieldNamed } from '#shared/dataset/import/field-names.ts'
import type { ImportField } from '#shared/dataset/import/fields.ts'

/**
 * Eurostat's TSV keeps all dimensions but time in the first cell, between commas: `freq,unit,geo\TIME_PERIOD` over
 * `A,PC_GDP,DE`. These split it, so that the table is one of plain columns; cells carry spaces, which go.
 */
export function eurostatHeader(cells: readonly string[]): string[] {
  const [first = '', ...periods] = cells
  const dimensions = first.replace(/\\(?:TIME_PERIOD|time)\s*$/i, '').split(',')
  return [...dimensions, ...periods].map((cell) => cell.trim())
}

export function eurostatCells(cells: readonly string[]): string[] {
  const [first = '', ...values] = cells
  return [...first.split(','), ...values].map((cell) => cell.trim())
}

/** Which dimension is what: time stands over the values, and what is neither place nor unit tells measures apart. */
export function dimensionFields(header: readonly string[]): (ImportField | 'part' | null)[] {
  return header.map((head) => {
    if (/^\d/.test(head)) return null
    const field = fieldNamed(head)?.field
    return field === 'hub' || field === 'unit' ? field : 'part'
  })
}
