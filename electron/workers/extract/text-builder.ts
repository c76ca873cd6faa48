import { plainText } from '#shared/text/plain-text.ts'
import type { ExtractedText, TextBlock } from '#shared/domain/text-block.ts'
import { printedLetters } from './printed-letters.ts'

/** Collects the blocks of a structured document into one text, a line each, with spans that fit it. */
export class TextBuilder {
  readonly #lines: string[] = []
  readonly #blocks: TextBlock[] = []
  #length = 0

  /** Where the next block will begin. */
  get length(): number {
    return this.#length
  }

  /** Adds a block unless nothing visible is in it. White space inside is folded, except in code and between table cells. */
  add(kind: TextBlock['kind'], raw: string, level = 0): void {
    const text =
      kind === 'code'
        ? printedLetters(plainText(raw)).trim()
        : kind === 'table-row'
          ? foldCells(raw)
          : fold(raw)
    if (!/[^\s|]/.test(text)) return
    const start = this.#length
    this.#lines.push(text)
    this.#length += text.length + 1
    this.#blocks.push({ kind, level, span: { start, end: start + text.length } })
  }

  /** What was added so far, each block with its words. */
  blocks(): readonly { readonly kind: TextBlock['kind']; readonly level: number; readonly text: string }[] {
    return this.#blocks.map(({ kind, level }, index) => ({ kind, level, text: this.#lines[index] ?? '' }))
  }

  build(): ExtractedText {
    return { text: this.#lines.join('\n'), blocks: this.#blocks }
  }
}

function fold(raw: string): string {
  return printedLetters(plainText(raw)).replace(/\s+/g, ' ').trim()
}

/** Cells arrive apart by tabs and stay so; empty ones at the end of a row go. */
function foldCells(raw: string): string {
  const cells = printedLetters(plainText(raw))
    .split('\t')
    .map((cell) => cell.replace(/\s+/g, ' ').trim())
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1).join('\t')
}
