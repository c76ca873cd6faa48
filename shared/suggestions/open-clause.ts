import { isCompared } from './compared-places.ts'
import type { Passage, Place } from './passage.ts'
import { asSentence } from './wording.ts'
import { claimedWords } from './own-words.ts'
import type { TextSpan } from '../domain/text-span.ts'

/**
 * What a claim may say of itself where its measure, or whom it is about, is not told in words the workspace knows: nothing is
 * guessed, and what its own clause names alone is kept.
 */
export type OpenClause = {
  readonly span: TextSpan
  /** The one hub the clause is about; null where it names none, several, or a subject the workspace does not know. */
  readonly place: Place | null
  /** The one time the clause names; null where it names none or several. */
  readonly period: string | null
  readonly statement: string
}

/** Where a clause ends: what stands behind has a subject of its own. */
const joint = /[;；。]|,\s(?:а|но|однако|зато|тогда как|хотя|при этом|в то время как|while|whereas|but)\s/giu

/** The clause around a place in a sentence, and what it names alone. */
export function openClause(passage: Passage, at: TextSpan): OpenClause {
  const { words, language } = passage
  const joints = [...words.matchAll(joint)]
  const before = joints.findLast(({ index }) => index < at.start)
  const start = before === undefined ? 0 : before.index + before[0].length
  const end = joints.find(({ index }) => index >= at.end)?.index ?? words.length
  const inside = ({ span }: { readonly span: TextSpan }) => span.start >= start && span.end <= end
  const periods = new Set(
    passage.periods.flatMap((each) => (inside(each) && each.role === 'during' ? [each.period] : [])),
  )
  const [period = null] = periods
  const piece = words.slice(start, end)
  return {
    span: { start, end },
    place: ownPlace(passage, passage.places.filter(inside), at),
    period: periods.size === 1 && period !== '' ? period : null,
    statement: asSentence(
      before === undefined && end === words.length ? claimedWords(passage) : piece,
      language,
    ),
  }
}

function ownPlace(passage: Passage, places: readonly Place[], at: TextSpan): Place | null {
  const subjects = places.filter((place) => !isCompared(passage, place))
  const [only, ...others] = subjects.filter(({ span }) => span.end <= at.start)
  if (only === undefined || others.some(({ hub }) => hub !== only.hub)) return null
  return only.hub === null ? null : only
}
