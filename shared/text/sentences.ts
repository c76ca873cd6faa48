import type { TextSpan } from '../domain/text-span.ts'
import { endsWithAbbreviation } from './abbreviations.ts'

/** Bounded: a run without bound, over millions of full stops, would run out of the room a regular expression has. */
const ENDS = /[.!?…]{1,500}["'”’»)\]]{0,20}|[。！？]{1,500}["'”’»」』）)\]]{0,20}|\n{1,500}/g
const OPENS_SENTENCE = /^\s+["'“‘«„([—–-]*\s?[\p{Lu}\p{Lt}\p{N}\p{Lo}]/u

/**
 * The sentences of a text in order, without the white space between them. Together they cover every visible character,
 * and none crosses a line: a line is a paragraph, a heading or a table row. English, Russian and Chinese; rules of our
 * own, because `Intl.Segmenter` needs quadratic time on long text and splits after 'Jan.' and 'млрд.'.
 */
export function sentencesOf(text: string): readonly TextSpan[] {
  const spans: TextSpan[] = []
  let start = 0
  for (const match of text.matchAll(ENDS)) {
    const end = match.index + match[0].length
    if (!endsSentence(text, start, match.index, end)) continue
    push(spans, text, start, end)
    start = end
  }
  push(spans, text, start, text.length)
  return spans
}

function endsSentence(text: string, start: number, mark: number, end: number): boolean {
  const first = text[mark] ?? ''
  if (first === '\n' || '。！？'.includes(first)) return true
  const next = text.slice(end, end + 8)
  if (!OPENS_SENTENCE.test(next)) return false
  const single = first === '.' && text[mark + 1] !== '.'
  return (
    !single || !endsWithAbbreviation(text.slice(Math.max(start, mark - 24), mark), text.slice(end, end + 24))
  )
}

function push(spans: TextSpan[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to)
  const start = from + piece.length - piece.trimStart().length
  const end = to - (piece.length - piece.trimEnd().length)
  if (end > start) spans.push({ start, end })
}
