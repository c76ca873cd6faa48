import type { ExtractedText, TextBlock } from '../domain/text-block.ts'
import type { TextSpan } from '../domain/text-span.ts'

/** One block of a document with its words at hand; `at` turns an offset in the line into one in the whole text. */
export type Line = {
  readonly text: string
  readonly start: number
  readonly kind: TextBlock['kind']
  readonly level: number
}
/** A value and the words it was read from, as ArticleReading keeps it. */
export type Read<Value> = { readonly value: Value; readonly from: TextSpan[] }

/** Only so much of a line is looked at for its place, date, label or speech; more is prose. */
const LONGEST = 4000

export type Document = {
  readonly lines: readonly Line[]
  /** Index of the first line of prose; the lines before it are headline, labels, dates. Equals their number if none is. */
  readonly lead: number
}

/** The lines of a document and where its prose begins, looked for among the first 40. */
export function documentOf(extracted: ExtractedText): Document {
  const lines = extracted.blocks.map((block) => ({
    text: extracted.text.slice(block.span.start, Math.min(block.span.end, block.span.start + LONGEST)),
    start: block.span.start,
    kind: block.kind,
    level: block.level,
  }))
  const lead = lines.slice(0, 40).findIndex(isProse)
  return { lines, lead: lead < 0 ? Math.min(lines.length, 40) : lead }
}

/** The span of `words` in the whole text, when they stand in the line from `index` on. */
export function spanIn(line: Line, words: string, index = line.text.indexOf(words)): TextSpan {
  return { start: line.start + index, end: line.start + index + words.length }
}

export function readFrom<Value>(
  line: Line,
  value: Value,
  words: string,
  index = line.text.indexOf(words),
): Read<Value> {
  return { value, from: [spanIn(line, words, index)] }
}

/** Prose is a paragraph that ends like a sentence and is longer than headlines are. */
function isProse(line: Line): boolean {
  if (line.kind === 'heading' || line.kind === 'table-row' || line.kind === 'code') return false
  const unspaced = /[。！？]["”’」』）]*$/.test(line.text)
  return unspaced ? line.text.length >= 30 : line.text.length >= 90 && /[.!?…:]["”’»)\]]*$/.test(line.text)
}
