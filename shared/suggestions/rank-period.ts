import type { Passage } from './passage.ts'
import type { PrintedRank } from './rank-words.ts'

/** The period of its sentence a rank is of: the last one before it, else the first one behind; undefined where it names none. */
export function duringRank({ periods }: Passage, { span }: PrintedRank): string | undefined {
  const own = periods.filter(({ role, looksBack }) => role === 'during' && !looksBack)
  return (own.findLast((period) => period.span.end <= span.start) ?? own[0])?.period
}
