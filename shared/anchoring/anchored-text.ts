import type { ExtractedText } from '../domain/text-block.ts'

/** A text in which quotations are looked for; with its blocks, headings are known and not guessed. */
export type AnchoredText = Pick<ExtractedText, 'text'> & Partial<Pick<ExtractedText, 'blocks'>>
