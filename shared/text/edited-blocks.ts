import type { ExtractedText, TextBlock } from '../domain/text-block.ts'

/**
 * Structure of a text that a person has edited: a line that was there before keeps its kind, a line in the place of one
 * that is gone takes its kind over, a line more is a paragraph. Pages begin where the first of their lines still stands; a
 * page none of whose lines does is left out. Blank lines are no blocks.
 */
export function editedBlocks(before: ExtractedText, text: string): ExtractedText {
  const old = before.blocks.map((block) => ({
    block,
    words: before.text.slice(block.span.start, block.span.end),
  }))
  const lines = new Set(text.split('\n'))
  const blocks: TextBlock[] = []
  /** Old start → new start, for the pages. */
  const moved = new Map<number, number>()
  let next = 0
  for (let at = 0; at < text.length;) {
    const end = lineEnd(text, at)
    const line = text.slice(at, end)
    if (line.trim() === '') {
      at = end + 1
      continue
    }
    const same = old.findIndex(
      ({ words }, index) => index >= next && index < next + LOOK_AHEAD && text.startsWith(words, at),
    )
    const kept = old[same]
    const isWhole = kept !== undefined && isLineEnd(text, at + kept.words.length)
    const span = isWhole ? { start: at, end: at + kept.words.length } : trimmed(text, at, end)
    const from = isWhole ? kept : old[next]
    const isReplaced = !isWhole && from !== undefined && !lines.has(from.words)
    blocks.push(
      isWhole || isReplaced
        ? { kind: from?.block.kind ?? 'paragraph', level: from?.block.level ?? 0, span }
        : { kind: 'paragraph', level: 0, span },
    )
    if (from !== undefined && (isWhole || isReplaced)) moved.set(from.block.span.start, span.start)
    if (isWhole) next = same + 1
    else if (isReplaced) next += 1
    at = span.end + 1
  }
  const pages = pagesOf(before, moved, text.length)
  return { text, blocks, ...(pages !== undefined && { pages }) }
}

/** Lines taken out at once before a kept one is no longer found again; further ones are taken for new paragraphs. */
const LOOK_AHEAD = 2000

function pagesOf(
  { blocks, pages }: ExtractedText,
  moved: ReadonlyMap<number, number>,
  length: number,
): ExtractedText['pages'] {
  if (pages === undefined) return undefined
  const begun = pages.flatMap(({ number, span }) => {
    const first = blocks.find(
      ({ span: { start } }) => start >= span.start && start < span.end && moved.has(start),
    )
    const start = first === undefined ? undefined : moved.get(first.span.start)
    return start === undefined ? [] : [{ number, start }]
  })
  return begun.map(({ number, start }, at) => ({
    number,
    span: { start, end: Math.max(start, (begun[at + 1]?.start ?? length + 1) - 1) },
  }))
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function isLineEnd(text: string, at: number): boolean {
  return at === text.length || text[at] === '\n'
}

function trimmed(text: string, start: number, end: number) {
  const line = text.slice(start, end)
  return { start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length }
}
