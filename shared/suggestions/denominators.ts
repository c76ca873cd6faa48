import { unitOf } from '../dataset/units.ts'
import { perPeopleUnit } from '../text/quantity-units.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { overlap } from '../text/overlap.ts'

/** 'Per 1,000 residents', 'на 10 тыс. населения', 'for every 100 households': to how many something is counted. */
const denominator =
  /(?:\b(?:per|for every|out of every|for each)|(?<!\p{L})(?:на|из)(?:\sкажд\p{L}+)?)[\s\u00a0]+(?<many>(?:10{0,2}[\s\u00a0])?(?:thousand|тыс\.?|тысяч[иу]?)|(?:a\s|1[\s\u00a0])?(?:million|млн|миллион)|1(?:0{1,5}|0{0,2}(?:[\s,.\u00a0]000){1,2})(?![\d.,]\d))[\s\u00a0]+(?<of>(?!тыс|млн|thousand|million)\p{L}+)/giu
const people = /^(?:people|persons|inhabitants|residents|population|населения|жителей|человек)$/iu
const noun = /^(?:people|persons|inhabitants|residents|\p{Ll}{4,})$/iu
/** Between a number and what it is counted to: '41,6 врача на 10 тыс. населения'. */
const counted = /^[\s\u00a0]*(?:[\p{L}-]+[\s\u00a0]+){0,3}$/u
/** Before a denominator that opens its clause, or closes one that has named it: 'обеспеченность врачами на 10 тыс. населения'. */
const clauseEnd = /[,;:.—–(]\s/u

/** Where a sentence says to how many something is counted; what is named there is no measure of its own. */
export function denominatorsIn(
  words: string,
): readonly { readonly span: TextSpan; readonly unit: string | null }[] {
  return [...words.matchAll(denominator)].flatMap((match) => {
    const { many = '', of = '' } = match.groups ?? {}
    if (!noun.test(of)) return []
    const span = { start: match.index, end: match.index + match[0].length }
    return [{ span, unit: people.test(of) ? perPeopleUnit(many) : null }]
  })
}

/**
 * Numbers with those that only say to how many taken out; a number counted to so many people has a unit of its own, so
 * that '9.2 patents per 1,000 residents' is no count of patents.
 */
export function withoutDenominators(
  words: string,
  quantities: readonly PrintedQuantity[],
): readonly PrintedQuantity[] {
  const found = denominatorsIn(words)
  if (found.length === 0) return quantities
  const kept = quantities.filter(
    ({ span, measure }) =>
      !found.some(
        (each) =>
          overlap(each.span, measure) && measure.start >= each.span.start && span.end > each.span.start,
      ),
  )
  return kept.map((quantity, at) => {
    const own = found.find(({ span, unit }) => {
      if (unit === null) return false
      if (span.start >= quantity.span.end) return counted.test(words.slice(quantity.measure.end, span.start))
      const before = kept[at - 1]
      const isFirst = before === undefined || before.span.end <= span.start
      return isFirst && !clauseEnd.test(words.slice(span.end, quantity.span.start).replace(/^,\s/u, ''))
    })
    const { unit } = quantity.quantity
    const isCount = unit === null || unitOf(unit).dimension === 'count'
    return own?.unit == null || !isCount
      ? quantity
      : { ...quantity, quantity: { ...quantity.quantity, unit: own.unit } }
  })
}
