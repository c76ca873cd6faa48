import { unitOf } from '#shared/dataset/units.ts'
import type { ObservationColumns, TextColumn } from '#shared/dataset/observation-columns.ts'
import { isSortKey, textOf } from './row-order.ts'

/** What a column is narrowed to: some of its texts, or values between two, both in base units of their dimension. */
export type Filter =
  | { readonly kind: 'texts'; readonly texts: ReadonlySet<string> }
  | { readonly kind: 'between'; readonly from: number | null; readonly to: number | null }
/** By the key of the column: a field of the long layout, a period of the crosstab. */
export type Filters = ReadonlyMap<string, Filter>

/** Rows that fit every filter and, where words are typed, whose name holds them all. */
export function rowsThatFit(
  columns: ObservationColumns,
  rows: readonly number[],
  filters: Filters,
  isWanted: (row: number) => boolean = () => true,
): readonly number[] {
  const tests = [...filters].map(([key, filter]) => testOf(columns, key, filter))
  return rows.filter((row) => isWanted(row) && tests.every((test) => test(row)))
}

/** The distinct texts of a column among some rows, each with how often it stands there. */
export function textsAmong(
  columns: ObservationColumns,
  rows: readonly number[],
  column: TextColumn,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const text = textOf(columns, column, row)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}

function testOf(columns: ObservationColumns, key: string, filter: Filter): (row: number) => boolean {
  if (filter.kind === 'between') {
    const powers = columns.texts.unit.dictionary.map((unit) => 10 ** unitOf(unit).power)
    return (row) => {
      const value = columns.value[row] ?? null
      if (value === null) return false
      const base = value * (powers[columns.texts.unit.index[row] ?? 0] ?? 1)
      return (filter.from === null || base >= filter.from) && (filter.to === null || base <= filter.to)
    }
  }
  if (!isSortKey(key) || key === 'value') return () => true
  const { dictionary, index } = columns.texts[key]
  const wanted = dictionary.map((text) => filter.texts.has(text))
  return (row) => wanted[index[row] ?? 0] ?? false
}
