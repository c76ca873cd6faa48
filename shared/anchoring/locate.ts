import type { Quotation } from '../domain/quotation.ts'

/** Where a quotation stands in a text, and how surely. Approximate places are never taken without a person. */
export type ExcerptPlace =
  | { readonly kind: 'exact'; readonly start: number; readonly end: number }
  | { readonly kind: 'approximate'; readonly start: number; readonly end: number; readonly score: number }
  | { readonly kind: 'lost' }

/**
 * Finds a quotation's words again: at their old place, else at the only place where they stand, else at the only place
 * where they stand within the same context. Several equal places are 'lost': choosing one is a person's work.
 */
export function locate(
  text: string,
  quotation: Pick<Quotation, 'exact' | 'prefix' | 'suffix' | 'span'>,
): ExcerptPlace {
  const { exact, prefix, suffix, span } = quotation
  if (exact === '') return { kind: 'lost' }
  if (text.startsWith(exact, span.start)) return placeAt(span.start, exact)
  const first = text.indexOf(exact)
  if (first < 0) return { kind: 'lost' }
  if (text.indexOf(exact, first + 1) < 0) return placeAt(first, exact)
  const inContext = text.indexOf(prefix + exact + suffix)
  if (inContext >= 0 && text.indexOf(prefix + exact + suffix, inContext + 1) < 0) {
    return placeAt(inContext + prefix.length, exact)
  }
  return { kind: 'lost' }
}

function placeAt(start: number, exact: string): ExcerptPlace {
  return { kind: 'exact', start, end: start + exact.length }
}
