import { isConvertible, unitOf } from '../dataset/units.ts'
import type { Indicator } from '../domain/indicator.ts'
import { isCurrency } from './currency.ts'

/** Whether a number can be a value of an indicator: a sum of money is no percentage, euros may be told in yuan elsewhere. */
export function fits(indicator: Indicator | null, unit: string | null): boolean {
  if (indicator === null || indicator.unit === null || unit === null) return true
  if (isConvertible(unit, indicator.unit)) return true
  const own = unitOf(indicator.unit)
  // Sums of money are told in other money as well.
  if (isCurrency(unitOf(unit).dimension) && isCurrency(own.dimension)) return true
  // '每万人口发明专利拥有量为72.4件', '新能源汽车产量达138万辆': the name or the unit itself says what is counted to how many.
  if (unitOf(unit).dimension === 'count' && (own.dimension === 'per-person' || things.test(own.dimension)))
    return true
  return own.dimension === 'unstated'
}

/** Units of a table that only name what is counted. */
const things =
  /^(?:vehicles?|cars?|homes?|dwellings?|flats|houses|companies|firms|enterprises|patents?|applications?|students?|visitors?|visits|tourists|passengers?|patients|beds|robots|aircraft|flights?|ships|trees|schools|hospitals|projects|deals|contracts|jobs|employees|workers|births|deaths|subscribers|users|points|stations|chargers|books|loans|trips|автомобил\p{L}*|машин|квартир|компани\p{L}*|辆|台|套|户|家|座|所|名|艘|架|头|万辆)$/u

const common = new Set(['count', 'percent', 'percentage-points', 'times', 'years', 'rank', 'index'])

/** Whether anything may be told in a unit: percentages, counts and money are of much; tonnes of wood of few things. */
export function isCommonUnit(unit: string): boolean {
  return common.has(unitOf(unit).dimension) || isCurrency(unitOf(unit).dimension)
}
