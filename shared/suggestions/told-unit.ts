import { unitOf } from '../dataset/units.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import { fits } from './unit-fit.ts'

const product = /\b(?:GDP|GRP|gross (?:domestic|regional) product)\b|(?<!\p{L})(?:ВВП|ВРП)(?!\p{L})|生产总值/u

/** The printed unit must be one of the measure's: a bare number only counts, and a percentage of output is none of all there is. */
export function isToldIn(indicator: Indicator, { quantity }: PrintedQuantity, text: string): boolean {
  const { unit } = indicator
  if (unit === null) return false
  const own = unitOf(unit)
  if (quantity.unit === null) return own.dimension === 'count' || own.dimension === 'index'
  if (unit === 'percent-of-gdp')
    return quantity.unit === 'percent-of-gdp' || (quantity.unit === 'percent' && product.test(text))
  if (quantity.unit === 'percent-of-gdp') return false
  return fits(indicator, quantity.unit)
}
