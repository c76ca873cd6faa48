import { unitBesideNumber } from '../dataset/unit-beside-number.ts'
import { readersUnit } from '../dataset/readers-unit.ts'
import { convert, unitName, unitSymbol } from '../dataset/units.ts'
import type { Measured, Observation } from '../domain/observation.ts'
import type { Quantity } from '../domain/quantity.ts'
import { namedIn, naming } from '../messages/naming.ts'
import { sentence, type Locale, type Naming, type Sentence } from '../messages/sentence.ts'
import type { CheckData } from './check-data.ts'
import { isInclusiveBound } from '../domain/inclusive-bound.ts'

type Amount = Pick<Quantity, 'value' | 'upTo' | 'unit' | 'qualifier'> & {
  /** The words of a claim's number; an observation has its cells here, which say nothing of a bound. */
  readonly printed?: unknown
}

/** English units by their short sign ('58.03 bn R$') or in words ('58.03 billion Brazilian reais'); other languages have words. */
type UnitStyle = 'sign' | 'words'

const INCLUSIVE = { 'more-than': 'at-least', 'less-than': 'at-most' } as const

/**
 * '6.58 % of GDP', 'more than 14 tn yuan', 'place 2': a number in words of the reader's language, in the steps that language
 * counts in.
 */
export function amount(
  { value, upTo, unit, qualifier: hedge, printed }: Amount,
  style: UnitStyle = 'sign',
): Sentence {
  const isBound = hedge === 'more-than' || hedge === 'less-than'
  const qualifier =
    isBound && typeof printed === 'string' && isInclusiveBound(printed) ? INCLUSIVE[hedge] : hedge
  const hedged = (plain: Sentence) =>
    qualifier === 'exact' ? plain : sentence(`checks.hedge.${qualifier}`, { amount: plain })
  if (upTo !== undefined) {
    const ends = {
      low: digits(value, unit, upTo),
      high: amount({ value: upTo, unit, qualifier: 'exact' }, style),
    }
    return hedged(sentence('checks.range', ends))
  }
  if (unit === 'times') return hedged(sentence('checks.times', { value }))
  if (unit === 'rank') return hedged(sentence('checks.place', { place: String(value) }))
  return hedged(sentence('checks.number', { number: withUnit({ value, unit, qualifier: hedge }, style) }))
}

const formats = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 12 }),
  ru: new Intl.NumberFormat('ru', { maximumFractionDigits: 12 }),
  zh: new Intl.NumberFormat('zh-Hans', { maximumFractionDigits: 12 }),
}

/** The digits of a value, in the unit a reader counts it in; `by` is the value that decides which, where it is another. */
function digits(value: number, unit: string | null, by = value): Naming {
  return naming((locale) => {
    const moved = unit === null ? value : convert(value, unit, readersUnit(by, unit, locale))
    return formats[locale].format(moved ?? value)
  })
}

/** '6.58 %', '58.03 bn yuan', '580.3亿元', '12': Chinese units follow their number at once. */
function withUnit(
  { value, unit, qualifier }: Pick<Quantity, 'value' | 'unit' | 'qualifier'>,
  style: UnitStyle,
): Naming {
  const number = digits(value, unit)
  return naming((locale) => {
    const words = unit === null ? '' : unitWords(unit, { value, qualifier }, style, locale)
    const space = words === '' || (locale === 'zh' && !/^\p{Script=Latin}/u.test(words)) ? '' : ' '
    return `${namedIn(number, locale)}${space}${words}`
  })
}

/** Scales whose sign says nothing in a sentence: 'k', 'm', and 'bn' with nothing behind it. */
const SPELLED = /^(?:thousand|million)(?:-|$)|^(?:billion|trillion)$/

/** Units whose number says all there is to say: 'the dataset has 104.5'. */
const BARE: ReadonlySet<string> = new Set(['index', 'score-0-100', 'fraction', 'ratio', 'unstated'])

/** The short sign in English and where it holds no words ('%'); elsewhere the unit in words, as it stands after that number. */
function unitWords(
  unit: string,
  { value, qualifier }: Pick<Quantity, 'value' | 'qualifier'>,
  style: UnitStyle,
  locale: Locale,
): string {
  const own = readersUnit(value, unit, locale)
  const symbol = unitSymbol(own)
  if (BARE.has(own)) return ''
  if (!/[\p{L}\p{N}]/u.test(symbol)) return symbol
  const isShort = !SPELLED.test(own) && !symbol.startsWith('/') && symbol !== unitName(own, 'en')
  if (locale === 'en' && style === 'sign' && isShort) return symbol
  return unitBesideNumber(own, { value: convert(value, unit, own) ?? value, qualifier }, locale)
}

/** One line for lists of values: '4.4 % of GDP (Xinhua via SCIO)'. */
export function valueWithSource(observation: Measured): Naming {
  const { value, unit, qualifier } = observation
  const hedge = { exact: '', about: '≈ ', 'more-than': '> ', 'less-than': '< ', nearly: '≲ ' }[qualifier]
  // A place in an order has no unit: '36 rank' is no amount.
  const told = withUnit({ value, unit: unit === 'rank' ? null : unit, qualifier: 'exact' }, 'sign')
  const source = withVintage(observation.sourcePublisher || observation.sourceTitle, observation)
  const ending = source === '' ? '' : ` (${source})`
  return naming((locale) => `${hedge}${namedIn(told, locale)}${ending}`)
}

/** A hub by its names; the id where the workspace has no such hub any more. */
export function hubName(data: CheckData, id: string): Naming | string {
  return data.hubs.get(id)?.names ?? id
}

export function indicatorName(data: CheckData, id: string): Naming | string {
  return data.indicators.get(id)?.names ?? id
}

export function sourceName(observation: Observation): string {
  return withVintage(observation.sourcePublisher || observation.sourceTitle || observation.id, observation)
}

/** The date since when a value is known stands with its source: of a value revised twice, it tells which one is meant. */
function withVintage(source: string, { vintage }: Pick<Observation, 'vintage'>): string {
  return [source, vintage].filter((part) => part !== null && part !== '').join(', ')
}
