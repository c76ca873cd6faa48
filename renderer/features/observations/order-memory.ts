import type { ObservationColumns } from '#shared/dataset/observation-columns.ts'
import { textOf } from './row-order.ts'

/** More new lines than this share are another table, not a correction of this one: it is put in order anew. */
const MOSTLY_NEW = 0.2

/**
 * Keeps lines where they were while values are corrected, so that none runs away from the hand, also when it fits the order
 * or the filter no longer. `signature` names what is open and how it is ordered; with another one the order is made anew.
 */
export class OrderMemory {
  #signature = ''
  #columns: ObservationColumns | null = null
  #rows: readonly number[] = []

  forget(): void {
    this.#signature = ''
  }

  /** `candidates` may be shown, `fitting` are those that the filter lets through; `sort` puts some of them in order. */
  arranged(
    signature: string,
    columns: ObservationColumns,
    candidates: readonly number[],
    fitting: readonly number[],
    sort: (rows: readonly number[]) => readonly number[],
  ): readonly number[] {
    const before = this.#columns
    const rows =
      signature === this.#signature && before !== null && before !== columns
        ? (this.#kept(before, columns, candidates, fitting, sort) ?? sort(fitting))
        : sort(fitting)
    this.#signature = signature
    this.#columns = columns
    this.#rows = rows
    return rows
  }

  #kept(
    before: ObservationColumns,
    now: ObservationColumns,
    candidates: readonly number[],
    fitting: readonly number[],
    sort: (rows: readonly number[]) => readonly number[],
  ): readonly number[] | null {
    const byId = new Map(candidates.map((row) => [textOf(now, 'id', row), row] as const))
    const places: (number | null)[] = []
    /** Lines whose observation is no longer the current one, by what they are about. */
    const open = new Map<string, number>()
    const placed = new Set<number>()
    for (const row of this.#rows) {
      const found = byId.get(textOf(before, 'id', row)) ?? null
      if (found === null) open.set(lineKey(before, row), places.length)
      else placed.add(found)
      places.push(found)
    }
    // A corrected line stays even when its new value fits the filter no longer.
    const unplaced = open.size === 0 ? fitting : candidates
    const fits = new Set(fitting)
    const added: number[] = []
    for (const row of unplaced) {
      if (placed.has(row)) continue
      const key = open.size === 0 ? '' : lineKey(now, row)
      const place = open.get(key)
      if (place === undefined) {
        if (fits.has(row)) added.push(row)
        continue
      }
      places[place] = row
      open.delete(key)
    }
    if (added.length > MOSTLY_NEW * Math.max(50, this.#rows.length)) return null
    return [...places.filter((row) => row !== null), ...sort(added)]
  }
}

/** A publication's word on a fact: what a correction of it leaves as it is. */
function lineKey(columns: ObservationColumns, row: number): string {
  return (['hub', 'indicator', 'period', 'unit', 'sourceTitle', 'sourcePublisher', 'sourceUrl'] as const)
    .map((column) => textOf(columns, column, row))
    .join('\n')
}
