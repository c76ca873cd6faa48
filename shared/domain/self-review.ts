import type { Claim } from './claim.ts'

/** True when a claim was reviewed by the person who made it: allowed, and shown wherever the review is shown. */
export function isSelfReviewed({ review, madeBy }: Pick<Claim, 'review' | 'madeBy'>): boolean {
  return review.by !== null && review.by === madeBy
}
