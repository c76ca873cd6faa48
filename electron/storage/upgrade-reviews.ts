import { readEarlierReview, type Review } from '#shared/domain/review.ts'
import { newestRevisions } from './entity-history.ts'
import type { Edit } from './store.ts'
import type { WorkspaceState } from './workspace-state.ts'

/**
 * The edits that move reviews out of the claims they stood in, one a claim, to where every person has their own. Where two
 * copies had reviewed a claim apart from each other, both reviews are newest revisions of that field: each is kept under its
 * reviewer's name, and the conflict is over. A person's later review stays. A claim that is not whole is left as it is.
 */
export function upgradeReviews(state: WorkspaceState): readonly Edit[] {
  const { claims, reviews } = state.tables
  const edits: Edit[] = []
  for (const [id, history] of claims.histories) {
    const kept = newestRevisions(history, 'review').filter((revision) => 'value' in revision)
    if (kept.length === 0 || claims.get(id) === undefined) continue
    const latest = new Map<string, Review>()
    for (const { value } of kept) {
      const review = readEarlierReview(id, value)
      if (review === null) continue
      const known = latest.get(review.by) ?? reviews.get(review.id)
      if (known === undefined || known.said.at < review.said.at) latest.set(review.by, review)
    }
    for (const entity of latest.values()) edits.push({ do: 'put', collection: 'reviews', entity })
    edits.push({ do: 'set', collection: 'claims', id, fields: { review: undefined } })
  }
  return edits
}
