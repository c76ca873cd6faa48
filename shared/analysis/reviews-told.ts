import type { Review } from '../domain/review.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'

/** Who says what of a claim, one sentence a reviewer: 'Ana: accepted', 'Ben: questioned (Find Tianjin first.)'. */
export function reviewsTold(reviews: readonly Review[]): Sentence[] {
  return reviews.map(({ by, said: { status, note } }) =>
    sentence(note === '' ? 'claims.review-told' : 'claims.review-told.note', {
      by,
      status: sentence(`claims.review.${status}`),
      note,
    }),
  )
}
