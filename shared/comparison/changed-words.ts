import { diffArrays } from 'diff'
import type { TextSpan } from '../domain/text-span.ts'

/** Words with what holds them together inside; a Chinese character, a mark, a run of white space stand for themselves. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}]){1,500}(?:(?:[.,](?=\p{N})|['’])[\p{L}\p{N}\p{M}]{1,500})*|\s+|[^\s\p{L}\p{N}\p{M}]|./gsu
/** Beyond as many words put in and taken out two passages have hardly a word in common, and both are all changed. */
const MOST_EDITS = 1_500
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^["“”„«»「」『』]$/u, '"'],
  [/^['‘’]$/u, "'"],
  [/^[-‐‑‒–—―−]$/u, '-'],
  [/^\s+$/u, ' '],
]

type Token = { readonly start: number; readonly end: number; readonly spoken: string }

/**
 * The words that changed between two passages of one language, on each side, in spans of `left` and `right` themselves.
 * Neighbouring changed words are one span. Kinds of quotation mark, dash and white space make no difference.
 */
export function changedWords(
  left: string,
  right: string,
): { readonly left: readonly TextSpan[]; readonly right: readonly TextSpan[] } {
  const [before, after] = [tokensOf(left), tokensOf(right)]
  const changes = diffArrays(
    before.map(({ spoken }) => spoken),
    after.map(({ spoken }) => spoken),
    { maxEditLength: MOST_EDITS },
  )
  if (changes === undefined) return { left: whole(left), right: whole(right) }
  const spans = { left: [] as TextSpan[], right: [] as TextSpan[] }
  let [one, other] = [0, 0]
  for (const { added, removed, value } of changes) {
    if (removed) add(spans.left, left, before.slice(one, one + value.length))
    if (added) add(spans.right, right, after.slice(other, other + value.length))
    if (!added) one += value.length
    if (!removed) other += value.length
  }
  return spans
}

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: token, index }) => ({
    start: index,
    end: index + token.length,
    spoken: MARKS.find(([pattern]) => pattern.test(token))?.[1] ?? token.normalize('NFKC'),
  }))
}

/** Adds the stretch of some tokens, without white space at its ends, to the span before it if only white space parts them. */
function add(spans: TextSpan[], text: string, tokens: readonly Token[]): void {
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (first === undefined || last === undefined) return
  const printed = text.slice(first.start, last.end)
  const start = first.start + printed.length - printed.trimStart().length
  const end = last.end - (printed.length - printed.trimEnd().length)
  if (start >= end) return
  const before = spans.at(-1)
  if (before !== undefined && text.slice(before.end, start).trim() === '')
    spans[spans.length - 1] = { start: before.start, end }
  else spans.push({ start, end })
}

function whole(text: string): TextSpan[] {
  return text === '' ? [] : [{ start: 0, end: text.length }]
}
