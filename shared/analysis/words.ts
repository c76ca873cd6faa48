import { unitBesideNumber } from '../dataset/unit-beside-number.ts'
import { unitSymbol } from '../dataset/units.ts'
import type { Measured, Observation } from '../domain/observation.ts'
import type { Quantity } from '../domain/quantity.ts'
import { namedIn, naming } from '../messages/naming.ts'
import { sentence, type Naming, type Sentence } from '../messages/sentence.ts'
import type { CheckData } from './check-data.ts'
import { isInclusiveBound } from '../domain/inclusive-bound.ts'

type Amount = Pick<Quantity, 'value' | 'upTo' | 'unit' | 'qualifier'> & {
  /** The words of a claim's number; an observation has its cells here, which say nothing of a bound. */
  readonly printed?: unknown
}

const INCLUSIVE = { 'more-than': 'at-least', 'less-than': 'at-most' } as const

/** '6.58 % of GDP', 'more than 14 tn yuan', 'place 2': a number in words of the reader's language. */
export function amount({ value, upTo, unit, qualifier: hedge, printed }: Amount): Sentence {
  const isBound = hedge === 'more-than' || hedge === 'less-than'
  const qualifier =
    isBound && typeof printed === 'string' && isInclusiveBound(printed) ? INCLUSIVE[hedge] : hedge
  if (upTo !== undefined) {
    const ends = {
      low: sentence('checks.number', { value }),
      high: amount({ value: upTo, unit, qualifier: 'exact' }),
    }
    const range = sentence('checks.range', ends)
    return qualifier === 'exact' ? range : sentence(`checks.hedge.${qualifier}`, { amount: range })
  }
  if (unit === 'times') {
    const times = sentence('checks.times', { value })
    return qualifier === 'exact' ? times : sentence(`checks.hedge.${qualifier}`, { amount: times })
  }
  const symbol = unit === null ? '' : unitSymbol(unit)
  const plain =
    unit === 'rank'
      ? sentence('checks.place', { place: String(value) })
      : symbol === ''
        ? sentence('checks.number', { value })
        : sentence('checks.amount', { value, unit: unitWords(unit ?? '', { value, qualifier: hedge }) })
  return qualifier === 'exact' ? plain : sentence(`checks.hedge.${qualifier}`, { amount: plain })
}

/** The short sign in English and where it holds no words ('%'); elsewhere the unit in words, as it stands after that number. */
function unitWords(unit: string, number: Pick<Quantity, 'value' | 'qualifier'>): Naming {
  const symbol = unitSymbol(unit)
  const isSign = !/\p{L}/u.test(symbol)
  return naming((locale) => (isSign || locale === 'en' ? symbol : unitBesideNumber(unit, number, locale)))
}

/** One line for lists of values: '4.4 % of GDP (Xinhua via SCIO)'; digits stand as stored. */
export function valueWithSource(observation: Measured): Naming {
  const hedge = { exact: '', about: '≈ ', 'more-than': '> ', 'less-than': '< ', nearly: '≲ ' }[
    observation.qualifier
  ]
  // A place in an order has no unit: '36 rank' is no amount.
  const unit =
    observation.unit === 'rank'
      ? ''
      : unitWords(observation.unit, { value: observation.value, qualifier: 'exact' })
  const source = withVintage(observation.sourcePublisher || observation.sourceTitle, observation)
  const ending = source === '' ? '' : ` (${source})`
  return naming((locale) => `${`${hedge}${observation.value} ${namedIn(unit, locale)}`.trim()}${ending}`)
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
