import type { Claim, EvidenceLink } from '../domain/claim.ts'
import type { Judgement } from '../domain/judgement.ts'
import type { Quotation } from '../domain/quotation.ts'
import type { Review } from '../domain/review.ts'
import type { Source } from '../domain/source.ts'

/** A claim with all that goes with it to another tool or workspace. */
export type ExchangedClaim = {
  readonly claim: Claim
  readonly links: readonly EvidenceLink[]
  /** Those the links point at. */
  readonly quotations: readonly Quotation[]
  readonly judgement: Judgement | null
  readonly reviews: readonly Review[]
}

/** What names a source to others: its address, else our own name for it. */
export function sourceAddress({ id, metadata }: Source): string {
  return metadata.url ?? `urn:plumbline:${id}`
}

/** How a claim hangs on a quotation. */
export function linkTo(links: readonly EvidenceLink[], quotation: string): EvidenceLink | null {
  return links.find(({ target }) => target.kind === 'quotation' && target.quotation === quotation) ?? null
}
