import { reviewStanding, type ReviewStanding } from '#shared/domain/review-standing.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import type { SourceSummary } from '#shared/ipc/answers/sources.ts'

/** What waits for a person, in the order in which it should be looked at. */
export type Attention = {
  readonly contradicted: readonly ClaimView[]
  readonly disputed: readonly ClaimView[]
  readonly questioned: readonly ClaimView[]
  readonly untestable: readonly ClaimView[]
  readonly unreviewed: readonly ClaimView[]
  readonly suggestions: readonly SourceSummary[]
  readonly unconfirmed: readonly SourceSummary[]
}

/** Only kinds of claims that the dataset could decide are 'untestable' here: nobody can test an opinion. */
const decidable = new Set(['value', 'comparison', 'rank', 'change', 'membership'])

export function attentionOf(claims: readonly ClaimView[], sources: readonly SourceSummary[]): Attention {
  const standing = claims.filter(({ reviews }) => reviewStanding(reviews) !== 'rejected')
  const reviewed = (as: ReviewStanding) => standing.filter(({ reviews }) => reviewStanding(reviews) === as)
  return {
    contradicted: standing.filter(({ check }) => check.outcome === 'contradicted'),
    disputed: reviewed('disputed'),
    questioned: reviewed('questioned'),
    untestable: standing.filter(
      ({ claim, check }) => check.outcome === 'untestable' && decidable.has(claim.assertion.kind),
    ),
    unreviewed: reviewed('unreviewed'),
    suggestions: sources.filter(({ suggestionsLeft }) => (suggestionsLeft ?? 0) > 0),
    unconfirmed: sources.filter(
      ({ source }) => source.chain.length > 0 && !source.confirmed.includes('chain'),
    ),
  }
}
