import type { TextSpan } from '../domain/text-span.ts'
import type { AnchoredText } from './anchored-text.ts'
import { compactOnce, compactWords } from './compact-text.ts'

/** Words another tool marked, with what it saw beside them. */
export type Marked = {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  /** Offset in that tool's text; it decides between places that are equal in words and surroundings. */
  readonly start: number | null
}
/** `elsewhere`: the words stand there, but in other surroundings; `several`: so many places are as good. */
export type MarkedPlace =
  | { readonly kind: 'found'; readonly span: TextSpan }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'nowhere' }

/** Letters of one side that must agree beside the words where the other side agrees whole: about two words. */
const NEAREST = 10
/** A whole side shorter than this proves little by itself. */
const ENOUGH = 13
const MOST_PLACES = 500

/**
 * Where words that another tool marked stand in a text. Its text of the document may have other white space, dashes, marks
 * and letters, and may go on where ours begins or ends. Both sides agree whole, or one does and the other agrees next to the
 * words; anything less is not taken.
 */
export function markedWords(document: AnchoredText, marked: Marked): MarkedPlace {
  const { text, origins } = compactOnce(document)
  const words = compactWords(marked.exact)
  if (words === '') return { kind: 'nowhere' }
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(words, at + 1))
    places.push(at)
  if (places.length === 0) return { kind: 'nowhere' }
  const [prefix, suffix] = [compactWords(marked.prefix), compactWords(marked.suffix)]
  const agreeing = places.map((start) => ({
    start,
    left: leftOf(text, start, prefix),
    right: rightOf(text, start + words.length, suffix),
  }))
  const whole = agreeing.filter(({ left, right }) => left.isWhole && right.isWhole)
  const near = agreeing.filter(
    ({ left, right }) =>
      (left.isWhole &&
        left.letters >= ENOUGH &&
        (right.isEdge || right.letters >= Math.min(NEAREST, suffix.length))) ||
      (right.isWhole &&
        right.letters >= ENOUGH &&
        (left.isEdge || left.letters >= Math.min(NEAREST, prefix.length))),
  )
  const fit = whole.length > 0 ? whole : near
  const spanOf = (start: number): TextSpan => ({
    start: origins[start] ?? 0,
    end: endOf(document.text, origins[start + words.length - 1] ?? 0),
  })
  const [only, second] = fit
  if (only === undefined) return { kind: 'elsewhere' }
  if (second === undefined) return { kind: 'found', span: spanOf(only.start) }
  const there = fit.find(({ start }) => origins[start] === marked.start)
  return there === undefined
    ? { kind: 'several', count: fit.length }
    : { kind: 'found', span: spanOf(there.start) }
}

/** At the edge of our text the other tool may have seen more of the page. */
type Side = { readonly letters: number; readonly isWhole: boolean; readonly isEdge: boolean }

function leftOf(text: string, start: number, prefix: string): Side {
  let letters = 0
  while (
    letters < prefix.length &&
    letters < start &&
    text[start - 1 - letters] === prefix[prefix.length - 1 - letters]
  )
    letters += 1
  const isEdge = letters === start
  return { letters, isWhole: letters === prefix.length || (isEdge && letters > 0), isEdge }
}

function rightOf(text: string, end: number, suffix: string): Side {
  let letters = 0
  while (letters < suffix.length && end + letters < text.length && text[end + letters] === suffix[letters])
    letters += 1
  const isEdge = end + letters === text.length
  return { letters, isWhole: letters === suffix.length || (isEdge && letters > 0), isEdge }
}

/** The end of the letter at an offset, with the marks that stand on it. */
function endOf(text: string, at: number): number {
  const letter = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const marks = /^\p{M}+/u.exec(text.slice(at + letter.length, at + letter.length + 8))?.[0] ?? ''
  return at + letter.length + marks.length
}
