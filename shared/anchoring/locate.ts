import type { Quotation } from '../domain/quotation.ts'
import { approximatePlace } from './approximate-place.ts'
import type { ExcerptPlace } from './excerpt-place.ts'
import { foldedOnce, foldedText } from './folded-text.ts'
import { isInItsPlace } from './surroundings.ts'

export type Excerpt = Pick<Quotation, 'exact' | 'prefix' | 'suffix' | 'span'>

/** More places than this are one formula of the document, not a passage of it. */
const MOST_PLACES = 500

/**
 * Finds a quotation's words again in another version of its text, by a ladder: the words in their surroundings, the words
 * but for white space and signs, then a proposal. Only the first two count as found. The quoted words in other surroundings
 * are a proposal too: 'Team Beta grew by 5 percent' stays where 'Team Alpha grew by 5 percent' was rewritten. `before` is the
 * text it was quoted from; with it, the third of five equal passages stays the third while there are five.
 */
export function locate(text: string, quotation: Excerpt, before?: string): ExcerptPlace {
  const { exact } = quotation
  if (exact === '') return { kind: 'lost' }
  const places = placesOf(text, exact)
  const inPlace = places.filter((start) => isInItsPlace(text, start, start + exact.length, quotation))
  const start = theOne(inPlace, quotation, before)
  if (start !== null) {
    const rung = start === quotation.span.start ? 'same-place' : 'in-context'
    return { kind: 'exact', rung, start, end: start + exact.length, score: 1 }
  }
  if (places.length === 0) {
    const same = sameWords(text, quotation)
    if (same !== null) return same
  }
  return approximatePlace(text, quotation, places)
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(words, at + 1))
    places.push(at)
  return places
}

/** Of several passages alike in words and surroundings: the one that is as far down among them as it was, else the old offset. */
function theOne(places: readonly number[], quotation: Excerpt, before: string | undefined): number | null {
  const [first] = places
  if (places.length <= 1) return first ?? null
  const { exact, span } = quotation
  if (before !== undefined) {
    const earlier = placesOf(before, exact).filter((start) =>
      isInItsPlace(before, start, start + exact.length, quotation),
    )
    const nth = earlier.indexOf(span.start)
    return earlier.length === places.length && nth >= 0 ? (places[nth] ?? null) : null
  }
  return places.includes(span.start) ? span.start : null
}

/** Set anew by a printer or an export: other dashes, quotation marks, line breaks, the same words in the same surroundings. */
function sameWords(text: string, quotation: Excerpt): ExcerptPlace | null {
  const around = foldedExcerpt(quotation)
  const { exact: words } = around
  if (words === '') return null
  const folded = foldedOnce(text)
  const places = placesOf(folded.text, words).filter((start) =>
    isInItsPlace(folded.text, start, start + words.length, around),
  )
  const [start] = places
  if (places.length !== 1 || start === undefined) return null
  return {
    kind: 'exact',
    rung: 'same-words',
    start: folded.originOf(start),
    end: folded.originOf(start + words.length - 1) + 1,
    score: 1,
  }
}

/** Folded in one piece, so that white space between the words and their surroundings stays. */
function foldedExcerpt({ exact, prefix, suffix }: Excerpt): Pick<Excerpt, 'exact' | 'prefix' | 'suffix'> {
  const folded = foldedText(prefix + exact + suffix)
  let start = 0
  while (start < folded.text.length && folded.originOf(start) < prefix.length) start += 1
  let end = start
  while (end < folded.text.length && folded.originOf(end) < prefix.length + exact.length) end += 1
  const words = folded.text.slice(start, end)
  const opening = words.length - words.trimStart().length
  const closing = words.length - words.trimEnd().length
  return {
    exact: words.trim(),
    prefix: folded.text.slice(0, start + opening),
    suffix: folded.text.slice(end - closing),
  }
}
