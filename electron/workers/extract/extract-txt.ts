import type { ExtractedText, TextBlock } from '#shared/domain/text-block.ts'
import { plainText } from '#shared/text/plain-text.ts'
import { printedLetters } from './printed-letters.ts'
import { unwrapLines } from './unwrap-lines.ts'

/** Plain text: every line with something on it is a paragraph. Lines broken to a fixed width are joined first. */
export function extractTxt(raw: string): ExtractedText {
  const text = unwrapLines(printedLetters(plainText(raw)).trimEnd())
  const blocks: TextBlock[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const start = index + line.length - line.trimStart().length
    const end = index + line.trimEnd().length
    if (end > start) blocks.push({ kind: 'paragraph', level: 0, span: { start, end } })
  }
  return { text, blocks }
}
