import { isCurrency } from './currency.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { scales } from '../dataset/unit-table.ts'
import { convert, unitId, unitOf } from '../dataset/units.ts'
import { quantitiesIn, type PrintedQuantity } from '../text/quantities.ts'
import { withoutDenominators } from './denominators.ts'
import { withForeignUnits, type ForeignUnit } from './foreign-units.ts'
import { overlap } from '../text/overlap.ts'

/**
 * The numbers of a sentence as claims state them: those of `quantitiesIn` in the units of the workspace, ranges as one
 * number with two ends, and durations where the workspace measures something in them.
 */
export function numbersIn(words: string, units: readonly ForeignUnit[]): PrintedQuantity[] {
  if (!/\d/u.test(words)) return []
  const single = [
    ...quantitiesIn(words),
    ...inLetteredCurrency(words, units),
    ...inUnitsOfTheirOwn(words, units),
  ]
  const read = withForeignUnits(words, single, units)
  const ranges = rangesIn(words, units)
  const kept = read.filter(({ span }) => !ranges.some((range) => overlap(range.span, span)))
  const whole = kept.filter(
    (each) => !kept.some((other) => other !== each && isInside(each.measure, other.measure)),
  )
  const all = [...whole, ...ranges]
    .map((quantity) => (isMoneyUnread(words, quantity) ? inOwnMoney(words, quantity) : quantity))
    .filter((quantity) => !isNumbering(words, quantity) && !isRestated(words, quantity))
    .sort((a, b) => a.span.start - b.span.start)
  return [...withoutDenominators(words, all)]
}

/** '91.3 points out of 100', 'a score of up to 100 points': the most there can be. '164 billion ringgit ($41.2 billion)': the same in other money. */
function isRestated(words: string, { span, measure, quantity: { unit } }: PrintedQuantity): boolean {
  const left = words.slice(0, span.start)
  const isBare = unit === null || unitOf(unit).dimension === 'points'
  if (
    isBare &&
    /\bout of\s(?:a (?:possible|maximum)\s)?$|(?<!\p{L})(?:баллов|балла) из\s$|\bscores? of up to\s$|满分为?$/u.test(
      left,
    )
  )
    return true
  return (
    unit !== null &&
    isCurrency(unitOf(unit).dimension) &&
    /\d[^\d()（）,;.]{2,40}\s?[(（](?:about\s|around\s|some\s|около\s|约|合)?$/u.test(left) &&
    /^\s?[)）]/u.test(words.slice(measure.end))
  )
}

/** 'R$ 7.2 billion' holds '7.2 billion', which is the same number. */
function isInside(part: TextSpan, whole: TextSpan): boolean {
  return whole.start <= part.start && part.end <= whole.end && whole.end - whole.start > part.end - part.start
}

/** '+7 727 555 20 14', '(383) 344-93-13', '0551-65197000', '031-555-0190': a telephone, whatever its groups look like. */
const telephone =
  /(?<![\d.,])(?:\+\d[\d\s()-]{6,}\d|\(\d{3,5}\)\s?\d[\d\s-]{4,}\d|0\d{1,4}[\s-]\d[\d\s-]{4,}\d|\d{3}[\s-]\d{3}[\s-]\d{2}[\s-]\d{2}|800\s\d\d\s\d{3})(?!\s?%|[\d.,]\d)/gu
/** 'Hélène Castagné, 52, president', 'Ms Solís, 49,', '(33岁)': how old somebody is. */
const aged = /\p{Lu}[\p{L}’'-]+\s(?:\p{Lu}\.\s)?\p{Lu}[\p{L}’'-]+,\s$|\baged?\s$/u

/** Whether digits only number somebody's telephone or years. */
function isNumbering(words: string, { measure, quantity: { unit } }: PrintedQuantity): boolean {
  if (unit !== null) return false
  if (
    [...words.matchAll(telephone)].some(({ 0: printed, index }) =>
      overlap({ start: index, end: index + printed.length }, measure),
    )
  )
    return true
  return (
    /^[1-9]\d$/u.test(words.slice(measure.start, measure.end)) &&
    aged.test(words.slice(0, measure.start)) &&
    /^(?:[,.;]|\swho\b|$)/u.test(words.slice(measure.end))
  )
}

/** Letters and signs that stand right before a sum of money, by the word a table's unit has for it. */
const letteredCurrencies: readonly (readonly [sign: string, unit: string])[] = [
  ['R', 'rand'], ['RM', 'ringgit'], ['Rs\\.?', 'rupees'], ['₹', 'rupees'], ['INR', 'rupees'], ['Rp', 'rupiah'], ['KSh', 'shillings'], ['Ksh', 'shillings'],
  ['A\\$', 'australian-dollars'], ['C\\$', 'canadian-dollars'], ['NZ\\$', 'new-zealand-dollars'], ['S\\$', 'singapore-dollars'],
  ['NT\\$', 'taiwan-dollars'], ['R\\$', 'brazilian-reais'], ['CHF', 'swiss-francs'], ['SEK', 'swedish-kronor'], ['NOK', 'norwegian-kroner'],
  ['DKK', 'danish-kroner'], ['PLN', 'zloty'], ['₦', 'naira'], ['₺', 'lira'], ['₫', 'dong'], ['฿', 'baht'], ['₱', 'pesos'], ['MYR', 'ringgit'], ['ZAR', 'rand'],
] // prettier-ignore

/** Signs of money that the words around must tell of which country: '¥' is of two. */
const unreadMoney: readonly (readonly [before: RegExp, unit: string])[] = [
  [/¥\s?$/u, 'yen-or-yuan'],
  ...letteredCurrencies.map(([sign, unit]) => [new RegExp(`(?<![\\p{L}$])${sign}\\s?$`, 'u'), unit] as const),
]

/** 'C$0.7 billion' where nothing is measured in that money: a sum in a unit of its own, which no count has. */
function inOwnMoney(words: string, printed: PrintedQuantity): PrintedQuantity {
  const left = words.slice(0, printed.measure.start)
  const { unit } = printed.quantity
  const scale = scales.find(({ id }) => unit !== null && unit.startsWith(id))
  const found = unreadMoney.find(([before]) => before.test(left))
  return { ...printed, quantity: { ...printed.quantity, unit: unitId(scale, found?.[1] ?? 'money') } }
}

function isMoneyUnread(words: string, { measure, quantity: { unit } }: PrintedQuantity): boolean {
  const isCount = unit === null || unitOf(unit).dimension === 'count'
  return isCount && /[$€£¥₽₹₩₦₺₱]\s?$/u.test(words.slice(0, measure.start))
}

const number = '\\d{1,3}(?:[,\\u00a0\\u202f ]\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?'
/** At most one unit between the first number and the joint: '3%–4%', '2.5万元至2.6万元', 'between $3 million and $5 million'. */
const ownUnit = '(?<unit>\\s?[^\\s\\d,.;，。；]{1,12}(?:\\s[^\\s\\d,.;]{1,12})?)?'
const sign = '(?<sign>(?:(?:NT|HK|US|NZ|[ACRS])?[€£$¥₽₹₩₦]|RM|Rs\\.?\\s?|[A-Z]{3}\\s)?)'
const ranges: readonly RegExp[] = [
  new RegExp(
    `(?<open>\\b[Bb]etween\\s|(?<!\\p{L})[Мм]ежду\\s)${sign}(?<low>${number})${ownUnit}(?<joint>\\s(?:and|и)\\s(?:(?:NT|HK|US|NZ|[ACRS])?[€£$¥₽₹₩₦]|RM|Rs\\.?\\s?|[A-Z]{3}\\s)?)(?<high>${number})`,
    'gu',
  ),
  new RegExp(
    `(?<open>(?<!\\p{L})[Оо]т\\s)${sign}(?<low>${number})${ownUnit}(?<joint>\\sдо\\s)(?<high>${number})`,
    'gu',
  ),
  new RegExp(
    `(?<open>(?<=\\b(?:rang(?:ed|es|ing)|var(?:ied|ies|ying)|the range)\\s)(?:from|of)\\s)${sign}(?<low>${number})${ownUnit}(?<joint>\\sto\\s(?:(?:NT|HK|US|NZ|[ACRS])?[€£$¥₽₹₩₦]|RM|Rs\\.?\\s?|[A-Z]{3}\\s)?)(?<high>${number})`,
    'gu',
  ),
  new RegExp(
    `(?<open>)(?<![\\d.,:/№#-])${sign}(?<low>${number})(?<unit>\\s?%|\\p{Script=Han}{0,3}?)?(?<joint>\\s?[-–—~～]\\s?(?:(?:NT|HK|US|NZ|[ACRS])?[€£$¥₽₹₩₦]|RM|Rs\\.?\\s?|[A-Z]{3}\\s)?)(?<high>${number})(?![\\d:/-])`,
    'gu',
  ),
  new RegExp(
    `(?<open>)(?<!(?:from|с|со|由|从|自|между|between|от)\\s?[€£$¥₽]?)(?<![\\d.,:/])${sign}(?<low>${number})(?<unit>)(?<joint>\\s(?:to|or)\\s)(?<high>${number})`,
    'gu',
  ),
  new RegExp(
    `(?<open>(?:在|介于|约))(?<sign>)(?<low>${number})(?<unit>\\p{Script=Han}{0,4}|%)(?<joint>[至到和与])(?<high>${number})(?=[^，。；]{1,5}之间)`,
    'gu',
  ),
  new RegExp(
    `(?<open>)(?<![由从自]\\p{Script=Han}{0,6})(?<sign>)(?<![\\d.])(?<low>${number})(?<unit>%|[万亿千百])?(?<joint>[至到])(?<high>${number})(?!\\d)`,
    'gu',
  ),
]

function readAlone(words: string, units: readonly ForeignUnit[]): PrintedQuantity[] {
  return withForeignUnits(words, [...inLetteredCurrency(words, units), ...quantitiesIn(words)], units)
}

/** '3–4 %', 'between 3 and 4 percent', 'от 3 до 4 %', '3%至4%之间': both ends in the unit of the second. */
function rangesIn(words: string, units: readonly ForeignUnit[]): PrintedQuantity[] {
  const found: PrintedQuantity[] = []
  for (const pattern of ranges)
    for (const match of words.matchAll(pattern)) {
      const range = rangeAt(words, match, units)
      if (range !== null && !found.some(({ span }) => overlap(span, range.span))) found.push(range)
    }
  return found
}

/** '41 to 126 since 2019', '10,900 to 41,800 in four years': two levels of two times, and no range. */
const inTime =
  /^(?:\s?%|(?:\s[\p{L}-]+){0,3}?)\s(?:since\s(?:19|20)\d\d|between\s(?:19|20)\d\d|(?:in|over|within)\s(?:the\s(?:past|last)\s)?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\syears)\b/u

function rangeAt(
  words: string,
  match: RegExpExecArray,
  units: readonly ForeignUnit[],
): PrintedQuantity | null {
  const { open = '', sign: money = '', low = '', unit = '', joint = '', high = '' } = match.groups ?? {}
  const start = match.index + open.length
  const highAt = match.index + match[0].length - high.length
  const before = words
    .slice(0, start)
    .replace(/(?:\bbetween|(?<!\p{L})(?:между|от)|\b(?:from|of)|在|介于)\s?$/iu, '')
  // The sentence with one end alone in the place of the range: what is read there has the range's hedge and unit.
  const head = `${before}${money}`
  const alone = (digits: string, rest: string) =>
    readAlone(head + digits + rest, units).find(
      ({ measure }) => measure.start <= head.length && head.length < measure.end,
    )
  const rest = words.slice(highAt + high.length)
  if (/\sto\s/u.test(joint) && inTime.test(rest)) return null
  // 'Grew by 3,200 to 41,600 people': so many more, and so many now.
  const isStep = /\bby\s(?:about\s|around\s|nearly\s|almost\s|some\s|another\s)?$/u.test(
    words.slice(0, start),
  )
  const upper = alone(high, rest)
  const lower = alone(low, /\p{L}|%/u.test(unit) ? unit : rest)
  if (upper === undefined || lower === undefined || joint === '') return null
  const { unit: of } = upper.quantity
  const from = lower.quantity.unit
  // Without a unit two joined numbers are years, pages or a score, unless things are counted behind them.
  if ((of === null || from === null) && (of !== from || !countsThings(open, low, high, rest))) return null
  // '3.8万至4.1万人': the scale alone of what the second counts.
  const isScale = from !== null && of !== null && of.startsWith(`${from}-`)
  const value =
    of === null || from === null || isScale ? lower.quantity.value : convert(lower.quantity.value, from, of)
  if (value === null || !(value < upper.quantity.value) || value < 0) return null
  if (isStep && upper.quantity.value > 2 * value) return null
  const closing =
    /^\s?之间/u.exec(words.slice(highAt + high.length + length(upper, high, head)))?.[0].length ?? 0
  const end = highAt + high.length + length(upper, high, head) + closing
  const hedged = Math.min(lower.span.start, upper.span.start, match.index)
  const measure = { start: match.index + (/^[约]$/u.test(open) ? open.length : 0), end }
  return {
    span: { start: hedged, end },
    measure,
    quantity: {
      value,
      upTo: upper.quantity.value,
      unit: of,
      decimals: Math.max(lower.quantity.decimals, upper.quantity.decimals),
      qualifier: upper.quantity.qualifier === 'about' ? 'about' : 'exact',
      printed: words.slice(hedged, end),
    },
  }
}

type Lettered = { readonly unit: ForeignUnit; readonly printed: RegExp }
const lettered = new WeakMap<readonly ForeignUnit[], readonly Lettered[]>()

/** The currencies of letters that a workspace measures in; asked for with every sentence. */
function letteredIn(units: readonly ForeignUnit[]): readonly Lettered[] {
  const known = lettered.get(units)
  if (known !== undefined) return known
  const found = letteredCurrencies.flatMap(([sign, word]) => {
    const unit = units.find(({ id }) => id === word || id.endsWith(`-${word}`) || word.endsWith(`-${id}`))
    return unit === undefined ? [] : [{ unit, printed: new RegExp(`(?<![\\p{L}$])${sign}\\s?(?=\\d)`, 'gu') }]
  })
  lettered.set(units, found)
  return found
}

/** 'R38.5 million' for a workspace that measures in rand: letters before a number that `quantitiesIn` takes for a name. */
function inLetteredCurrency(words: string, units: readonly ForeignUnit[]): PrintedQuantity[] {
  return letteredIn(units).flatMap(({ unit, printed }) => {
    return [...words.matchAll(printed)].flatMap((match) => {
      const start = match.index
      const end = start + match[0].length
      const blanked = words.slice(0, start) + ' '.repeat(match[0].length) + words.slice(end)
      const read = quantitiesIn(blanked).find(({ measure }) => measure.start === end)
      const own = read?.quantity.unit
      if (read === undefined || (own !== null && own !== undefined && unitOf(own).dimension !== 'count'))
        return []
      const scale = scales.find(({ id }) => own !== null && own !== undefined && own.startsWith(id))
      const span = { start: Math.min(start, read.span.start), end: read.span.end }
      return [
        {
          span,
          measure: { start, end: read.measure.end },
          quantity: {
            ...read.quantity,
            unit: unitId(scale, unit.id),
            printed: words.slice(span.start, span.end),
          },
        },
      ]
    })
  })
}

/** 'Between 35 and 45 unicorns', '35–45 стартапов': a noun in small letters behind two numbers that are no years. */
function countsThings(open: string, low: string, high: string, rest: string): boolean {
  const isYears = [low, high].some((digits) => /^(?:19|20)\d\d$/.test(digits))
  const noun =
    /^\s(?!and\b|or\b|in\b|at\b|on\b|to\b|for\b|by\b|from\b|with\b|points?\b|против|пользу)(?:\p{Lu}\p{L}+\s){0,2}\p{Ll}{4,}/u.test(
      rest,
    ) ||
    /^[家个名项件座所]/u.test(rest) ||
    // 'Between 120 and 150 MW'.
    (open !== '' && /^\s?[A-Z]{1,3}[a-z]?(?!\p{L})/u.test(rest))
  return noun && (!isYears || open !== '')
}

/** How far a unit reaches behind its number. */
function length({ measure }: PrintedQuantity, digits: string, head: string): number {
  return Math.max(0, measure.end - head.length - digits.length)
}

/** '21.6 days', '21.6天': a time is a number of a claim where something in the workspace is measured in it. */
function inUnitsOfTheirOwn(words: string, units: readonly ForeignUnit[]): PrintedQuantity[] {
  const times = units.filter(({ id }) =>
    /^(?:days?|hours?|minutes?|months?|weeks?|дней|дня|день|часов|часа|минут|месяцев|天|小时|分钟|个月)$/u.test(
      id,
    ),
  )
  if (times.length === 0) return []
  return [
    ...words.matchAll(new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d.,:/-])(?:${number})`, 'gu')),
  ].flatMap((match) => {
    const at = match.index + match[0].length
    const rest = words.slice(at, at + 30)
    const unit = times.find(({ printed }) => printed.test(rest))
    const reach = unit?.printed.exec(rest)?.[0].length ?? 0
    if (unit === undefined) return []
    // Read as if nothing stood behind it: what stands there makes a date of it otherwise.
    const read = quantitiesIn(words.slice(0, at)).find(({ measure }) => measure.end === at)
    return read === undefined
      ? []
      : [
          {
            span: { start: read.span.start, end: at + reach },
            measure: { start: read.measure.start, end: at + reach },
            quantity: { ...read.quantity, unit: unit.id, printed: words.slice(read.span.start, at + reach) },
          },
        ]
  })
}
