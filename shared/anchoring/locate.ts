import type { Quotation } from '../domain/quotation.ts'
import type { TextSpan } from '../domain/text-span.ts'
import type { AnchoredText } from './anchored-text.ts'
import { approximatePlace } from './approximate-place.ts'
import { isNewlyDenied } from './denial.ts'
import type { Doubt, ExcerptPlace } from './excerpt-place.ts'
import { foldedOnce, foldedText } from './folded-text.ts'
import { isUnderItsHeading } from './heading-above.ts'
import { isInItsPlace } from './surroundings.ts'

export type Excerpt = Pick<Quotation, 'exact' | 'prefix' | 'suffix' | 'span'>

type Exact = Extract<ExcerptPlace, { kind: 'exact' }>

/** More places than this are one formula of the document, not a passage of it. */
const MOST_PLACES = 500

/**
 * Finds a quotation's words again in another version of its text, by a ladder: the words in their surroundings, the words
 * but for white space and signs, then a proposal. Only the first two count as found. The quoted words in other surroundings
 * are a proposal too: 'Team Beta grew by 5 percent' stays where 'Team Alpha grew by 5 percent' was rewritten. `then` is the
 * text it was quoted from; with it, the third of five equal passages stays the third while there are five, and words under
 * another heading or beside a new denial wait for a person.
 */
export function locate(now: AnchoredText, quotation: Excerpt, then?: AnchoredText): ExcerptPlace {
  const { text } = now
  const { exact } = quotation
  if (exact === '') return { kind: 'lost' }
  const places = placesOf(text, exact)
  const inPlace = places.filter((start) => isInItsPlace(text, start, start + exact.length, quotation))
  const start = theOne(text, inPlace, quotation, then?.text)
  const found = start === null ? (inPlace.length === 0 ? sameWords(text, quotation) : null) : exactAt(start)
  if (found !== null && (then === undefined || doubtOf(now, found, quotation, then) === null)) return found
  const doubted = found === null ? null : { start: found.start, end: found.end }
  const place = approximatePlace(text, quotation, places, then?.text, doubted)
  if (then === undefined || place.kind === 'lost') return place
  if (place.where === 'in-place') return { ...place, doubt: doubtOf(now, place, quotation, then) }
  // Elsewhere another heading is no wonder; a denial beside the words is.
  const isDenied = isNewlyDenied(then.text, quotation.span, text, place)
  return isDenied ? { ...place, doubt: 'denied' } : place

  function exactAt(at: number): Exact {
    const rung = at === quotation.span.start ? 'same-place' : 'in-context'
    return { kind: 'exact', rung, start: at, end: at + exact.length, score: 1 }
  }
}

/** The same words in the same surroundings may say another thing. */
function doubtOf(now: AnchoredText, place: TextSpan, { span }: Excerpt, then: AnchoredText): Doubt | null {
  if (now.text === then.text) return null
  if (isNewlyDenied(then.text, span, now.text, place)) return 'denied'
  return isUnderItsHeading(then, span.start, now, place.start) ? null : 'heading'
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(words, at + 1))
    places.push(at)
  return places
}

/**
 * The passage among those alike in words and surroundings: while there are as many as there were, the one that is as far
 * down among them as it was. Where one has come or gone, only surroundings that agree whole, here and there alone, tell
 * which is left; where they point to another than the order does, a person decides. Without `before`, the old offset.
 */
function theOne(
  text: string,
  places: readonly number[],
  quotation: Excerpt,
  before: string | undefined,
): number | null {
  const [first] = places
  if (first === undefined) return null
  if (before === undefined)
    return places.includes(quotation.span.start) ? quotation.span.start : onlyOf(places)
  const { exact, span } = quotation
  const earlier = placesOf(before, exact).filter((start) =>
    isInItsPlace(before, start, start + exact.length, quotation),
  )
  if (earlier.length <= 1 && places.length === 1) return first
  const whole = onlyOf(places.filter((start) => standsWhole(text, start, quotation)))
  if (earlier.length !== places.length) {
    const wasAlone = onlyOf(earlier.filter((start) => standsWhole(before, start, quotation))) !== null
    return wasAlone ? whole : null
  }
  const inOrder = places[earlier.indexOf(span.start)] ?? null
  return whole === null || whole === inOrder ? inOrder : null
}

function onlyOf(places: readonly number[]): number | null {
  return places.length === 1 ? (places[0] ?? null) : null
}

function standsWhole(text: string, start: number, { exact, prefix, suffix }: Excerpt): boolean {
  return text.endsWith(prefix, start) && text.startsWith(suffix, start + exact.length)
}

/** Set anew by a printer or an export: other dashes, quotation marks, line breaks, the same words in the same surroundings. */
function sameWords(text: string, quotation: Excerpt): Exact | null {
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
