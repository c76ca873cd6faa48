import type { Concept } from '../dataset/measure-words.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { TextSpan } from '../domain/text-span.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import type { SentenceWord } from './sentence-words.ts'

/** Words that make another measure of one when they stand beside its name and it does not hold them. */
export const narrowing = new Set(
  (
    'enterprise enterprises corporate business industrial private government military foreign foreigners abroad overseas domestic international youth young female male women men girls boys children adults elderly ' +
    'rural urban agricultural basic capita provincial digital online former planned expected potential new additional extra per aged state-owned temporary part-time illegal other another first ' +
    'предприятий промышленных частных частные иностранных иностранные иностранцев зарубежных женщин мужчин молодежи детей сельских городских государственных новых новые бывших онлайн первых других планируемых'
  ).split(' '),
)
/** Whom a number may count in a measure of what they do: '9,800 students graduated'. */
export const people = new Set(
  'visitors passengers guests customers students users patients viewers readers workers individuals citizens residents inhabitants workforce population labour force человек людей жителей граждан гостей зрителей посетителей'.split(
    ' ',
  ),
)

/** Whether a word of a sentence speaks of a part of a name. */
export function speaksOf(word: SentenceWord, part: readonly Concept[]): boolean {
  return word.concepts.some((concept) => part.includes(concept))
}

/** 'Turnover in that segment': of a part that was told of before. */
const ofPart =
  /\b(?:in|of|within|from|among)\s(?:that|this|these|those)\s(?:\p{Ll}+\s)?(?:group|segment|sector|branch|field|category|class|division|line|niche|trade|subsector|discipline)s?\b/u

/** 'foreign visitors', 'электромобилей нет': a word right before one of the name's that the name does not hold, or one that always narrows. */
export function isNarrowed(
  text: string,
  words: readonly SentenceWord[],
  isCovered: (word: SentenceWord) => boolean,
  hull: TextSpan,
  isMean = false,
): boolean {
  if (ofPart.test(text.slice(Math.max(0, hull.start - 60), hull.end + 40))) return true
  return words.some((word, at) => {
    // 'The average visitor is 47' counts no visitors.
    const mean = /^(?:average|typical|mean|средн\p{L}+)$/u.test(word.folded)
    const next = words[at + 1]
    if (mean && next !== undefined && isCovered(next) && !isMean) return true
    if (word.kind === 'taken' || isCovered(word)) return false
    const near = word.end > hull.start - 14 && word.start < hull.end + 14
    // 'The space business employs': behind a word of the name it is the trade.
    const before = words[at - 1]
    const isTrade =
      /^(?:business|enterprises?)$/u.test(word.folded) && before !== undefined && isCovered(before)
    if (near && narrowing.has(word.folded) && !isTrade) return true
    if (isTrade) return false
    if (
      word.kind !== 'thing' ||
      next === undefined ||
      !isCovered(next) ||
      !/^[ \u00a0-]$/u.test(text.slice(word.end, next.start))
    )
      return false
    // 'The company employs 1,240': right before its number a word of the name is the verb.
    // 'To raise R&D expenditure': behind 'to' stands a verb.
    if (words[at - 1]?.folded === 'to') return false
    return !beforeNumber.test(text.slice(next.end, next.end + 40)) && isModifier(word, next)
  })
}

const beforeNumber =
  /^\s(?:(?:about|around|some|nearly|almost|over|only|roughly|approximately|more than|fewer than|less than|at least|a total of|up to|около|почти|более|свыше|примерно)\s)*[$€£¥₽]?\d/u

/** An unknown adjective or noun before a noun of the name; a verb before its object narrows nothing. */
function isModifier({ folded }: SentenceWord, next: SentenceWord): boolean {
  if (/^[a-z]/.test(folded)) return !/(?:ed|ly|s)$/.test(folded) && !/(?:ed|ing)$/.test(next.folded)
  return /(?:ые|ых|ый|ого|ая|ой|ое|ие|их|ий|ным|ными)$/u.test(folded)
}

/** '1,240 software engineers': the words behind a number say what it counts, and it must be what the name counts. */
export function countsSomethingElse(
  text: string,
  words: readonly SentenceWord[],
  isCovered: (word: SentenceWord) => boolean,
  { measure }: PrintedQuantity,
): boolean {
  let at = measure.end
  for (const word of words) {
    if (word.start < at) continue
    const gap = text.slice(at, word.start)
    // 'Of' and its like go on with the same phrase: '44 percent of its household waste'.
    const joins =
      word.kind === 'light' &&
      /^(?:of|the|its|their|all|a|an|people|persons|от|всех|человек|людей)$/u.test(word.folded)
    if (!/^[\s\u00a0-]*$/u.test(gap) || (word.kind !== 'thing' && !joins)) return false
    if (word.kind === 'thing' && !isCovered(word)) {
      if (people.has(word.folded)) return false
      return (
        !/(?:ed|ly)$/.test(word.folded) &&
        !/(?:л[аиоь]?|лся|лись|лась|но|ны|ет|ют|ут|ит|ят)$/u.test(word.folded)
      )
    }
    at = word.end
  }
  return false
}

/** Whether a name is of an average, so that an average may tell of it. */
export function isMeanOf({ names }: Indicator): boolean {
  return /\b(?:average|mean|typical|median|wages?|salar(?:y|ies)|prices?|fares?|bills?|rents?|tariffs?)\b|(?<!\p{L})(?:зарплат|цен[аы]|тариф|чек)|工资|薪酬|房价|(?<!\p{L})средн|平均|人均|per\s/iu.test(
    `${names.en} ${names.ru ?? ''}`,
  )
}
