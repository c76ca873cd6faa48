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
      signature === this.#signature && before !== null
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
    const find = finder(before, now, candidates)
    const places: (number | null)[] = []
    /** Lines whose observation is no longer the current one, by what they are about. */
    const open = new Map<string, number>()
    const placed = new Uint8Array(now.rows)
    for (const row of this.#rows) {
      const found = find(row)
      if (found === null) open.set(lineKey(before, row), places.length)
      else placed[found] = 1
      places.push(found)
    }
    // A corrected line stays even when its new value fits the filter no longer.
    const unplaced = open.size === 0 ? fitting : candidates
    const fits = new Uint8Array(now.rows)
    for (const row of fitting) fits[row] = 1
    const added: number[] = []
    for (const row of unplaced) {
      if (placed[row] === 1) continue
      const key = open.size === 0 ? '' : lineKey(now, row)
      const place = open.get(key)
      if (place === undefined) {
        if (fits[row] === 1) added.push(row)
        continue
      }
      places[place] = row
      open.delete(key)
    }
    if (added.length > MOSTLY_NEW * Math.max(50, this.#rows.length)) return null
    return [...places.filter((row) => row !== null), ...sort(added)]
  }
}

/**
 * Where a row of before stands now among those that may be shown, or null. Most rows stand where they stood; the others are
 * looked up by their id, for which all ids are gathered once.
 */
function finder(
  before: ObservationColumns,
  now: ObservationColumns,
  candidates: readonly number[],
): (row: number) => number | null {
  const isShown = new Uint8Array(now.rows)
  for (const row of candidates) isShown[row] = 1
  let byId: ReadonlyMap<string, number> | null = null
  return (row) => {
    const id = textOf(before, 'id', row)
    if (textOf(now, 'id', row) === id) return isShown[row] === 1 ? row : null
    byId ??= new Map(candidates.map((one) => [textOf(now, 'id', one), one] as const))
    return byId.get(id) ?? null
  }
}

/** A publication's word on a fact: what a correction of it leaves as it is. */
function lineKey(columns: ObservationColumns, row: number): string {
  return (['hub', 'indicator', 'period', 'unit', 'sourceTitle', 'sourcePublisher', 'sourceUrl'] as const)
    .map((column) => textOf(columns, column, row))
    .join('\n')
}
