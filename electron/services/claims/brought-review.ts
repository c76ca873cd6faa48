import type { Claim, Review } from '#shared/domain/claim.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'

/** What becomes of the review that a file brings for a claim that is here already. */
export type BroughtReview =
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'taken'; readonly review: Review }
  | { readonly kind: 'contrary'; readonly sentence: Sentence }

/**
 * A colleague's review is taken where nobody has reviewed the claim here, or where it is the later word of the same person.
 * Two people who do not agree are a matter for people: the review here stands, and the other one is told.
 */
export function broughtReview(existing: Claim, brought: Claim | null): BroughtReview {
  const here = existing.review
  const there = brought?.review
  if (there === undefined || there.status === 'unreviewed') return { kind: 'nothing-new' }
  if (here.status === 'unreviewed') return { kind: 'taken', review: there }
  if (here.by === there.by)
    return (there.at ?? '') > (here.at ?? '') ? { kind: 'taken', review: there } : { kind: 'nothing-new' }
  if (here.status === there.status) return { kind: 'nothing-new' }
  const said = sentence('claims.import.contrary-review', {
    here: sentence(`claims.review.${here.status}`),
    by: here.by ?? '',
    there: sentence(`claims.review.${there.status}`),
    other: there.by ?? '',
    note: there.note === '' ? '—' : there.note,
  })
  return { kind: 'contrary', sentence: said }
}
