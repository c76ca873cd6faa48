import { quantitiesIn } from '../../text/quantities.ts'
import type { TextSpan } from '../../domain/text-span.ts'

/** A typed number that measures something. */
export type Amount = { readonly span: TextSpan; readonly words: string; readonly hasUnit: boolean }

const DECIMAL = /(?<![\p{L}\p{N}.,:/§-])\d{1,3}(?:[,\u00a0\u202f]\d{3})*[.,]\d+(?![\d.,:/]|[.,]\d|\p{L})/gu

/** Numbers with a unit, and decimals without one; years, dates, counts to ten and numbers of sections are left alone. */
export function amountsIn(sentence: string): Amount[] {
  const measured = quantitiesIn(sentence).flatMap(({ span, quantity }): Amount[] => {
    const words = sentence.slice(span.start, span.end).trim()
    const isPlain = quantity.unit === null || ['count', 'rank', 'years', 'unstated'].includes(quantity.unit)
    return isPlain || !/\d/u.test(words) ? [] : [{ span, words, hasUnit: true }]
  })
  const bare = [...sentence.matchAll(DECIMAL)].flatMap((match): Amount[] => {
    const span = { start: match.index, end: match.index + match[0].length }
    const isKnown = measured.some((one) => one.span.start < span.end && span.start < one.span.end)
    const next = sentence.slice(span.end, span.end + 2)
    return isKnown || /^[\s\u00a0]?[%‰°]/u.test(next) ? [] : [{ span, words: match[0], hasUnit: false }]
  })
  return [...measured, ...bare].toSorted((a, b) => a.span.start - b.span.start)
}
