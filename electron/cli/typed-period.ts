import { parsePeriod } from '#shared/dataset/periods.ts'
import { UsageProblem } from './usage-problem.ts'

/** A period as a person typed it. Throws `cli-not-a-period` for anything else. */
export function typedPeriod(typed: string): string {
  const read = parsePeriod(typed)
  if (read.kind === 'unread') throw new UsageProblem('cli-not-a-period', { typed })
  return read.period
}
