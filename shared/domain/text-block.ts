import * as v from 'valibot'
import { DocumentMetadata } from './document-metadata.ts'
import { TextSpan } from './text-span.ts'

/** Structure kept from the original: what stands where in the extracted text. `level` is 1–6 for headings, else 0. */
export const TextBlock = v.strictObject({
  kind: v.picklist(['heading', 'paragraph', 'list-item', 'quote', 'table-row', 'code']),
  level: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
  span: TextSpan,
})
export type TextBlock = v.InferOutput<typeof TextBlock>

/**
 * What one page of the original gave to the text. `number` counts the sheets of the file from 1, as viewers do; what is
 * printed on them ('iv', 'S12') may differ. A paragraph that runs on over a page break belongs to both pages in part.
 */
export const TextPage = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  span: TextSpan,
})
export type TextPage = v.InferOutput<typeof TextPage>

/** What extraction makes of a file: plain text and its structure. Blocks are in order and do not overlap. */
export const ExtractedText = v.strictObject({
  text: v.string(),
  blocks: v.array(TextBlock),
  /** Absent where the format has no place for it, as in plain text. */
  metadata: v.optional(DocumentMetadata),
  /** In order, without overlap; absent where the format has no pages. A page without text is left out. */
  pages: v.optional(v.array(TextPage)),
})
export type ExtractedText = v.InferOutput<typeof ExtractedText>
