import { convert, unitOf } from '../dataset/units.ts'
import type { Quantity } from '../domain/quantity.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { fractionsIn, type PrintedFraction } from './fractions.ts'
import { quantitiesIn } from './quantities.ts'
import { unitAround } from './quantity-units.ts'
import { wordNumbersIn } from './number-words.ts'

/**
 * A number as it counts when two texts are set against each other: its value in the base unit of its dimension, so that
 * '1.5 trillion yuan' and 1.5万亿元 are one.
 */
export type StatedNumber = {
  readonly span: TextSpan
  /** A measured or counted number, a place in an order ('third', 第三), a leading group ('top three'), a share ('a third'). */
  readonly form: 'amount' | 'ordinal' | 'top' | 'fraction'
  readonly value: number
  /** As printed, before its scale: 1.5 in '1.5 trillion'. In '1.5 and 2 trillion' the first number has no scale of its own. */
  readonly printed: number
  /** Dimension of `shared/dataset/units`, or a span of time; null where no unit is printed. */
  readonly dimension: string | null
  readonly qualifier: Quantity['qualifier']
  /** Written in words, or an ordinal: languages drop and add these ('both', 'впервые') without changing what is said. */
  readonly inWords: boolean
}

const DIGITS =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}_#№]|\d[.,:/])(?:\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)|\d{1,15}(?:[.,]\d{1,15})?)(?![\d_]|[.,:/]\d)/gu
const SPANS: readonly (readonly [RegExp, string])[] = [
  [/^[\s\u00a0-]{0,2}(?:years?(?!\p{L})|лет(?!\p{L})|год(?:а|ов)?(?!\p{L})|周?年(?!代|度|级|轻))/iu, 'years'],
  [/^[\s\u00a0-]{0,2}(?:months?(?!\p{L})|месяц(?:а|ев)?(?!\p{L})|个月)/iu, 'months'],
  [/^[\s\u00a0-]{0,2}(?:weeks?(?!\p{L})|недел[юьиь](?!\p{L})|недель(?!\p{L})|周(?!年)|个?星期)/iu, 'weeks'],
  [/^[\s\u00a0-]{0,2}(?:days?(?!\p{L})|дн(?:я|ей)(?!\p{L})|день(?!\p{L})|天)/iu, 'days'],
  [/^[\s\u00a0-]{0,2}(?:hours?(?!\p{L})|час(?:а|ов)?(?!\p{L})|个?小时)/iu, 'hours'],
  [/^[\s\u00a0-]{0,2}(?:minutes?(?!\p{L})|минут[ыу]?(?!\p{L})|分钟)/iu, 'minutes'],
]
/** Verbs that say a mark was passed, which `quantitiesIn` reads as the rank they also are. */
const PASSED = /\b(?:topp(?:ed|ing|s)|passed|crossed)\s(?:the\s)?$/iu
const DECADE = /(?<!\p{L})(?:decade(?!s)|десятилети[еяюи])(?!\p{L})/giu
const ORDINAL_AFTER = /^(?:st|nd|rd|th)(?!\p{L})|^[-–]?(?:й|я|е|го|му|м|ой|ю|ые|ых)(?!\p{L})/u
const TOP_BEFORE = /(?:\btop[- ]|(?<!\p{L})топ-?\s?|(?<!\p{L})перв(?:ые|ых|ыми)\s|前)$/iu
const ENGLISH_ORDINALS =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth'.split(
    '|',
  )
const RUSSIAN_ORDINALS =
  'перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат'.split(
    '|',
  )
const ORDINALS = new RegExp(
  `(?<![\\p{L}-])(?:${ENGLISH_ORDINALS.map((word, at) => `(?<e${at + 1}>${word})`).join('|')})(?![\\p{L}-])|(?<!\\p{L})(?:${RUSSIAN_ORDINALS.map((stem, at) => `(?<r${at + 1}>${stem})`).join('|')})(?:ый|ой|ий|ая|ья|ое|ье|ого|ьего|ому|ьему|ым|ьим|ом|ьем|ую|ью|ьей)(?!\\p{L})|第(?<zh>[一二三四五六七八九十]{1,3})|(?<once>(?<!\\p{L})впервые(?!\\p{L})|首次|首度)|(?<led>榜首|首位)`,
  'giu',
)
const RUSSIAN_TOP: Readonly<Record<string, number>> = {
  тройк: 3,
  четверк: 4,
  четвёрк: 4,
  пятерк: 5,
  пятёрк: 5,
  десятк: 10,
}
const TOPS =
  /(?<!\p{L})(?<ru>тройк|четв[её]рк|пят[её]рк|десятк)(?:а|у|е|и|ой)(?!\p{L})|(?<=前)(?<zh>[二三四五六七八九十]{1,2})(?=名|位|强|大|的|。|，|$)/giu

/**
 * The numbers a passage states, in order and without overlap: what `quantitiesIn` measures, and with it durations, both ends
 * of a range, bare numbers, numbers in words and places in an order. What stands in `taken` (dates, names) is left out; so are
 * digits inside a name (G60, COVID-19).
 */
export function statedNumbersIn(text: string, taken: readonly TextSpan[]): StatedNumber[] {
  const found: StatedNumber[] = []
  const used = new Uint8Array(text.length)
  for (const { start, end } of taken) used.fill(1, start, end)
  const isFree = (start: number, end: number) => !used.subarray(start, end).includes(1)
  const keep = (number: StatedNumber) => {
    used.fill(1, number.span.start, number.span.end)
    found.push(number)
  }
  for (const { span, measure, quantity } of quantitiesIn(text)) {
    if (!isFree(measure.start, measure.end)) continue
    const isTopped =
      quantity.qualifier === 'exact' && PASSED.test(text.slice(Math.max(0, span.start - 16), span.start))
    const number = amount(span, quantity.value, quantity.unit, isTopped ? 'more-than' : quantity.qualifier)
    // '900多年': the qualifier stands between the number and its unit.
    const time = quantity.unit === null ? timeAt(text, span.end) : null
    keep(
      time === null
        ? number
        : { ...number, dimension: time.dimension, span: { start: span.start, end: time.end } },
    )
  }
  for (const match of text.matchAll(DIGITS)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const value = plainNumber(match[0], text)
    if (!isFree(start, end) || value === null || isInName(text, start, end)) continue
    keep(read(text, start, end, value, false))
  }
  for (const fraction of fractionsIn(text))
    if (isFree(fraction.start, fraction.end)) keep(shareAt(text, fraction))
  for (const word of wordNumbersIn(text)) {
    if (!isFree(word.start, word.end)) continue
    keep(
      word.percent
        ? { ...amount({ start: word.start, end: word.end }, word.value, 'percent', 'exact') }
        : read(text, word.start, word.end, word.value, true),
    )
  }
  for (const match of text.matchAll(DECADE)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (isFree(span.start, span.end))
      keep({ ...amount(span, 10, null, 'exact'), dimension: 'years', inWords: true })
  }
  for (const match of text.matchAll(ORDINALS)) {
    const groups = Object.entries(match.groups ?? {}).find(([, printed]) => printed !== undefined)
    if (groups === undefined || !isFree(match.index, match.index + match[0].length)) continue
    const [name, printed = ''] = groups
    const value =
      name === 'once' || name === 'led' ? 1 : name === 'zh' ? chineseOrdinal(printed) : Number(name.slice(1))
    keep(placed('ordinal', match.index, match[0].length, value))
  }
  for (const match of text.matchAll(TOPS)) {
    if (!isFree(match.index, match.index + match[0].length)) continue
    const { ru, zh } = match.groups ?? {}
    const value = ru === undefined ? chineseOrdinal(zh ?? '') : (RUSSIAN_TOP[ru.toLowerCase()] ?? 0)
    keep(placed('top', match.index, match[0].length, value))
  }
  return withListedUnits(
    text,
    summed(
      text,
      found.sort((a, b) => a.span.start - b.span.start),
    ),
  )
}

/** '1 млрд 405 млн' and '14亿500万' are one number each: a scale, then a smaller one right behind it. */
function summed(text: string, numbers: readonly StatedNumber[]): StatedNumber[] {
  const found: StatedNumber[] = []
  for (const number of numbers) {
    const before = found.at(-1)
    const isOne =
      before !== undefined &&
      before.form === 'amount' &&
      number.form === 'amount' &&
      before.value > before.printed * 999 &&
      Math.abs(number.value) < before.value / before.printed &&
      number.value > number.printed * 999 &&
      /^[\s\u00a0]*$/u.test(text.slice(before.span.end, number.span.start)) &&
      (before.dimension === 'count' || before.dimension === number.dimension)
    if (isOne)
      found[found.length - 1] = {
        ...before,
        span: { start: before.span.start, end: number.span.end },
        value: before.value + number.value,
        printed: before.value + number.value,
        dimension: number.dimension,
      }
    else found.push(number)
  }
  return found
}

/** '6.58, 4.35 and 3.6 percent': the unit and the scale behind the last number of a list are those of all. */
function withListedUnits(text: string, numbers: readonly StatedNumber[]): StatedNumber[] {
  const found = [...numbers]
  for (let at = found.length - 2; at >= 0; at--) {
    const [number, next] = [found[at], found[at + 1]]
    if (number === undefined || next === undefined || number.form !== 'amount' || next.form !== 'amount')
      continue
    if (number.dimension !== null || next.dimension === null || next.printed === 0) continue
    if (!LISTED.test(text.slice(number.span.end, next.span.start))) continue
    found[at] = { ...number, dimension: next.dimension, value: number.printed * (next.value / next.printed) }
  }
  return found
}

const LISTED = /^\s?(?:[,、，/]|,?\s?(?:and|or|и|или)|和|或|及|、和)\s?$/iu

function read(text: string, start: number, end: number, value: number, inWords: boolean): StatedNumber {
  const right = text.slice(end, end + 24)
  const left = text.slice(Math.max(0, start - 12), start)
  if (TOP_BEFORE.test(left)) return placed('top', start, end - start, value)
  const ordinal = ORDINAL_AFTER.exec(right)
  if (ordinal !== null && !inWords) return placed('ordinal', start, end - start + ordinal[0].length, value)
  if (/第$/u.test(left)) return placed('ordinal', start - 1, end - start + 1, value)
  const time = timeAt(text, end)
  const qualifier = inWords ? 'exact' : qualifierBefore(text, start, end)
  if (time !== null)
    return {
      span: { start, end: time.end },
      form: 'amount',
      value,
      printed: value,
      dimension: time.dimension,
      qualifier,
      inWords,
    }
  const shared = /^\s?[-–—~至到]\s?\d+(?:[.,]\d+)?|^\s?(?:to|до)\s\d+(?:[.,]\d+)?/u.exec(right)
  const behind = unitAround(text, start, shared === null ? end : end + shared[0].length)
  const unit = behind.unit
  const unitEnd = shared === null ? end + behind.after : end
  return { ...amount({ start: start - behind.before, end: unitEnd }, value, unit, qualifier), inWords }
}

function timeAt(text: string, end: number): { readonly dimension: string; readonly end: number } | null {
  const right = text.slice(end, end + 24)
  for (const [pattern, dimension] of SPANS) {
    const length = pattern.exec(right)?.[0].length
    if (length !== undefined) return { dimension, end: end + length }
  }
  return null
}

/** 'more than' before a number that `quantitiesIn` leaves out because of what stands behind it: read without that. */
function qualifierBefore(text: string, start: number, end: number): Quantity['qualifier'] {
  const read = quantitiesIn(text.slice(Math.max(0, start - 40), end)).at(-1)
  return read?.quantity.qualifier ?? 'exact'
}

/** 'Half a million yuan' and 'half a percent' are amounts, 'a quarter of a century' 25 years; other shares are fractions. */
function shareAt(text: string, { start, end, value }: PrintedFraction): StatedNumber {
  // 'about one third', 一半以上: read as around digits.
  const [read] = quantitiesIn(
    `${text.slice(Math.max(0, start - 40), start)}5${text.slice(end, end + 2)}`,
  ).slice(-1)
  const qualifier = read?.quantity.qualifier ?? 'exact'
  const right = text.slice(end, end + 24)
  const century = /^\s(?:of\sa\scentury|века)(?!\p{L})/iu.exec(right)
  if (century !== null)
    return {
      ...amount({ start, end: end + century[0].length }, value * 100, null, qualifier),
      dimension: 'years',
      inWords: true,
    }
  const article = /^\s(?:of\s)?an?(?=\s(?:(?:m|b|tr)illion|percent))|^(?=\sпроцент)/iu.exec(right)
  const unit = article === null ? null : unitAround(text, start, end + article[0].length)
  if (article !== null && unit !== null)
    return amount({ start, end: end + article[0].length + unit.after }, value, unit.unit, qualifier)
  // Languages drop and add 'half' more freely than other shares.
  return { ...placed('fraction', start, end - start, value), qualifier, inWords: value === 0.5 }
}

function amount(
  span: TextSpan,
  value: number,
  unit: string | null,
  qualifier: Quantity['qualifier'],
): StatedNumber {
  const plain = { span, form: 'amount', printed: value, qualifier, inWords: false } as const
  if (unit === null) return { ...plain, value, dimension: null }
  const { dimension } = unitOf(unit)
  return { ...plain, value: convert(value, unit, dimension) ?? value, dimension }
}

function placed(
  form: 'ordinal' | 'top' | 'fraction',
  start: number,
  length: number,
  value: number,
): StatedNumber {
  const span = { start, end: start + length }
  return { span, form, value, printed: value, dimension: null, qualifier: 'exact', inWords: true }
}

/** '236,000' and '25 900' group thousands; '6,58' is a decimal comma. */
function plainNumber(printed: string, text: string): number | null {
  const spaced = printed.replace(/[\s\u00a0\u202f\u2009]/gu, '')
  const isGrouped =
    /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(spaced) && !(/[а-яё]/iu.test(text) && /^\d+,\d{3}$/.test(spaced))
  const value = Number(isGrouped ? spaced.replaceAll(',', '') : spaced.replace(',', '.'))
  return Number.isFinite(value) ? value : null
}

/** 'COVID-19', 'G60', '5G', '[3]': no number of anything. */
function isInName(text: string, start: number, end: number): boolean {
  return (
    /[\p{Script=Latin}\p{Script=Cyrillic}][-–]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    (/^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text.slice(end, end + 1)) &&
      !ORDINAL_AFTER.test(text.slice(end, end + 4))) ||
    (text[start - 1] === '[' && text[end] === ']')
  )
}

const HAN_DIGITS = '一二三四五六七八九'

/** 一 to 九十九. */
function chineseOrdinal(printed: string): number {
  const digit = (sign: string | undefined) =>
    sign === undefined || sign === '' ? 0 : HAN_DIGITS.indexOf(sign) + 1
  if (!printed.includes('十')) return digit(printed)
  const [tens, ones] = printed.split('十')
  return (digit(tens) || 1) * 10 + digit(ones)
}
