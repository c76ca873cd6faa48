import type { Quantity } from '../domain/quantity.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { negatedBound } from './negated-bound.ts'
import { unitAround } from './quantity-units.ts'

/** A number with its unit and its qualifier where they stand; `text.slice(span)` is `quantity.printed`. */
export type PrintedQuantity = {
  readonly span: TextSpan
  /** The number with its sign and unit, without the qualifier. */
  readonly measure: TextSpan
  readonly quantity: Quantity
}

const digits =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}_#№]|\d[.,:/]|[\p{Script=Latin}\p{Script=Cyrillic}][-–])(?:\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?:,\d+)?(?=\s?(?:[а-яё%]|$|[А-ЯЁ]{1,3}[а-яё]{0,2}(?!\p{L}))|[.,;:)»](?:\s+[\p{Script=Cyrillic}«—–(]|\s*$)|\s[—–(])|\d+(?:[.,]\d+)?)(?![\d_]|[.,:/]\d)/gu

type Qualifier = Quantity['qualifier']
const before: readonly (readonly [RegExp, Qualifier])[] = [
  [
    /(?:not (?:more|higher) than|at most|no more than|не более(?: чем)?|не больше|до отметки)[\s]*(?:в\s)?$/iu,
    'less-than',
  ],
  [
    /(?:no less than|not less than|at least|a minimum of|не менее(?: чем)?|не меньше|不少于|至少)[\s]*(?:в\s)?$/iu,
    'more-than',
  ],
  [
    /(?:just under|just below|nearly|almost|close to|approach(?:ed|ing|es)|short of|почти|без малого|приблизил\p{L}*\sк|близк\p{L}+\sк|не дотянул\p{L}*\sдо|не дош\p{L}+\sдо|将近|接近|逼近|近)[\s]*(?:в\s|на\s|до\s)?$/iu,
    'nearly',
  ],
  [
    /(?:more than|over|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|tops|passed the|crossed the|upwards of|in excess of|greater than|(?<!не )более(?: чем)?|свыше|больше чем|(?:больше|выше)(?!\sна\s)|превы(?:сил[аои]?|шает|сив|шая)(?: отметку в)?|超过|突破|高于|大于|超|逾)[\s]*(?:在\s?)?(?:в\s|на\s)?$/iu,
    'more-than',
  ],
  [
    /(?:less than|fewer than|under|below|менее(?: чем)?|меньше|ниже|不足|不到|低于|少于)[\s]*(?:в\s)?$/iu,
    'less-than',
  ],
  [
    /(?:about|around|approximately|approx\.|roughly|some|circa|ca\.|~|≈|около|примерно|порядка|приблизительно|大约|约为|约)[\s]*(?:в\s|на\s|до\s)?$/iu,
    'about',
  ],
]
const after: readonly (readonly [RegExp, Qualifier])[] = [
  [/^\s?(?:左右|上下|or so)/u, 'about'],
  [/^\s?(?:以上|多(?!\p{Script=Han}{0,2}样))/u, 'more-than'],
  [/^\s?以下/u, 'less-than'],
]
/** Words after which a number is a name, a date or a place in a list. */
const nameBefore =
  /(?:\b(?:per|table|figure|chart|page|pages|pp?\.|chapter|section|article|no\.|number|vol\.|volume|issue|item|step|phase|act|top|level|type|class|version|group of|part)|(?<!\p{L})(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?|(?<!\p{L})(?:таблица|рис\.|стр\.|глава|статья|топ|номер|пункт)|第|表|图|top-|топ-|前|G)[\s\u00a0]?$/iu
const dateAfter =
  /^(?:st|nd|rd|th)\b|^[-–]?(?:й|я|е|го|му|м|ой|ю|ые|ых|х)(?!\p{L})|^[\s\u00a0]?(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|год[ауе]?(?!\p{L})|гг?\.|лет(?!\p{L})|месяц|дн(?:я|ей)|час|минут|недел|век|年|月|日|号|天|个月|小时|分钟|世纪|岁|周年|届|季度)|^[\s-](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|year-old|o’clock|p\.m|a\.m|January|February|March|April|May|June|July|August|September|October|November|December)\b|^[:：]\d/iu

/**
 * The numbers of a text that measure something, in order, with their units and qualifiers: English, Russian and Chinese.
 * Dates, ordinals, years, ranges ('3–5 percent'), durations and numbers in names are left out.
 */
export function quantitiesIn(text: string, within?: TextSpan): PrintedQuantity[] {
  const from = within?.start ?? 0
  const part = within === undefined ? text : text.slice(within.start, within.end)
  const found: PrintedQuantity[] = []
  let reached = 0
  for (const match of part.matchAll(digits)) {
    const start = match.index
    if (start < reached) continue
    const read = quantityAt(part, start, match[0])
    if (read === null) continue
    reached = read.span.end
    const { quantity, span } = negatedBound(part, read)
    found.push({ quantity, span: moved(span, from), measure: moved(read.measure, from) })
  }
  return found
}

/** 'At the end of September 6,930 people': no day of the month is written in thousands. */
function isGrouped(digitsPrinted: string, left: string): boolean {
  return (
    /^\d{1,3}(?:,\d{3})+$/u.test(digitsPrinted) && /\p{L}{3,}\.?\s$/u.test(left) && !/\bno\.\s$/iu.test(left)
  )
}

function quantityAt(text: string, start: number, digitsPrinted: string): PrintedQuantity | null {
  const end = start + digitsPrinted.length
  const left = text.slice(Math.max(0, start - 40), start)
  const right = text.slice(end, end + 24)
  if (
    (dateAfter.test(right) && !isAge(digitsPrinted, right)) ||
    (nameBefore.test(left) && !isGrouped(digitsPrinted, left)) ||
    isNote(left, right) ||
    isInRange(left, right)
  )
    return null
  const { unit, before: signLength, after: unitLength } = unitAround(text, start, end)
  if (
    unit === null &&
    ((/^(?:1[5-9]|20|21)\d\d$/.test(digitsPrinted) && !isCountedInRussian(left, right)) ||
      /^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u.test(right))
  )
    return null
  const number = numberOf(digitsPrinted, left + right)
  if (number === null) return null
  const minus =
    /(?:^|[\s(（])[-−–]$/u.test(left.slice(0, left.length - signLength)) ||
    /(?:minus|минус|负)\s?$/iu.test(left)
  const minusLength = minus
    ? (/(?:minus\s?|минус\s?|负|[-−–])$/iu.exec(left.slice(0, left.length - signLength))?.[0].length ?? 0)
    : 0
  const bare = left.slice(0, left.length - signLength - minusLength)
  const front = hedgeBefore(bare)
  const behind = after.find(([pattern]) => pattern.test(text.slice(end + unitLength, end + unitLength + 4)))
  // '100多家': the qualifier may stand between number and counter.
  const inner = unit === null ? behind : (after.find(([pattern]) => pattern.test(right)) ?? behind)
  const behindLength = behind?.[0].exec(text.slice(end + unitLength, end + unitLength + 4))?.[0].length ?? 0
  const qualifier = front.length > 0 ? front.qualifier : (inner?.[1] ?? 'exact')
  const span = {
    start: start - signLength - minusLength - front.length,
    end: end + unitLength + behindLength,
  }
  const rounded = qualifier === 'exact' ? 0 : trailingZeros(digitsPrinted)
  return {
    span,
    measure: { start: start - signLength - minusLength, end: end + unitLength },
    quantity: {
      value: minus ? -number.value : number.value,
      unit,
      decimals: number.decimals > 0 ? number.decimals : rounded === 0 ? 0 : -rounded,
      qualifier,
      printed: text.slice(span.start, span.end),
    },
  }
}

/** What the words right before a number make of it, and how far back they reach: 'more than', 'около', 近; none is exact, of length 0. */
export function hedgeBefore(left: string): { readonly qualifier: Qualifier; readonly length: number } {
  const near = left.slice(-40)
  const hedge = before.find(([pattern]) => pattern.test(near))
  return hedge === undefined
    ? { qualifier: 'exact', length: 0 }
    : { qualifier: hedge[1], length: wordStart(near, hedge[0]) }
}

/** '236,000' and '25 900' group thousands; '5,7 млрд' is a decimal comma, which English and Chinese do not print. */
function numberOf(printed: string, around: string): { value: number; decimals: number } | null {
  const isRussian = /[а-яё]/iu.test(around)
  const spaced = printed.replace(/[\s\u00a0\u202f\u2009]/gu, '')
  const groups = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(spaced)
  const plain =
    groups && !(isRussian && /^\d+,\d{3}$/.test(spaced))
      ? spaced.replaceAll(',', '')
      : spaced.replace(',', '.')
  const value = Number(plain)
  if (!Number.isFinite(value)) return null
  return { value, decimals: plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0 }
}

const genitive = /^\s(?:[а-яё]+(?:ых|их)\s)?[а-яё]{3,}(?:ов|ев|ёв|ей|ий|ок|ек|ек|ниц|ых|их)(?!\p{L})/u
const noun =
  /^\s(?![а-яё]+(?:л|ла|ло|ли|лся|лась|лось|лись|ет|ют|ут|ит|ят|ется|ются|ится|ятся|ть|ться|но|ны|на)(?!\p{L})|год)[а-яё]{4,}/u

/** '1870 резидентов', 'было 1520': years are followed by their word, or by none; what is counted, by its noun. */
function isCountedInRussian(left: string, right: string): boolean {
  if (
    /(?<!\p{L})(?:было|стало|насчитывалось|составил[аои]?|достигл[аои])\s$/u.test(left) &&
    /^(?:[.,;)]|$)/u.test(right)
  )
    return true
  return /(?<!\p{L})(?:в|во|к|ко|с|со|до|после|на|за|и|или|[а-я]+(?:ого|его|ому|ему))\s$/iu.test(left)
    ? genitive.test(right)
    : noun.test(right)
}

/** '[3]': a note's number. */
function isNote(left: string, right: string): boolean {
  return /\[$/.test(left) && /^\]/.test(right)
}

/** '84.3 years' measures a life; '10 years' says how long something takes. */
function isAge(printed: string, right: string): boolean {
  return /^\d{1,3}[.,]\d{1,2}$/.test(printed) && /^\s?(?:years|лет|года|岁)/u.test(right)
}

function isInRange(left: string, right: string): boolean {
  return (
    /^[\s\u00a0]?[-–—][\s\u00a0]?\d/u.test(right) ||
    /\d[\s\u00a0]?%?[-–—][\s\u00a0]?$/u.test(left) ||
    /^(?:%|\s?percent)?\s?(?:to|至|до)\s\d[\d.,]*\s?(?:%|percent)[^.]*\brange\b/u.test(right)
  )
}

function trailingZeros(printed: string): number {
  return /^[\d,\s\u00a0\u202f]*?([0,\s\u00a0\u202f]*)$/u.exec(printed)?.[1]?.replace(/[^0]/g, '').length ?? 0
}

function wordStart(left: string, pattern: RegExp): number {
  const match = pattern.exec(left)
  return match === null ? 0 : left.length - match.index
}

function moved({ start, end }: TextSpan, by: number): TextSpan {
  return { start: start + by, end: end + by }
}
