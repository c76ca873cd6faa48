import { unitOf } from '../dataset/units.ts'
import type { Quantity } from '../domain/quantity.ts'
import { isCurrency } from './currency.ts'
import type { Measure, Passage } from './passage.ts'

const inConstantPrices =
  /\b(?:in real terms|at constant prices|in constant prices|adjusted for inflation|inflation-adjusted)\b|(?<!\p{L})(?:в (?:сопоставимых|постоянных) ценах|в реальном выражении|с учётом инфляции|с учетом инфляции|в физическом выражении)(?!\p{L})|可比价|不变价|扣除价格因素|剔除价格因素|实际增长/iu
/** Growth of output is told in constant prices, whatever prices its sum is in. */
const output = /\b(?:GDP|GRP|gross (?:domestic|regional) product)\b|(?<!\p{L})(?:ВВП|ВРП)(?!\p{L})|生产总值/u

/**
 * A sum of money that grew by so much in constant prices: what is known of it are sums in those of each year, from which no such growth can be
 * read. The measure keeps its words and no indicator.
 */
export function atConstantPrices({ words, index }: Passage, measure: Measure, amount: Quantity): Measure {
  const { indicator } = measure
  if (indicator === null || indicator.unit === null || amount.unit !== 'percent') return measure
  if (!isCurrency(unitOf(indicator.unit).dimension)) return measure
  const names = [indicator.names.en, indicator.names.ru ?? '', indicator.names.zh ?? ''].join(' ')
  const isTold = inConstantPrices.test(words) || (output.test(names) && hasGrowth(index))
  return isTold ? { ...measure, indicator: null } : measure
}

const growth = /growth|increase|рост|прирост|增速|增长率/iu

/** Whether the dataset tells the growth of output apart from its sum. */
function hasGrowth({ series, indicators }: Passage['index']): boolean {
  return series.all().some(({ indicator }) => {
    const names = indicators.get(indicator)?.names
    const printed = [names?.en, names?.ru, names?.zh].join(' ')
    return output.test(printed) && growth.test(printed)
  })
}
