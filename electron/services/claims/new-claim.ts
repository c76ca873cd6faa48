import type { Claim, EvidenceLink } from '#shared/domain/claim.ts'
import type { Source } from '#shared/domain/source.ts'
import type { Edit } from '#electron/storage/store.ts'

/** What a claim begins as: a draft nobody has reviewed, said when its source, where it has one, was published or dated. */
export function newClaim(
  parts: Pick<
    Claim,
    'id' | 'statement' | 'assertion' | 'speaker' | 'because' | 'suggestion' | 'madeBy' | 'madeAt'
  >,
  source: Source | undefined,
): Claim {
  return {
    ...parts,
    stated: source?.metadata.dateline?.date ?? source?.metadata.published ?? null,
    tags: [],
    status: 'draft',
    verdict: null,
    foreign: null,
  }
}

/** The edits that store a claim and hang it on a quotation. */
export function claimEdits(claim: Claim, link: EvidenceLink): readonly Edit[] {
  return [{ do: 'put', collection: 'claims', entity: claim }, linkEdit(link)]
}

/** The edit that hangs a claim on one more piece of evidence. */
export function linkEdit(link: EvidenceLink): Edit {
  return { do: 'put', collection: 'links', entity: link }
}
