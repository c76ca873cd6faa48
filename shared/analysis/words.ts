import { unitSymbol } from '../dataset/units.ts'
import type { Measured, Observation } from '../domain/observation.ts'
import type { Quantity } from '../domain/quantity.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'
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
        : sentence('checks.amount', { value, unit: symbol })
  return qualifier === 'exact' ? plain : sentence(`checks.hedge.${qualifier}`, { amount: plain })
}

/** One line for lists of values: '4.4 % of GDP (Xinhua via SCIO)'. Lists hold plain text, so digits stand as stored. */
export function valueWithSource(observation: Measured): string {
  const hedge = { exact: '', about: '≈ ', 'more-than': '> ', 'less-than': '< ', nearly: '≲ ' }[
    observation.qualifier
  ]
  const number = `${hedge}${observation.value} ${unitSymbol(observation.unit)}`.trim()
  const source = withVintage(observation.sourcePublisher || observation.sourceTitle, observation)
  return source === '' ? number : `${number} (${source})`
}

/** A hub's English name; the id where the workspace has no such hub any more. */
export function hubName(data: CheckData, id: string): string {
  return data.hubs.get(id)?.names.en ?? id
}

export function indicatorName(data: CheckData, id: string): string {
  return data.indicators.get(id)?.names.en ?? id
}

export function sourceName(observation: Observation): string {
  return withVintage(observation.sourcePublisher || observation.sourceTitle || observation.id, observation)
}

/** The date since when a value is known stands with its source: of a value revised twice, it tells which one is meant. */
function withVintage(source: string, { vintage }: Pick<Observation, 'vintage'>): string {
  return [source, vintage].filter((part) => part !== null && part !== '').join(', ')
}
