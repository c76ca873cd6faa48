import { reviewStatuses, type Review } from './review.ts'

/** How the reviews of a claim stand together; `disputed`: its reviewers do not say the same. */
export const reviewStandings = ['unreviewed', ...reviewStatuses, 'disputed'] as const
export type ReviewStanding = (typeof reviewStandings)[number]

/** What all reviewers of a claim say, in any order of them. No status outvotes another: that is a matter for people. */
export function reviewStanding(reviews: readonly Review[]): ReviewStanding {
  const [first, ...others] = reviews
  if (first === undefined) return 'unreviewed'
  return others.some(({ said }) => said.status !== first.said.status) ? 'disputed' : first.said.status
}

/** Every word a claim is found by: how its reviews stand together, and what each of its reviewers says. */
export function reviewWords(reviews: readonly Review[]): readonly ReviewStanding[] {
  return [...new Set([reviewStanding(reviews), ...reviews.map(({ said }) => said.status)])]
}

/** The review that was made last; null where there is none. */
export function latestReview(reviews: readonly Review[]): Review | null {
  return reviews.reduce<Review | null>(
    (latest, one) => (latest === null || one.said.at > latest.said.at ? one : latest),
    null,
  )
}
