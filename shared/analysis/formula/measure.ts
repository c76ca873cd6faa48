import { unitOf } from '../../dataset/units.ts'

/**
 * The unit of a number that is being worked with, taken apart: `yuan-per-person` is yuan¹ persons⁻¹. One of it is
 * 10^`power` in the base units of its factors. Numbers without factors differ by what they are: a bare `number` of the
 * formula, a `share` of one, a `percent` (power −2, or −3 for per mille), or `points`, the difference of two percentages.
 */
export type Measure = {
  readonly factors: Readonly<Record<string, number>>
  readonly power: number
  readonly what: 'quantity' | 'number' | 'share' | 'percent' | 'points'
}

export const bareNumber: Measure = { factors: {}, power: 0, what: 'number' }
export const share: Measure = { factors: {}, power: 0, what: 'share' }
export const percent: Measure = { factors: {}, power: -2, what: 'percent' }
export const points: Measure = { factors: {}, power: -2, what: 'points' }

/** Things counted per so many people; persons are told apart from other counts, which the unit table does not need to do. */
const perPerson = { count: 1, persons: -1 }

/** Takes a unit of the table, or one made of two of its (`yuan-per-km2`), apart. */
export function measureOf(unit: string): Measure {
  const { dimension, power } = unitOf(unit)
  const quantity = (factors: Measure['factors'], at = power): Measure => ({
    factors,
    power: at,
    what: 'quantity',
  })
  if (dimension === 'percent') return unit === 'ratio' ? share : { ...percent, power: power - 2 }
  if (dimension === 'percentage-points') return points
  if (dimension === 'per-person') return quantity(perPerson)
  if (dimension === 'yuan-per-person') return quantity({ yuan: 1, persons: -1 })
  if (dimension === 'count') return quantity({ [/(?:^|-)persons$/.test(unit) ? 'persons' : 'count']: 1 })
  const [, over, under] = /^(.+)-per-(.+)$/.exec(dimension) ?? []
  if (over === undefined || under === undefined) return quantity({ [dimension]: 1 })
  const [upper, lower] = [measureOf(over), measureOf(under)]
  return quantity(joined(upper.factors, lower.factors, -1), power + upper.power - lower.power)
}

/** Factors of a product (`sign` 1) or a quotient (−1); what cancels is gone. */
export function joined(
  left: Measure['factors'],
  right: Measure['factors'],
  sign: 1 | -1,
): Measure['factors'] {
  const sums = { ...left }
  for (const [name, exponent] of Object.entries(right)) sums[name] = (sums[name] ?? 0) + sign * exponent
  return Object.fromEntries(Object.entries(sums).filter(([, exponent]) => exponent !== 0))
}

export function sameFactors(left: Measure, right: Measure): boolean {
  return Object.keys(joined(left.factors, right.factors, -1)).length === 0
}

/** Base units by the name of their factor, where the two differ. */
const bases: Readonly<Record<string, string>> = { area: 'km2' }

/** A unit id for a measure, its base units' own scale; null where no one-over-one unit says it ('yuan times yuan'). */
export function unitOfMeasure({ factors, what, power }: Measure): string | null {
  if (what === 'percent' || what === 'share' || what === 'number')
    return power === -3 ? 'per-mille' : 'percent'
  if (what === 'points') return 'percentage-points'
  const entries = Object.entries(factors)
  const over = entries.filter(([, exponent]) => exponent > 0)
  const under = entries.filter(([, exponent]) => exponent < 0)
  if (over.length !== 1 || under.length > 1 || entries.some(([, exponent]) => Math.abs(exponent) !== 1))
    return null
  const [[above = ''] = []] = over
  const [[below] = []] = under
  const name = (factor: string) => bases[factor] ?? factor
  if (below === undefined) return name(above)
  if (below === 'persons' && above === 'count') return 'per-10000-people'
  if (below === 'persons' && above === 'yuan') return 'yuan-per-person'
  return `${name(above)}-per-${name(below)}`
}

/** 'yuan × yuan', 'yuan / persons': a measure in the words of its units, for a sentence that refuses it. */
export function measureInWords({ factors, what }: Measure): string {
  if (what !== 'quantity') return { number: '1', share: '1', percent: '%', points: 'pp' }[what]
  const part = (sign: 1 | -1) =>
    Object.entries(factors)
      .filter(([, exponent]) => exponent * sign > 0)
      .flatMap(([name, exponent]) =>
        Array.from({ length: Math.abs(exponent) }, () => unitOf(bases[name] ?? name).symbol || name),
      )
      .join(' × ')
  const [over, under] = [part(1) || '1', part(-1)]
  return under === '' ? over : `${over} / ${under}`
}
