import { dueDateIn } from './due-date.ts'
import { future } from './future-words.ts'
import { ownPeriod, sentencePeriod } from './number-period.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import type { Passage } from './passage.ts'

/** A number in the future is a plan or a forecast, whatever year it names. */
export function isExpected(passage: Passage, quantity: PrintedQuantity): boolean {
  // 'Below the 195 million euros forecast in spring'.
  if (foreseen.test(passage.words.slice(quantity.span.end))) return true
  const clause =
    /[^,;:，；：]*$/u.exec(
      passage.words.slice(Math.max(0, quantity.span.start - 120), quantity.span.start),
    )?.[0] ?? ''
  const period = ownPeriod(passage, quantity) ?? sentencePeriod(passage, quantity)
  const year = period === null || passage.saidIn === null ? null : Number(/\d{4}/.exec(period)?.[0])
  const isPast = year !== null && passage.saidIn !== null && year < passage.saidIn
  const isToCome = year !== null && passage.saidIn !== null && year > passage.saidIn
  if (promised.test(clause)) return true
  return isToCome || isGoal(passage, quantity) || (future.test(clause) && !isPast)
}

/** What was promised for a year that is over need not have come about. */
const promised =
  /\b(?:pledged|promised|vowed|planned|hoped|aimed|wanted|intended|committed|undertook|undertaken) to\s[^,;]{0,60}$|(?<!\p{L})(?:обеща|плани|намерев|собира|обяз)\p{L}+\s[^,;]{0,60}$|(?:承诺|计划|曾提出)[^，；]{0,20}$/iu

const foreseen =
  /^\s(?:forecast|expected|planned|projected|targeted|budgeted|hoped for)\b|^,?\s(?:запланированн|ожидавш|прогнозируем)\p{L}+/u

const reached =
  /\b(?:was|were|had|went|stood|reached|rose|fell|grew|totalled|totaled|came|climbed)\s[^,;]{0,30}$|(?<!\p{L})(?:составил[аои]?|достиг(?:ла|ло|ли)?|вырос\p{L}*|равнял\p{L}+)\s[^,;]{0,30}$/u

/**
 * 'By 2030, revenue in A is to rise …', '… to lift exports to 250 billion by 2030': a date to come makes a goal of what its part of the
 * sentence says, but for a number that was reached or is of a time of its own.
 */
function isGoal(passage: Passage, quantity: PrintedQuantity): boolean {
  const { words, saidIn } = passage
  const due = dueDateIn(passage)
  if (due === null || saidIn === null) return false
  // Years ahead are to come, also where nothing tells from when they count.
  if (due.due !== null && Number(due.due.slice(0, 4)) <= saidIn) return false
  const own = ownPeriod(passage, quantity)
  if (own !== null && Number(/\d{4}/.exec(own)?.[0]) <= saidIn) return false
  const [from, to] = [Math.min(due.index, quantity.span.start), Math.max(due.index, quantity.span.end)]
  if (otherClause.test(words.slice(from, to))) return false
  return due.index < quantity.span.start || !reached.test(words.slice(0, quantity.span.start))
}

/** '…, and the target of 60,000 by 2030', '…, но к 2030 году': what comes behind is another clause's. */
const otherClause =
  /[;；]|,\s(?:but|while|whereas|а|но)\s|,\s(?:and|и)\s(?:[\p{L}’'-]+\s){1,4}?(?:plans?|aims?|hopes?|wants?|promises|intends?|обеща\p{L}+|планиру\p{L}+|намерен\p{L}*|хочет|хотят|рассчитыва\p{L}+|собира\p{L}+ся)\s|,\s(?:and|и)\s(?:(?:the|its)\s)?(?:\p{L}+\s)?(?:target|goal|plan|aim|цел|план)/u
