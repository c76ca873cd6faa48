import { isConvertible, unitOf } from '../dataset/units.ts'
import type { Indicator } from '../domain/indicator.ts'
import { isCurrency } from './currency.ts'

const persons = /(?:^|-)persons$/u

/** Whether a number can be a value of an indicator: a sum of money is no percentage, euros may be told in yuan elsewhere. */
export function fits(indicator: Indicator | null, unit: string | null): boolean {
  if (indicator === null || indicator.unit === null || unit === null) return true
  if (persons.test(unit) && !isOfPeople(indicator)) return false
  if (isForOne(indicator) && (dear.test(unit) || (scaled.test(unit) && !scaled.test(indicator.unit))))
    return false
  if (isConvertible(unit, indicator.unit)) return true
  const own = unitOf(indicator.unit)
  // Sums of money are told in other money as well.
  if (isCurrency(unitOf(unit).dimension) && isCurrency(own.dimension)) return true
  // '每万人口发明专利拥有量为72.4件', '新能源汽车产量达138万辆': the name or the unit itself says what is counted to how many.
  if (unitOf(unit).dimension === 'count' && (own.dimension === 'per-person' || things.test(own.dimension)))
    return true
  return own.dimension === 'unstated'
}

/** What one of something costs or earns is told by no billion, by the million only where its own values are, and never where a coin is worth something. */
const dear = /^(?:billion|trillion|hundred-million)-|^million-(?:.*dollars|euro|pounds|.*francs)$/u
const scaled = /^(?:million|billion|trillion|hundred-million)-/u
const forOne =
  /\b(?:salary|salaries|wages?|pay|earnings|rents?|fees?|prices?|fares?|tolls?)\b|\bper (?:capita|head|inhabitant|resident|person|employee|worker|student|hour|square)\b|(?<!\p{L})(?:цен[аы]|зарплат|заработн|ставк|тариф)|аренд|на душу|на одного|价格|单价|工资|薪|租金|人均/iu

function isForOne({ names }: Indicator): boolean {
  return [names.en, names.ru, names.zh].some((name) => forOne.test(name ?? ''))
}

/** Units of a table that only name what is counted. */
const things =
  /^(?:vehicles?|cars?|homes?|dwellings?|flats|houses|companies|firms|enterprises|patents?|applications?|students?|visitors?|visits|tourists|passengers?|patients|beds|robots|aircraft|flights?|ships|trees|schools|hospitals|projects|deals|contracts|jobs|employees|workers|births|deaths|subscribers|users|points|stations|chargers|books|loans|trips|автомобил\p{L}*|машин|квартир|компани\p{L}*|辆|台|套|户|家|座|所|名|艘|架|头|万辆)$/u

const common = new Set(['count', 'percent', 'percentage-points', 'times', 'years', 'rank', 'index'])

/** Whether anything may be told in a unit: percentages, counts and money are of much; tonnes of wood of few things. */
export function isCommonUnit(unit: string): boolean {
  return common.has(unitOf(unit).dimension) || isCurrency(unitOf(unit).dimension)
}

/** Things that are no people: '1,180 people on their payrolls' are no studios, whatever a table calls the unit of those. */
const noPeople =
  /^(?:(?:number|count|total) of )?[\p{L}\p{N}&\s-]*\b(?:studios|companies|firms|enterprises|start-?ups|businesses|patents|applications|articles|publications|projects|patents|universities|hospitals|plants|factories|laboratories|institutes|deals|launches|homes|vehicles|unicorns)$|(?:компани[ийя]|предприяти[яй]|фирм[ыа]?|стартап(?:ы|ов)|студи[ий]|заявк[иа]|патент(?:ы|ов)|проект(?:ы|ов)|вуз(?:ы|ов)|резидент(?:ы|ов))$|(?:企业|公司|机构|专利|项目|高校|医院|工厂|实验室)(?:数量?|总数)?$/iu

function isOfPeople({ names, unit }: Indicator): boolean {
  if (unit !== null && persons.test(unit)) return true
  return ![names.en, names.ru, names.zh].some(
    (name) => name !== null && name !== undefined && noPeople.test(name),
  )
}
