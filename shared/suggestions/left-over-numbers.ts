import { scales } from '../dataset/unit-table.ts'
import { unitOf } from '../dataset/units.ts'
import type { Assertion } from '../domain/assertion.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import type { Candidate } from './candidate.ts'
import { averageOf } from './average-of.ts'
import { isCurrency } from './currency.ts'
import { isEveryday } from './everyday-numbers.ts'
import { future } from './future-words.ts'
import { isDifference, movementOf } from './movement.ts'
import { ownPeriod } from './number-period.ts'
import { isOfBusiness } from './own-business.ts'
import { speaksOfOthers } from './other-subject.ts'
import { isCompared } from './compared-places.ts'
import { isDestination } from './destination.ts'
import { claimedWords } from './own-words.ts'
import type { Passage } from './passage.ts'
import { isExpected } from './expected-number.ts'
import { asSentence } from './wording.ts'

/** 'Half of the national total', 'a third of the Penang figure', 'half of the decline': no share of things, but one number held against another. */
const againstOther =
  /^\s(?:(?:my|his|her|our|your)\s|of\swhat\s|(?:of\s)?(?:that|the)\s(?:figure|level|total|number|amount|sum|value)\b|of\s(?:the\s)?(?:\p{L}+\s){0,3}?(?:figure|level|total|average|size|value|decline|fall|drop|rise|increase|growth)\b|of\s(?:the\s)?\p{Lu}\p{L}+['’]s?\s(?:\d|total|figure|value|level|rate|number|average|sum|amount|share|output|exports)|of\s(?:the\s)?\d|of\s(?:an?|the)\s(?:hour|mile|century|decade|lifetime|year|way|time|night|day|week|month|page)\b)/u

/**
 * The numbers of a sentence that no rule took: each is pointed out with what its own words tell for sure, and the rest of its facts is left
 * open for a person.
 */
export function leftOverNumbers(passage: Passage, facts: readonly Candidate[]): readonly Candidate[] {
  if (!isOfSomePlace(passage)) return []
  const used = new Set(
    facts.flatMap(({ because, assertion }) => {
      if (assertion.kind !== 'change') return [...because, numberOf(assertion)]
      // 'Had 16,200 jobs, which is 4.2 percent more', 'edged down to 171 from 174': the levels of a change are told of by nobody yet.
      return assertion.amount === null ? [] : [assertion.amount.printed, assertion.amount.value]
    }),
  )
  const isPlanned = facts.some(({ assertion }) => assertion.kind === 'plan')
  const shares = passage.untold.filter(({ span }) => !againstOther.test(passage.words.slice(span.end)))
  return [...passage.quantities, ...shares].flatMap((quantity) => {
    if (used.has(quantity.quantity.printed) || used.has(quantity.quantity.value)) return []
    if (
      isPlanned &&
      ownPeriod(passage, quantity) === null &&
      !isTold(passage, quantity) &&
      isOfPlan(passage, quantity)
    )
      return []
    if (isOfBusiness(passage, quantity) && !isOfIndustry(passage, quantity)) return []
    if (isExpected(passage, quantity) && !ofNow.test(passage.words.slice(0, quantity.span.start))) return []
    if (isDifference(passage, quantity) || isEveryday(passage, quantity) || isPrice(passage, quantity))
      return []
    return [
      {
        assertion: assertionOf(passage, quantity),
        statement: asSentence(claimedWords(passage), passage.language),
        because: [quantity.quantity.printed],
      },
    ]
  })
}

const joint = /[;；。]|,\s(?:and|but|while|и|а|но|однако)\s/u

/** 'На сектор приходится 7 % ВВП, и правительство обещает …': a number of the part that no plan is told in. */
function isOfPlan({ words, language }: Passage, { span }: PrintedQuantity): boolean {
  if (language !== 'ru') return true
  const left = words.slice(0, span.start).split(joint).at(-1) ?? ''
  const [right = ''] = words.slice(span.end).split(joint)
  const clause = left + right
  return (
    left.length + right.length > words.length - 24 ||
    planned.test(clause) ||
    future.test(clause) ||
    !finite.test(clause)
  )
}

/** What is and what was; a part of a plan leaves its verb out, or has an infinitive. */
const finite =
  /(?<!\p{L})(?!числ|начал|дел[оа]|дол[ия]|рол|модел|цел|недел)\p{Ll}*(?:[аеёиоуыя](?:л|ла|ло|ли|лся|лась|лось|лись)|[аеёияуюы](?:ет|ют|ит|ят|ется|ются|ится|ятся)|[бвгджзклмнпрстфхцчшщ](?:ит|ят|ится|ятся|ет|ется))(?!\p{L})/u
const planned =
  /(?<!\p{L})(?:к|до)\s(?:концу\s|конца\s)?20\d\d|(?:планиру|намерен|обеща|рассчитыва|предстоит|цел[ьи]|должн)\p{L}*/u

function assertionOf(passage: Passage, printed: PrintedQuantity): Assertion {
  const { quantity } = printed
  const average = averageOf(passage, printed)
  const hub = average === null ? onlyBefore(passage, printed) : (average.hub?.id ?? null)
  const period = ownPeriod(passage, printed)
  const movement = movementOf(passage, printed)
  const isChange = movement !== null || quantity.unit === 'times' || quantity.unit === 'percentage-points'
  if (!isChange) return { kind: 'value', hub, indicator: null, period, value: quantity }
  return {
    kind: 'change',
    hub,
    indicator: null,
    from: null,
    to: period,
    direction: movement?.direction ?? 'up',
    amount: quantity,
    relative: quantity.unit === 'percent' || quantity.unit === 'times',
  }
}

/** The place a number is said of without doubt: the only one of its sentence, told before it. */
function onlyBefore(passage: Passage, { span }: PrintedQuantity): string | null {
  const { places } = passage
  if (places.some((place) => isDestination(passage, place) || isCompared(passage, place))) return null
  const [only, ...others] = new Set(places.map(({ hub }) => hub?.id ?? null))
  const isBefore = places.some((place) => place.span.end <= span.start)
  return only !== undefined && others.length === 0 && isBefore ? only : null
}

function numberOf(assertion: Assertion): number | null {
  switch (assertion.kind) {
    case 'value':
      return assertion.value.value
    case 'change':
      return assertion.amount?.value ?? null
    case 'comparison':
      return assertion.by?.value ?? null
    case 'plan':
      return assertion.goal?.value.value ?? null
    case 'rank':
    case 'membership':
    case 'event':
    case 'cause':
    case 'opinion':
      return null
  }
}

/** A text that has named no place yet tells nothing of a hub. */
function isOfSomePlace({ places, carried, words, language }: Passage): boolean {
  const { near, place, topic, document, home } = carried
  return (
    places.length > 0 ||
    [near, place, topic, document, home].some((each) => each !== null) ||
    carried.isOfHub ||
    speaksOfOthers(words, language)
  )
}

const ofNow =
  /\b(?:now|currently|already|today)\b[^,;:]{0,60}$|(?<!\p{L})(?:сейчас|сегодня|уже)(?!\p{L})[^,;:]{0,60}$|(?:现有|目前|已有)[^，；]{0,20}$/u

/** '… now has 58 companies, and by 2029 there should be 150': what is, beside what is planned. */
function isTold({ words }: Passage, { span }: PrintedQuantity): boolean {
  return /\b(?:now|currently|already|has|have|had|was|were|is|are|counts?|employs?|hosts?)\b[^,;:]{0,60}$|(?<!\p{L})(?:сейчас|сегодня|уже|насчитыва\p{L}+|работа[ею]т|составля\p{L}+|было)(?!\p{L})[^,;:]{0,60}$|(?:现有|目前|已有)[^，；]{0,20}$/u.test(
    words.slice(0, span.start),
  )
}

/** 'Its turnover climbed to EUR 9.8 billion': no single business goes by 'it' and counts in billions. */
function isOfIndustry({ words }: Passage, { quantity: { unit }, span }: PrintedQuantity): boolean {
  return /^(?:billion|trillion)-/u.test(unit ?? '') && /^[Ii]ts\s(?!own\b)/u.test(words.slice(0, span.start))
}

/** 'The park covers 110 hectares': how large a hub is. */
const ground =
  /\b(?:covers|covering|spans|occupies|extends over|stretches over)\s(?:\p{Ll}+\s){0,2}$|(?<!\p{L})(?:занимает|раскинул\p{L}+ на)\s(?:\p{Ll}+\s){0,2}$|占地(?:面积)?(?:约|达|为)?$/u

const earned =
  /\b(?:wages?|salar(?:y|ies)|pay|earn(?:s|ed|ings)?|incomes?|productivity|per capita|per head|output|rounds?|funding|grants?|averaged?|median|rents)\b|(?<!\p{L})(?:зарплат|заработн|доход|выработк|на душу|в среднем|средн)\p{L}*|工资|收入|薪|人均|租金/iu

/** Money by the coin, and no word of what people earn: what something costs; and how large a floor is. */
function isPrice({ words, places }: Passage, { quantity: { unit, value }, span }: PrintedQuantity): boolean {
  if (unit !== null && /(?:^|-)(?:m2|km2|hectares|square-met\p{L}+)$/u.test(unit))
    return places.length === 0 || !ground.test(words.slice(0, span.start))
  if (unit === null || scales.some(({ id }) => unit.startsWith(`${id}-`))) return false
  return isCurrency(unitOf(unit).dimension) && value < 100_000 && !earned.test(words)
}
