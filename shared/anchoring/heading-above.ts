import { linesOf } from '../text/lines.ts'
import type { AnchoredText } from './anchored-text.ts'

type Heading = {
  readonly start: number
  readonly end: number
  readonly level: number
  readonly words: string
}
type Headings = { readonly list: readonly Heading[]; readonly isKnown: boolean }

/** A line as short as this that ends no sentence may be a heading of a text whose structure is not known. */
const SHORT = 80
const SENTENCE_END = /[.!?,;:。！？，；：…]["'”’»）)\]]*$/u
/** Share of letters in which a heading with a slip mended agrees with itself. */
const ALIKE = 0.85

/**
 * Whether the heading that stood above words still stands above them. One reworded with the same numbers in it, set in other
 * letters or numbered counts as itself; a new one a level below it lies between without harm. True where nothing stood above,
 * or where the text has lost its headings with its structure.
 */
export function isUnderItsHeading(then: AnchoredText, at: number, now: AnchoredText, place: number): boolean {
  const [before, after] = [headingsOf(then), headingsOf(now)]
  const own = before.list.findLast(({ end }) => end <= at)
  if (own === undefined || after.list.length === 0) return true
  const others = new Set(before.list.map(({ words }) => words))
  const above = after.list.filter(({ end }) => end <= place).toReversed()
  const isGone = !after.list.some(({ words }) => isAlike(words, own.words))
  for (const heading of above) {
    if (isAlike(heading.words, own.words)) return true
    if (others.has(heading.words)) return false
    if (after.isKnown ? heading.level <= own.level : isGone) return false
  }
  return !(before.isKnown && after.isKnown)
}

/** The words of the heading nearest above a place, as they are printed; null where none stands above. */
export function headingAbove(document: AnchoredText, at: number): string | null {
  const heading = headingsOf(document).list.findLast(({ end }) => end <= at)
  return heading === undefined ? null : document.text.slice(heading.start, heading.end).trim()
}

const kept = new WeakMap<AnchoredText, Headings>()

/** Headings of the structure; where it has none, short lines that stand alone. Kept for the quotations of one text. */
function headingsOf(document: AnchoredText): Headings {
  const found = kept.get(document)
  if (found !== undefined) return found
  const { text, blocks } = document
  const marked = (blocks ?? []).filter(({ kind }) => kind === 'heading')
  const isKnown = marked.length > 0
  const list = isKnown
    ? marked.map(({ span, level }) => ({
        ...span,
        level,
        words: folded(text.slice(span.start, span.end)),
      }))
    : shortLines(text)
  const headings = { list, isKnown }
  kept.set(document, headings)
  return headings
}

function shortLines(text: string): Heading[] {
  return [...linesOf(text)].flatMap(({ line, start }) => {
    const words = line.trim()
    if (words === '' || words.length > SHORT || SENTENCE_END.test(words)) return []
    return [{ start, end: start + line.length, level: 0, words: folded(words) }]
  })
}

/** Without case, signs, and the number a heading may carry. */
function folded(words: string): string {
  return words
    .replace(/^\s*(?:\d+(?:\.\d+)*\.?|[IVX]+\.|[一二三四五六七八九十]+、)\s+/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isAlike(one: string, other: string): boolean {
  if (one === other) return true
  const numbers = (words: string) => (words.match(/\p{N}+/gu) ?? []).join(' ')
  if (numbers(one) !== numbers(other)) return false
  const pairs = (words: string) =>
    Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2))
  const [a, b] = [pairs(one), pairs(other)]
  const common = a.filter((pair) => b.includes(pair)).length
  return a.length > 0 && b.length > 0 && (2 * common) / (a.length + b.length) >= ALIKE
}
