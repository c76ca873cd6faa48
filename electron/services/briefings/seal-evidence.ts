import { createHash } from 'node:crypto'
import type { BriefingContent } from '#shared/briefings/briefing-content.ts'
import { canonicalJson } from '#shared/briefings/canonical-json.ts'
import type { EvidenceDocument, OpenEvidence } from '#shared/briefings/evidence-document.ts'

/** SHA-256, in hex, of a value's canonical JSON. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')
}

/** Binds the evidence to the words on the pages, and both to one content hash. */
export function sealEvidence(open: OpenEvidence, content: BriefingContent): EvidenceDocument {
  const evidence = { ...open, printed: hashOf(content) }
  return { ...evidence, contentHash: hashOf(evidence) }
}

/**
 * Whether a document still matches the hash it carries. It is given as it was attached, not as it was parsed: what an
 * earlier format lacked is filled in by parsing, and was not part of what was sealed.
 */
export function isIntact(attached: unknown): boolean {
  if (typeof attached !== 'object' || attached === null || !('contentHash' in attached)) return false
  const { contentHash, ...rest } = attached
  return hashOf(rest) === contentHash
}
