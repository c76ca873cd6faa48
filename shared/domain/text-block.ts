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

/** What extraction makes of a file: plain text and its structure. Blocks are in order and do not overlap. */
export const ExtractedText = v.strictObject({
  text: v.string(),
  blocks: v.array(TextBlock),
  /** Absent where the format has no place for it, as in plain text. */
  metadata: v.optional(DocumentMetadata),
})
export type ExtractedText = v.InferOutput<typeof ExtractedText>
