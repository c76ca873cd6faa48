import type { Observation } from '../../domain/observation.ts'
import { convert, isConvertible } from '../units.ts'
import type { ReadObservation } from './read-rows.ts'

export type Compared = {
  readonly added: readonly ReadObservation[]
  /** New values of facts the same publication gave otherwise before; the old ones stay. */
  readonly revised: readonly ReadObservation[]
  readonly unchanged: number
}

type Stated = Pick<
  Observation,
  | 'hub'
  | 'indicator'
  | 'period'
  | 'sourcePublisher'
  | 'sourceUrl'
  | 'sourceTitle'
  | 'value'
  | 'unit'
  | 'status'
>

/** One fact of one publication: what a revision revises. */
function keyOf(row: Stated): string {
  const { hub, indicator, period, sourcePublisher, sourceUrl, sourceTitle } = row
  return JSON.stringify([hub, indicator, period, sourcePublisher, sourceUrl, sourceTitle])
}

/** Equal in one unit, to the last digit a double keeps; units of two dimensions state two things, as do two absences for two reasons. */
function isSameValue(a: Stated, b: Stated): boolean {
  if (a.value === null || b.value === null) return a.value === b.value && a.status === b.status
  const converted = convert(b.value, b.unit, a.unit)
  return converted !== null && Math.abs(converted - a.value) <= Math.abs(a.value) * 1e-14
}

/**
 * Sets the rows of a file beside what the dataset has. The same value from the same publication is unchanged; another
 * value is a revision; everything else is new, so that two publishers' values stand side by side. Two values for one
 * fact inside one file are not a revision, for nothing says which came later: both are kept.
 */
export function compareRows(rows: readonly ReadObservation[], existing: readonly Observation[]): Compared {
  const before = new Map<string, Stated[]>()
  for (const observation of existing) collect(before, observation)
  const inFile = new Map<string, Stated[]>()
  const added: ReadObservation[] = []
  const revised: ReadObservation[] = []
  let unchanged = 0
  for (const row of rows) {
    const key = keyOf(row)
    const known = before.get(key) ?? []
    const same = [...known, ...(inFile.get(key) ?? [])].some((other) => isSameValue(other, row))
    if (same) unchanged++
    else {
      const isRevision = known.some((other) => isConvertible(other.unit, row.unit))
      if (isRevision) revised.push(row)
      else added.push(row)
      collect(inFile, row)
    }
  }
  return { added, revised, unchanged }
}

function collect(into: Map<string, Stated[]>, row: Stated): void {
  const key = keyOf(row)
  const rows = into.get(key)
  if (rows === undefined) into.set(key, [row])
  else rows.push(row)
}
