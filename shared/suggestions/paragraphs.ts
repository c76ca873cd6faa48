import type { ArticleReading } from '../domain/article-reading.ts'
import type { ExtractedText } from '../domain/text-block.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { linesOf } from '../text/lines.ts'
import { sentencesOf } from '../text/sentences.ts'
import { overlap } from '../text/overlap.ts'

/** Paragraphs that hold prose, without dateline, disclaimer and the labelled lines the reading has recognised. */
export function paragraphsOf(
  text: string,
  blocks: ExtractedText['blocks'],
  reading: ArticleReading,
): TextSpan[] {
  const form = [
    reading.disclaimer,
    reading.translation,
    reading.originalPublisher,
    reading.region,
    reading.url,
  ]
    .flatMap((read) => read?.from ?? [])
    .concat(reading.titleFromLead ? [] : (reading.title?.from ?? []))
  const whole = blocks.length > 0 ? blocks : lineParagraphs(text)
  return whole
    .filter(
      ({ kind, level }) => (kind === 'paragraph' || kind === 'list-item' || kind === 'quote') && level === 0,
    )
    .filter(({ span }) => !form.some((part) => overlap(part, span) && covers(span, part)))
    .map(({ span }) => ({ start: afterDateline(text, span, reading), end: span.end }))
}

/** A text whose structure is not known: a line is a paragraph. */
function lineParagraphs(text: string): ExtractedText['blocks'] {
  return [...linesOf(text)]
    .filter(({ line }) => /\S/u.test(line))
    .map(({ line, start }) => ({
      kind: 'paragraph',
      level: 0,
      span: { start, end: start + line.length },
    }))
}

/** A recognised line removes its block when it is most of it; a title cut from a paragraph removes nothing. */
function covers(block: TextSpan, part: TextSpan): boolean {
  return Math.min(block.end, part.end) - Math.max(block.start, part.start) > (block.end - block.start) * 0.3
}

const printedDateline =
  /^[^\n.!?。]{0,60}?(?:\d|[（(])[^\n!?。]{0,60}?(?:\s(?:—|–|--|-)|[)）]\s?(?:—|–|--|-|:)|\/\s?(?:—|–|--|-))\s*|^[（(]?[^\n。，]{2,24}\d{1,2}月\d{1,2}日(?:电|讯)\s*[)）]?\s*(?:[（(][^）)]*[)）])?\s*/u

/** '(STT) —', '/ТАСС/ —', '日电': a slash or a bracket farther back is the sentence's own ('118 Мбит/с, тогда как в B —'). */
const datelineEnd = /[)）]\s?(?:—|–|--|-|:)\s*$|[电讯]|\/\s?(?:—|–|--|-)\s*$/u

function afterDateline(text: string, span: TextSpan, reading: ArticleReading): number {
  const from = reading.dateline?.from.find((part) => part.start >= span.start && part.start < span.end)
  const printed = printedDateline.exec(text.slice(span.start, Math.min(span.end, span.start + 160)))
  const end = span.start + (printed?.[0].length ?? 0)
  // 'МОСКВА, 5 декабря. /ИА Вестник/. Первое место — у A': a dash of the first sentence ends no dateline.
  const isOfSentence =
    from !== undefined &&
    /[.。—–-]$/u.test(text.slice(from.start, from.end)) &&
    /^\s*[^\s（(/]/u.test(text.slice(from.end, end))
  if (printed !== null && !isOfSentence && (from !== undefined || datelineEnd.test(printed[0]))) return end
  if (from === undefined) return span.start
  const rest = text.slice(from.end, Math.min(span.end, from.end + 60))
  return from.end + (/^[^\p{L}\p{N}]*(?:[（(][^）)]*[)）])?[\s—–:.,-]*/u.exec(rest)?.[0].length ?? 0)
}

/** A sentence that only closes a quotation ('…," he said.') stays with the one it closes. */
export function mergeQuoted(body: string): TextSpan[] {
  const merged: TextSpan[] = []
  for (const span of sentencesOf(body)
    .flatMap((each) => bulleted(body, each))
    .flatMap((each) => rowsOf(body, each))) {
    const last = merged.at(-1)
    const isTail =
      last !== undefined && /^[\p{Ll}]/u.test(body.slice(span.start)) && span.start - last.end <= 1
    if (isTail) merged.splice(-1, 1, { start: last.start, end: span.end })
    else merged.push(span)
  }
  return merged
}

/** 'Tema: 1,712 in 2025' on a line of its own, or where a line has lost its break. */
const row =
  /\n(?=\s*[\p{L}(][^\n:：]{0,60}[:：][ \t]*[^\n]*\d)|(?<=[\p{N})])[ ](?=\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,2}:\s\d)/gu

/** A table whose rows are lines of one paragraph: each row says its own, and the line above them what they are of. */
function rowsOf(body: string, { start, end }: TextSpan): TextSpan[] {
  const cuts = [...body.slice(start, end).matchAll(row)].map(({ index }) => start + index)
  return [start, ...cuts.map((at) => at + 1)].map((from, at) => ({ start: from, end: cuts[at] ?? end }))
}

const listMark = /\s*(?:^|\s)[•▪◦‣●■►]\s*|(?<=[.;!?。；])\s+\((?:[a-z]|\d{1,2}|[ivx]{1,4})\)\s/gu

/** '• A of 4.8 TWh • B of 3.1 TWh': points that lost their line breaks are statements of their own. */
function bulleted(body: string, { start, end }: TextSpan): TextSpan[] {
  const cuts = [...body.slice(start, end).matchAll(listMark)]
  if (cuts.length === 0) return [{ start, end }]
  const edges = [
    { start, end: start + (cuts[0]?.index ?? 0) },
    ...cuts.map((cut, at) => ({
      start: start + cut.index + cut[0].length,
      end: start + (cuts[at + 1]?.index ?? end - start),
    })),
  ]
  return edges.filter((edge) => edge.end > edge.start)
}
