import type { TextBlock } from '../domain/text-block.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { sentencesOf } from '../text/sentences.ts'
import { countWords } from '../text/words.ts'
import { spokenForm } from './spoken-form.ts'

/** One side of a comparison: a version's text, its structure, and its language as a two-letter code where it is known. */
export type ComparedText = {
  readonly text: string
  readonly blocks: readonly TextBlock[]
  readonly language: string | null
}

/** What is aligned: mostly a sentence. */
export type Passage = {
  readonly span: TextSpan
  readonly text: string
  /** The same for two passages of the same words. */
  readonly spoken: string
  readonly words: number
  /** A heading or a table row stands alone: it is never joined with its neighbour. */
  readonly alone: boolean
  readonly opensLine: boolean
  /** 'Source: …', '来源：…': a header's line answers no sentence. */
  readonly labelled: boolean
}

const LABELLED =
  /^(?:Source|Original source|Region|Author|By|Editor|Published|Updated|Date|URL|Link|Category|Tags|Источник|Регион|Автор|Редактор|Опубликовано|Дата|Ссылка|Рубрика|Теги|来源|地区|作者|记者|责任编辑|编辑|发布时间|更新时间|日期|链接|栏目|标签)\s?[:：]/iu

/** A run without an end of sentence is cut: no sentence of a report is longer, and every later step reads it whole. */
const SHORTEST_PIECE = 400
const LONGEST_PIECE = 2000

/**
 * A text as passages in order, without overlap, that hold every visible character: sentences, but headings and table rows
 * whole. No passage crosses the border of a block.
 */
export function passagesOf({ text, blocks }: ComparedText): Passage[] {
  const passages: Passage[] = []
  let reached = 0
  for (const { kind, span } of blocks) {
    const start = Math.max(reached, Math.min(span.start, text.length))
    const end = Math.max(start, Math.min(span.end, text.length))
    addSentences(passages, text, reached, start)
    if (kind === 'heading' || kind === 'table-row') addWhole(passages, text, start, end)
    else addSentences(passages, text, start, end)
    reached = end
  }
  addSentences(passages, text, reached, text.length)
  return passages
}

function addSentences(passages: Passage[], text: string, from: number, to: number): void {
  if (from >= to) return
  for (const { start, end } of sentencesOf(text.slice(from, to)))
    addPieces(passages, text, from + start, from + end, false)
}

function addWhole(passages: Passage[], text: string, from: number, to: number): void {
  const block = text.slice(from, to)
  const start = from + block.length - block.trimStart().length
  const end = to - (block.length - block.trimEnd().length)
  if (start < end) addPieces(passages, text, start, end, true)
}

function addPieces(passages: Passage[], text: string, start: number, end: number, alone: boolean): void {
  for (let from = start; from < end;) {
    const to = end - from <= LONGEST_PIECE ? end : cutAfter(text, from)
    const piece = text.slice(from, to)
    if (piece.trim() !== '')
      passages.push({
        span: { start: from, end: to },
        text: piece,
        spoken: spokenForm(piece),
        words: countWords(piece),
        alone,
        opensLine: isFirstInLine(text, from),
        labelled: LABELLED.test(piece),
      })
    from = to
  }
}

function isFirstInLine(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start)
  return start === 0 || before.slice(before.trimEnd().length).includes('\n')
}

/**
 * Where a piece ends: at a place that its own last characters choose, so that words put in earlier do not move every later
 * cut; never inside a surrogate pair.
 */
function cutAfter(text: string, from: number): number {
  let hash = 0
  for (let at = from + SHORTEST_PIECE - 32; at < from + LONGEST_PIECE; at++) {
    // Each character leaves the hash after 32 more have come in.
    hash = ((hash << 1) + Math.imul(text.charCodeAt(at), 0x9e3779b1)) | 0
    if (at >= from + SHORTEST_PIECE && hash >>> 24 === 0 && !isInsidePair(text, at + 1)) return at + 1
  }
  const last = from + LONGEST_PIECE
  return isInsidePair(text, last) ? last - 1 : last
}

function isInsidePair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1))
}
