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

/** Binds the words of the pages to the content they print. */
export function sealPages(evidence: EvidenceDocument, texts: readonly string[]): EvidenceDocument {
  const kept = texts.map(bareText)
  return {
    ...evidence,
    pages: { texts: kept, seal: hashOf({ contentHash: evidence.contentHash, texts: kept }) },
  }
}

/** A page's words as they are compared: no spaces, no soft hyphens, one spelling of each letter. */
export function bareText(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/gu, '')
}

/**
 * Whether a document still matches the hash it carries. It is given as it was attached, not as it was parsed: what an
 * earlier format lacked is filled in by parsing, and was not part of what was sealed.
 */
export function isIntact(attached: unknown): boolean {
  if (typeof attached !== 'object' || attached === null || !('contentHash' in attached)) return false
  const { contentHash, pages: _pages, ...rest } = { pages: undefined, ...attached }
  return hashOf(rest) === contentHash
}
