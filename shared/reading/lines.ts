import type { ExtractedText, TextBlock } from '../domain/text-block.ts'
import type { TextSpan } from '../domain/text-span.ts'

/** One block of a document with its words at hand; `at` turns an offset in the line into one in the whole text. */
export type Line = {
  readonly text: string
  readonly start: number
  readonly kind: TextBlock['kind']
  readonly level: number
  /** Whether an empty line stands above it, as only plain text has them. */
  readonly isAfterGap: boolean
}
/** A value and the words it was read from, as ArticleReading keeps it. */
export type Read<Value> = { readonly value: Value; readonly from: TextSpan[] }

/** Only so much of a line is looked at for its place, date, label or speech; more is prose. */
const LONGEST = 4000

export type Document = {
  readonly lines: readonly Line[]
  /** Index of the first line of prose; the lines before it are headline, labels, dates. Equals their number if none is. */
  readonly lead: number
  /** Index of the line that opens the list of references; their number if there is none. */
  readonly references: number
  /** How many lines stand on the first page; null where the format has no pages. */
  readonly firstPage: number | null
}

const REFERENCES =
  /^(?:\d+\.?\s)?(?:references|bibliography|works cited|literature cited|notes and references|литература|список (?:использованн\p{L}+ )?(?:литературы|источников).*|источники|библиограф\p{L}+(?: список)?|参\s?考\s?文\s?献)\s?[:：.]?$/iu

/** The lines of a document and where its prose begins, looked for among the first 40. */
export function documentOf(extracted: ExtractedText): Document {
  const lines = extracted.blocks.map((block, index) => ({
    text: extracted.text.slice(block.span.start, Math.min(block.span.end, block.span.start + LONGEST)),
    start: block.span.start,
    kind: block.kind,
    level: block.level,
    isAfterGap:
      index > 0 &&
      /\n\s*\n/.test(extracted.text.slice(extracted.blocks[index - 1]?.span.end, block.span.start)),
  }))
  const lead = lines.slice(0, 40).findIndex(isProse)
  const references = lines.findIndex(
    ({ text }, index) => index > lead && text.length < 80 && REFERENCES.test(text),
  )
  const firstPage = extracted.pages?.[0]?.span.end
  return {
    lines,
    lead: lead < 0 ? Math.min(lines.length, 40) : lead,
    references: references < 0 ? lines.length : references,
    firstPage: firstPage === undefined ? null : lines.filter(({ start }) => start < firstPage).length,
  }
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

/**
 * Words that lines broke apart, as one value with a span for each line. A space goes between them, except inside Chinese,
 * which prints none.
 */
export function readJoined(lines: readonly Line[]): Read<string> {
  return {
    value: lines
      .map(({ text }) => text)
      .reduce((whole, text) =>
        UNSPACED.test(`${whole.at(-1) ?? ''}${text[0] ?? ''}`) ? whole + text : `${whole} ${text}`,
      ),
    from: lines.map(({ text, start }) => ({ start, end: start + text.length })),
  }
}

const UNSPACED = /^[\p{Script=Han}，、：；“”‘’（）《》—·][\p{Script=Han}，、：；“”‘’（）《》—·\d]$/u

/** Prose is a paragraph that ends like a sentence and is longer than headlines are. */
function isProse(line: Line): boolean {
  if (line.kind === 'heading' || line.kind === 'table-row' || line.kind === 'code') return false
  const unspaced = /[。！？]["”’」』）]*$/.test(line.text)
  return unspaced ? line.text.length >= 30 : line.text.length >= 90 && /[.!?…:]["”’»)\]]*$/.test(line.text)
}
