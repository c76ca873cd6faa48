import { compareTexts } from '#shared/comparison/compare-texts.ts'
import type { Comparison, Mark, MarkKind } from '#shared/comparison/comparison.ts'
import type { ComparedText } from '#shared/comparison/passages.ts'
import { knownHubs } from './hubs.ts'

/** A text without structure. */
export function plain(text: string, language: string | null = 'en'): ComparedText {
  return { text, blocks: [], language }
}

/** Compares two texts with the hubs the program ships with. */
export function compared(left: ComparedText, right: ComparedText): Comparison {
  return compareTexts(left, right, knownHubs)
}

/** 'kind: left → right' of every mark of some kinds, with · for a side that states nothing. */
export function marksOf({ pairs }: Comparison, ...kinds: MarkKind[]): string[] {
  return pairs
    .flatMap(({ marks }) => marks)
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(tell)
}

function tell({ kind, left, right }: Mark): string {
  return `${kind}: ${left ?? '·'} → ${right ?? '·'}`
}

/** The marks between two sentences, each in its language. */
export function marksBetween(left: string, right: string, languages: readonly [string, string]): string[] {
  return marksOf(compared(plain(left, languages[0]), plain(right, languages[1])))
}

/** 'kind: left | right' of every pair, in words. */
export function pairsInWords(left: string, right: string, { pairs }: Comparison): string[] {
  const words = (text: string, span: { start: number; end: number } | null) =>
    span === null ? '·' : text.slice(span.start, span.end)
  return pairs.map((pair) => `${pair.kind}: ${words(left, pair.left)} | ${words(right, pair.right)}`)
}
