import { isConvertible, unitOf } from '../dataset/units.ts'
import type { Indicator } from '../domain/indicator.ts'

const currencies = /^(?:.+-)?(?:yuan|us-dollars|euro|pounds|yen|hong-kong-dollars|roubles|won)$/u

/** Whether a number can be a value of an indicator: a sum of money is no percentage, euros may be told in yuan elsewhere. */
export function fits(indicator: Indicator | null, unit: string | null): boolean {
  if (indicator === null || indicator.unit === null || unit === null) return true
  if (isConvertible(unit, indicator.unit)) return true
  if (currencies.test(unit) && currencies.test(indicator.unit)) return true
  return unitOf(indicator.unit).dimension === 'unstated'
}

const common = new Set(['count', 'percent', 'percentage-points', 'times', 'years', 'rank', 'index'])

/** Whether anything may be told in a unit: percentages, counts and money are of much; tonnes of wood of few things. */
export function isCommonUnit(unit: string): boolean {
  return common.has(unitOf(unit).dimension) || currencies.test(unitOf(unit).dimension)
}
