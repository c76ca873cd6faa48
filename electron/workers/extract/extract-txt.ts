import type { ExtractedText, TextBlock } from '#shared/domain/text-block.ts'
import { linesOf } from '#shared/text/lines.ts'
import { plainText } from '#shared/text/plain-text.ts'
import { printedLetters } from './printed-letters.ts'
import { unwrapLines } from './unwrap-lines.ts'

/** Plain text: every line with something on it is a paragraph. Lines broken to a fixed width are joined first. */
export function extractTxt(raw: string): ExtractedText {
  const text = unwrapLines(printedLetters(plainText(raw)).trimEnd())
  const blocks: TextBlock[] = []
  for (const { line, start } of linesOf(text)) {
    const first = start + line.length - line.trimStart().length
    const end = start + line.trimEnd().length
    if (end > first) blocks.push({ kind: 'paragraph', level: 0, span: { start: first, end } })
  }
  return { text, blocks }
}
