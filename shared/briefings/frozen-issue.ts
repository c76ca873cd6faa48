import * as v from 'valibot'
import { EvidenceDocument } from './evidence-document.ts'

/**
 * A block of an issue as its readers saw it: what kind, its words, and what was drawn: of a picture the SHA-256 of its file,
 * of a chart the hash of its numbers. Charts kept by earlier versions have none.
 */
export const FrozenBlock = v.strictObject({
  id: v.string(),
  kind: v.string(),
  words: v.string(),
  file: v.exactOptional(v.string()),
})
export type FrozenBlock = v.InferOutput<typeof FrozenBlock>

/** What is kept of an issue beside its file: enough to set it against another, without opening a PDF. */
export const FrozenIssue = v.strictObject({
  format: v.literal('plumbline-issue'),
  version: v.literal(1),
  blocks: v.array(FrozenBlock),
  evidence: EvidenceDocument,
})
export type FrozenIssue = v.InferOutput<typeof FrozenIssue>
