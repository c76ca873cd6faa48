import type { EvidenceLink } from '#shared/domain/claim.ts'

/** What a person says of a link. */
export type TypedLink = {
  readonly relation: EvidenceLink['relation']
  readonly strength: NonNullable<EvidenceLink['strength']> | null
  readonly note: string
}

/**
 * A link that is being made (`link` null) or told again; `words` name its evidence, `isOwn` says that the claim was made
 * from it.
 */
export type DraftedLink = {
  readonly target: EvidenceLink['target']
  readonly words: string
  readonly link: EvidenceLink | null
  readonly isOwn: boolean
}
