import { isMeasured, type Measured, type Observation } from '#shared/domain/observation.ts'
import { agreement, statedIn } from '#shared/analysis/stated-value.ts'
import { rowAt, type ObservationColumns } from '#shared/dataset/observation-columns.ts'

/** Rows of one fact (hub, indicator, period) whose values do not agree even within their stated precision. */
export type Conflict = { readonly fact: string; readonly rows: readonly number[] }

export function factOf({
  hub,
  indicator,
  period,
}: Pick<Observation, 'hub' | 'indicator' | 'period'>): string {
  return `${hub}|${indicator}|${period}`
}

/** Numbers instead of texts as keys: a million rows are grouped in a fraction of a second. */
export function conflictsIn(columns: ObservationColumns): readonly Conflict[] {
  const { hub, indicator, period } = columns.texts
  const [indicators, periods] = [indicator.dictionary.length, period.dictionary.length]
  const groups = new Map<number, number[]>()
  for (let row = 0; row < columns.rows; row += 1) {
    const key =
      ((hub.index[row] ?? 0) * indicators + (indicator.index[row] ?? 0)) * periods + (period.index[row] ?? 0)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()].flatMap((rows) => {
    if (rows.length < 2) return []
    const observations = rows.map((row) => rowAt(columns, row)).filter(isMeasured)
    const [first] = observations
    return first !== undefined && observations.some((one) => disagree(first, one))
      ? [{ fact: factOf(first), rows }]
      : []
  })
}

/**
 * In both directions: a coarse value and a finer one that rounds to it stand in no conflict. Values in units that do not
 * convert (two currencies) cannot be held against each other.
 */
function disagree(one: Measured, other: Measured): boolean {
  const isApart = (a: Measured, b: Measured) => agreement(stated(a), stated(b)) === 'differs'
  return isApart(one, other) && isApart(other, one)
}
const stated = (observation: Measured) => statedIn({ ...observation, printed: '' }, observation.unit)
