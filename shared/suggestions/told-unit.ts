import { isConvertible, unitOf } from '../dataset/units.ts'
import { isCurrency } from './currency.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import { remembered } from '../text/remembered.ts'
import { fits } from './unit-fit.ts'

/** Money that sums of other countries are told in as well. */
const common = /^(?:.+-)?(?:yuan|us-dollars|euro|pounds|yen|hong-kong-dollars|roubles|won)$/u
const product = /\b(?:GDP|GRP|gross (?:domestic|regional) product)\b|(?<!\p{L})(?:ВВП|ВРП)(?!\p{L})|生产总值/u

/** A score needs no unit: 'London scored 92.6'. */
const scored = /\bscor(?:e|es|ed|ing)\b|(?<!\p{L})балл\p{L}*|得分|评分/iu
/** '14.2万架' are no companies, whatever else is counted there. */
const organisations = /(?:企业|公司|机构|医院|学校|高校|园区|平台|实验室|银行|单位|商户)(?:数量?|总数)?$/u
const machines = /^[架辆台艘列吨件套部棵头张本]/u

const sinceEver =
  /\bcumulative\b|\bsince (?:its|the) (?:foundation|inception|launch)\b|(?<!\p{L})(?:накоплен\p{L}+|за вс[её] время|с (?:момента|начала) (?:создания|работы|основания|запуска))(?!\p{L})/iu
const yearly = /\b(?:annual|yearly)\b|(?<!\p{L})(?:годов|ежегодн)\p{L}+|年度/iu

/** Asked of every name for every number: few sentences have such words at all. */
const speaksOfEver = remembered((text): boolean => sinceEver.test(text))

/** 'Накопленный объём инвестиций' is no year's investment. */
function isSummedUp({ names }: Indicator, { start, end }: PrintedQuantity['span'], text: string): boolean {
  if (!speaksOfEver(text)) return false
  const around = `${/[^.;:]*$/u.exec(text.slice(0, start))?.[0] ?? ''} ${/^[^.;:]*/u.exec(text.slice(end))?.[0] ?? ''}`
  return sinceEver.test(around) && yearly.test(names.en)
}

const partOf = /(?<!\p{L})дол[яюией]\s(?!в\s|на\s)(?:\p{Ll}+\s){1,3}в\s/iu

/** The printed unit must be one of the measure's: a bare number only counts, and a percentage of output is none of all there is. */
export function isToldIn(indicator: Indicator, { quantity, span }: PrintedQuantity, text: string): boolean {
  const { unit } = indicator
  if (unit === null || isSummedUp(indicator, span, text)) return false
  const own = unitOf(unit)
  // 'Доля сектора в ВВП страны' is not the country's 'доля в ВВП'.
  if (/^доля в\s/iu.test(indicator.names.ru ?? '') && partOf.test(text)) return false
  // 'Share of researchers under 39' is told by its number too.
  const digits = indicator.names.en.match(/(?<![\d.,])[1-9]\d(?![\d.,])/gu) ?? []
  if (own.dimension === 'percent' && digits.some((number) => !text.includes(number))) return false
  if (organisations.test(indicator.names.zh ?? indicator.names.en) && machines.test(text.slice(span.end)))
    return false
  if (quantity.unit === null)
    return (
      own.dimension === 'count' ||
      own.dimension === 'index' ||
      (own.dimension === 'points' && scored.test(text))
    )
  if (unit === 'percent-of-gdp')
    return quantity.unit === 'percent-of-gdp' || (quantity.unit === 'percent' && product.test(text))
  if (quantity.unit === 'percent-of-gdp') return false
  // Money of another country is of what is named, not of what is only told of.
  const isOtherMoney =
    isCurrency(own.dimension) &&
    !isConvertible(quantity.unit, unit) &&
    !(common.test(unit) && common.test(quantity.unit))
  return !isOtherMoney && fits(indicator, quantity.unit)
}
