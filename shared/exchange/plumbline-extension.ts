import * as v from 'valibot'
import { Claim, EvidenceLink } from '../domain/claim.ts'
import { Judgement } from '../domain/judgement.ts'
import { readEarlierReview, Review } from '../domain/review.ts'
import { Quotation } from '../domain/quotation.ts'
import type { ExchangedClaim } from './exchanged-claim.ts'

/** Terms of ours inside formats of others; other tools pass over them. */
export const plumbTerms = 'urn:plumbline:terms:'
/** The field that holds the whole record of a claim. */
export const plumbRecord = 'plumb:record'

const Extension = v.object({
  claim: Claim,
  links: v.array(EvidenceLink),
  quotations: v.array(Quotation),
  judgement: v.nullable(Judgement),
  /** Absent in what was written while a claim had one review. */
  reviews: v.optional(v.array(Review), []),
})

/** The whole record of a claim, so that a workspace reads back what a foreign format has no place for. */
export function extensionOf({ claim, links, quotations, judgement, reviews }: ExchangedClaim) {
  return { claim, links, quotations, judgement, reviews }
}

/** What stands under `plumb:record`, or the field of it that is `wrong`: nothing of a damaged record is taken. */
export function readExtension(value: unknown): ExchangedClaim | { readonly wrong: string } {
  const read = v.safeParse(Extension, value)
  if (read.success) {
    const { claim, reviews, ...rest } = read.output
    const { review: kept, ...bare } = claim
    const earlier = readEarlierReview(claim.id, kept)
    const isNew = earlier !== null && !reviews.some(({ by }) => by === earlier.by)
    return { ...rest, claim: bare, reviews: isNew ? [...reviews, earlier] : reviews }
  }
  const [first] = read.issues
  return { wrong: v.getDotPath(first) ?? plumbRecord }
}
