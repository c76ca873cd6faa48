import type { PrintedQuantity } from './quantities.ts'

const not = /(?:\b(?:not|never|n['’]t)\s|(?<!\p{L})не\s|[不未]\s?)$/iu

/**
 * A bound with the negation before it: 'does not exceed 55', 'не превышает 55' and '不超过55' are the other bound, and the
 * span takes the negation in. Any other number comes back as it is.
 */
export function negatedBound(text: string, each: PrintedQuantity): PrintedQuantity {
  const { span, quantity } = each
  const isBound = quantity.qualifier === 'more-than' || quantity.qualifier === 'less-than'
  const printed = not.exec(text.slice(Math.max(0, span.start - 8), span.start))?.[0]
  if (!isBound || printed === undefined || /^\s?(?:no|not|не)\s/iu.test(quantity.printed)) return each
  const start = span.start - printed.length
  return {
    ...each,
    span: { start, end: span.end },
    quantity: {
      ...quantity,
      qualifier: quantity.qualifier === 'more-than' ? 'less-than' : 'more-than',
      printed: text.slice(start, span.end),
    },
  }
}
