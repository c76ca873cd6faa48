import type { HubIndex } from '../hub-index.ts'
import { isNumeric } from './find-header.ts'
import type { RawRow } from './raw-table.ts'
import { looksLikePeriod } from './read-period.ts'

/** What the cells of a column look like, in shares of those that hold something. */
export type ColumnFacts = {
  readonly filled: number
  readonly numbers: number
  readonly periods: number
  readonly places: number
  readonly distinct: ReadonlySet<string>
}

/** Names looked up per column: enough to tell places from other words. */
const MOST_LOOKED_UP = 80
/** Numbers with flags, gaps as statistical offices print them: cells of a value column all the same. */
const valueLike =
  /^(?::|\.{1,3}|\*{1,3}|…|-|–|x|X|na|NA|n\/a|N\/A)?(?:\s*[a-z]{1,4})?$|^[+\-−]?\d[\d.,\s\u00a0]*\s?[a-z]{1,4}$/u

export function columnFacts(rows: readonly RawRow[], column: number, hubs: HubIndex): ColumnFacts {
  const distinct = new Set<string>()
  let [filled, numbers, periods] = [0, 0, 0]
  for (const { cells } of rows) {
    const cell = (cells[column] ?? '').trim()
    if (cell === '') continue
    filled++
    if (distinct.size < 1000) distinct.add(cell.slice(0, 200))
    if (isNumeric(cell) || valueLike.test(cell)) numbers++
    if (looksLikePeriod(cell)) periods++
  }
  const named = [...distinct].slice(0, MOST_LOOKED_UP).filter((cell) => !isNumeric(cell))
  const places = named.filter((cell) => hubs.resolve(cell).kind !== 'none').length
  const share = (count: number, of: number) => (of === 0 ? 0 : count / of)
  return {
    filled,
    numbers: share(numbers, filled),
    periods: share(periods, filled),
    places: share(places, named.length),
    distinct,
  }
}
