import type { Passage } from './passage.ts'
import type { PrintedRank } from './rank-words.ts'

/** 'Among the states that joined in 2004': when others became what they are, and no time of any rank. */
const ofOthers = /\b(?:that|which|who)\s(?:\p{Ll}+\s){1,4}(?:in|since)\s$/u

/** The period of its sentence a rank is of: the last one before it, else the first one behind; undefined where it names none. */
export function duringRank({ words, periods }: Passage, { span }: PrintedRank): string | undefined {
  const own = periods.filter(
    ({ role, looksBack, span: at }) =>
      role === 'during' && !looksBack && !(at.end <= span.start && ofOthers.test(words.slice(0, at.start))),
  )
  return (own.findLast((period) => period.span.end <= span.start) ?? own[0])?.period
}
