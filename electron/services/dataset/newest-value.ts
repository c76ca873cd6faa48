import { knownOf } from '#shared/analysis/standing.ts'
import { comparePeriods } from '#shared/dataset/periods.ts'
import type { Measured, Observation, Preference } from '#shared/domain/observation.ts'

/** The value of the newest period that has one, or null; rows of one hub and indicator. */
export function newestValue(
  rows: readonly Observation[],
  preferences: readonly Preference[],
): Measured | null {
  const periods = [...new Set(rows.map(({ period }) => period))].sort((a, b) => comparePeriods(b, a))
  for (const period of periods) {
    const known = knownOf(rows, preferences, rows[0]?.hub ?? '', period)
    if (known !== null) return known.best
  }
  return null
}
