import { unitOf } from '../dataset/units.ts'
import { isCurrency } from './currency.ts'
import { periodFor } from './number-period.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import type { Measure, Passage } from './passage.ts'
import { sentenceWords, type SentenceWord } from './sentence-words.ts'
import { clauseAround } from './telling.ts'
import { contextOf, namesOf } from './told-names.ts'
import { isNarrowed, speaksOf } from './told-narrowing.ts'
import { isToldIn } from './told-unit.ts'
import { isCommonUnit } from './unit-fit.ts'

/**
 * The only measure of its kind that the dataset has for a hub, where a sentence says what it turns on and leaves the rest to whom it
 * speaks of: 'Technology zones in Izmir were home to 1,134 companies' of 'Technopark companies', '9,850 hectares' of the only
 * series in hectares. Of counts and money only for a period the dataset has; whether it has one is looked up, never a value.
 */
export function onlyOfItsKind(passage: Passage, quantity: PrintedQuantity, hub: string): Measure | null {
  const { words, places, periods, quantities, index, language } = passage
  if (language === 'zh') return null
  const taken = [...places, ...periods, ...quantities.map(({ measure }) => ({ span: measure }))].map(
    ({ span }) => span,
  )
  const clause = clauseAround(words, quantity.span)
  const inClause = sentenceWords(words, taken).filter(
    ({ start, end }) => start >= clause.start && end <= clause.end,
  )
  const own = [...index.series.indicatorsOf(hub)].flatMap((id) => index.indicators.get(id) ?? [])
  const fitting = own.filter((indicator) => {
    if (indicator.unit === null || !isToldIn(indicator, quantity, words)) return false
    return isSaid(indicator, quantity, inClause, words)
  })
  const [only, ...others] = fitting
  if (only === undefined || others.length > 0) return null
  const isCovered = (word: SentenceWord) => speaksOf(word, contextOf(only))
  if (isNarrowed(words, inClause, isCovered, quantity.span)) return null
  const period = periodFor(passage, quantity)
  const isRare = quantity.quantity.unit !== null && !isCommonUnit(quantity.quantity.unit)
  if (!isRare && (period === null || !index.series.periodsOf(hub, only.id).has(period))) return null
  return {
    indicator: only,
    printed: words.slice(quantity.measure.start, quantity.measure.end),
    span: quantity.measure,
  }
}

/** Whether a clause says of an indicator what its kind of number needs: any word of a rare unit's, what it turns on of a count or money. */
function isSaid(
  indicator: Indicator,
  { quantity: { unit }, measure }: PrintedQuantity,
  inClause: readonly SentenceWord[],
  words: string,
): boolean {
  const { dimension } = unitOf(unit ?? 'count')
  if (dimension === 'percent' || dimension === 'percentage-points' || dimension === 'times') return false
  if (unit !== null && !isCommonUnit(unit))
    return inClause.some((word) => word.kind !== 'taken' && speaksOf(word, contextOf(indicator)))
  const heads = namesOf(indicator).flatMap(({ head }) => (head === null ? [] : [head]))
  const isHead = (word: SentenceWord) => heads.some((head) => speaksOf(word, head))
  if (isCurrency(dimension)) return inClause.some(isHead)
  // The noun right behind a count is what it counts; people are told of by what they do.
  if (/persons$/u.test(unit ?? '')) return inClause.some(isHead)
  const next = inClause.find(({ start }) => start >= measure.end)
  return next !== undefined && isHead(next) && /^[\s\u00a0]$/u.test(words.slice(measure.end, next.start))
}
