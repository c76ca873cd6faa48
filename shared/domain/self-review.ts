import type { Claim } from './claim.ts'
import type { Review } from './review.ts'

/** True when nobody but the person who made a claim reviewed it: allowed, and shown wherever the review is shown. */
export function isSelfReviewed({ madeBy }: Pick<Claim, 'madeBy'>, reviews: readonly Review[]): boolean {
  return reviews.length > 0 && reviews.every(({ by }) => by === madeBy)
}
