import { isPart } from './measure-for-number.ts'
import { movementOf } from './movement.ts'
import { isBase, sentencePeriod } from './number-period.ts'
import type { Passage } from './passage.ts'

/** The period its numbers are of, whatever else a sentence dates: 'X, whose first line opened in December 2024, recorded 19.6 million'. */
export function reportedIn(passage: Passage): string | null {
  const { periods, quantities, saidIn, words } = passage
  const levels = quantities.filter(
    (quantity) =>
      !isBase(passage, quantity) && !isPart(words, quantity) && movementOf(passage, quantity) === null,
  )
  const said = new Set(levels.flatMap((quantity) => sentencePeriod(passage, quantity) ?? []))
  const own = periods.filter(({ period }) => said.has(period))
  return levels.length === 0 ? measuredIn(periods, saidIn) : measuredIn(own, saidIn)
}

/** The latest period of measurement: 'up from 3 percent in 2019' does not turn the report to 2019; a year to come is a goal's. */
export function measuredIn(periods: Passage['periods'], saidIn: number | null): string | null {
  const past = periods.filter(
    ({ role, period, looksBack }) =>
      role === 'during' && !looksBack && (saidIn === null || Number(/\d{4}/.exec(period)?.[0]) <= saidIn),
  )
  const year = (period: string) => Number(/\d{4}/.exec(period)?.[0])
  const latest = past.reduce<(typeof past)[number] | undefined>(
    (best, each) => (best === undefined || year(each.period) > year(best.period) ? each : best),
    undefined,
  )
  return latest?.period ?? null
}

/** The year of writing or the one before, alone. */
export function lastOrThis(periods: Passage['periods'], saidIn: number | null): boolean {
  const [only, ...others] = periods
  return (
    only !== undefined &&
    others.length === 0 &&
    saidIn !== null &&
    [saidIn, saidIn - 1].map(String).includes(only.period)
  )
}

/** A part of a year the dataset has no name for, and no other time of measurement. */
export function isUnnamed(periods: Passage['periods']): boolean {
  return periods.some(({ role }) => role === 'unnamed') && !periods.some(({ role }) => role === 'during')
}
