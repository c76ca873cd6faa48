import type { Mapping } from '#shared/dataset/import/mapping.ts'
import type { TableStart } from '#shared/dataset/import/raw-table.ts'
import type { TableReader } from '../tables/table-reader.ts'

/**
 * Which of some columns hold more than one text anywhere in the table. A dimension that is always the same says nothing of a
 * measure; whether it is shows on the whole file alone, which is read until all of them have varied.
 */
export async function columnsThatVary(
  reader: TableReader,
  mapping: Mapping,
  columns: readonly number[],
  start: TableStart,
): Promise<ReadonlySet<number>> {
  const first = mapping.headerRow + mapping.headerRows
  const texts = new Map<number, string>()
  const vary = new Set<number>()
  const look = (cells: readonly string[]) => {
    for (const column of columns) {
      if (vary.has(column)) continue
      const text = (cells[column] ?? '').trim()
      const known = texts.get(column)
      if (known === undefined) texts.set(column, text)
      else if (known !== text) vary.add(column)
    }
  }
  for (const { row, cells } of start.rows) if (row >= first) look(cells)
  if (vary.size === columns.length) return vary
  for await (const some of reader.rows(mapping.table, () => undefined)) {
    for (const { row, cells } of some) if (row >= first) look(cells)
    if (vary.size === columns.length) break
  }
  return vary
}
