import type { Candidate } from './candidate.ts'
import { future, hopedInChinese } from './future-words.ts'
import { isAsked, ownWords } from './own-words.ts'
import type { Measure, Passage, Place } from './passage.ts'
import { rankedPlaces } from './ranked-places.ts'
import type { PrintedRank } from './rank-words.ts'
import { duringRank } from './rank-period.ts'
import { scopeOf } from './scope-words.ts'

/**
 * A place in an order whose holder or measure no words of its own sentence tell: 'it had to be content with 118th place', 'our
 * best year since 2010'. The place is told; what the sentence leaves to others stays open, for a person to fill in.
 */
export function openRank(
  passage: Passage,
  printed: PrintedRank,
  {
    measure = null,
    isFormer = false,
    own = null,
  }: {
    readonly measure?: Measure | null
    /** Of the time before the one its sentence tells of. */
    readonly isFormer?: boolean
    /** The period right behind it, which is its own. */
    readonly own?: string | null
  } = {},
): Candidate | null {
  if (isAsked(passage) || isToCome(passage, printed)) return null
  const subjects = printedHere(passage, rankedPlaces(passage, printed, null))
  const trigger = passage.words.slice(printed.span.start, printed.span.end)
  if (subjects.length === 0 && isNamedOnly(passage.words, printed)) return null
  if (passage.places.length === 0 && figurative.test(trigger)) return null
  const unresolved = { kind: 'unresolved' as const, printed: trigger }
  return {
    assertion: {
      kind: 'rank',
      hubs: subjects.flatMap(({ hub }) => hub?.id ?? []),
      indicator: measure?.indicator?.id ?? null,
      period: isFormer ? null : (own ?? duringRank(passage, printed) ?? null),
      rank: printed.rank,
      ...(printed.end === 'bottom' || printed.end === 'small' ? { from: 'bottom' as const } : {}),
      scope:
        printed.isInTime === true
          ? unresolved
          : scopeOf(passage, { subjects, at: printed.span, isRanking: false, ranking: '' }),
      overtakes: null,
      firstTime: false,
    },
    statement: ownWords(passage),
    because: [...subjects.map((each) => each.printed), trigger],
  }
}

/** 'На первое место вышли вопросы безопасности', 'in the first place': in nobody's order. */
const figurative = /^(?:на\sпервое\sместо|in the first place$)/iu

/** 'Намерен войти в десятку лучших', '力争进入全国前十': a place nobody has yet. */
function isToCome({ words, language }: Passage, { span }: PrintedRank): boolean {
  const left = words.slice(0, span.start)
  if (
    /(?:войд[её]т|войдут|попад[её]т|попадут|подним[её]тся|поднимутся|станет|войти|попасть|подняться)\s$/u.test(
      left,
    )
  )
    return true
  if (language === 'zh' && hopedInChinese.test(left)) return true
  return language !== 'en' && future.test(left) && !/\p{Ll}(?:л|ла|ло|ли|лась|лся|лись)\s[^,;]*$/u.test(left)
}

/** Whom the sentence itself names or means: nobody is carried over from another. */
function printedHere({ places, carried }: Passage, subjects: readonly Place[]): readonly Place[] {
  return subjects.filter((place) => places.includes(place) || place === carried.meant)
}

/** 'The best students in the world': a superlative that nobody is said to be or to have. */
function isNamedOnly(words: string, { span, isInTime }: PrintedRank): boolean {
  return (
    isInTime !== true &&
    // 'It was 4.9 percent, and the second lowest among the cities': said of the number before it.
    !/\d[^.;]*(?:,|\band|[—–])\s(?:the\s)?$/u.test(words.slice(0, span.start)) &&
    /^(?:\p{L}+(?:st|nd|rd|th)[\s-])?(?:\p{L}+est|leading|(?:most|least)\s\p{L}+)$/iu.test(
      words.slice(span.start, span.end),
    ) &&
    !/\b(?:is|are|was|were|be|been|become|became|remain(?:s|ed)?|as)\s(?:[\p{L}'’]+\s){0,4}$/iu.test(
      words.slice(0, span.start),
    )
  )
}
