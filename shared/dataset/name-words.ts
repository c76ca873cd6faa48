import type { TextSpan } from '../domain/text-span.ts'
import { remembered } from '../text/remembered.ts'

/** One word of a printed name, folded for comparison, and where it stands. */
export type NameWord = { readonly folded: string; readonly start: number; readonly end: number }

/**
 * A Han character stands for itself; elsewhere a word is letters and digits, with `&` (R&D) and inner apostrophes
 * (Xi'an, but not the possessive 's) kept inside; '1,000' is the word 1000.
 */
const word =
  /\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?![\p{L}\p{N}])|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:(?:&|['’](?!s(?![\p{L}\p{N}])))(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*/giu

/**
 * Splits text into folded words; `span` limits it and offsets stay those of the whole text. Case, diacritics and the
 * width of letters do not count; Russian ё is е.
 */
export function nameWords(text: string, span?: TextSpan): readonly NameWord[] {
  if (span !== undefined || text.length > LONGEST_KEPT) return split(text, span)
  if (text !== last.text) last = { text, words: split(text) }
  return last.words
}

/** Places, measures and words are looked for in one sentence after the other. */
const LONGEST_KEPT = 2000
let last: { readonly text: string; readonly words: readonly NameWord[] } = { text: '', words: [] }

function split(text: string, span?: TextSpan): readonly NameWord[] {
  const from = span?.start ?? 0
  const part = span === undefined ? text : text.slice(span.start, span.end)
  const words: NameWord[] = []
  for (const match of part.matchAll(word)) {
    const start = from + match.index
    words.push({ folded: foldWord(match[0]), start, end: start + match[0].length })
  }
  return words
}

/** `Türkiye` → `turkiye`, `Xi’an` → `xian`, `Хэбэй` → `хэбэй` (й keeps its breve: it is a letter, not an accent). */
export function foldWord(printed: string): string {
  const lower = printed.toLowerCase().replace(/(?<=\d)[,\u00a0\u202f ](?=\d)/gu, '')
  return /^[a-z0-9&]+$/.test(lower) ? lower : withoutMarks(lower)
}

const withoutMarks = remembered((lower) =>
  lower
    .normalize('NFKD')
    .replace(/(и)\u0306/gu, 'й')
    .replace(/\p{M}+/gu, '')
    .replace(/['’]/g, '')
    .normalize('NFC'),
)
