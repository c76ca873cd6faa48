import type { Review } from '#shared/domain/review.ts'
import type { Store } from '#electron/storage/store.ts'

/** The reviews of each claim that has any, the earliest first and those of one instant by name, so that every copy agrees. */
export function reviewsByClaim(store: Store): ReadonlyMap<string, readonly Review[]> {
  const reviews = new Map<string, Review[]>()
  for (const review of store.all('reviews'))
    reviews.set(review.claim, [...(reviews.get(review.claim) ?? []), review])
  for (const own of reviews.values()) own.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
  return reviews
}

function orderOf({ by, said }: Review): string {
  return `${said.at} ${by}`
}
