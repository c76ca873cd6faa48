import { claimKinds } from '../assertion-form.ts'
import { authorStatuses } from '#shared/domain/claim.ts'
import { reviewStandings } from '#shared/domain/review-standing.ts'
import type { Verdict } from '#shared/domain/verdict.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import { ages, claimFacets, facetValues, NONE, YES, type ClaimFacet } from './claim-facets.ts'
import type { ChosenFacet } from './filter-claims.ts'

/** One value to choose, and how many of all claims have it. */
export type FilterOffer = ChosenFacet & { readonly count: number }

/** Every value there is to choose: those of fixed facets in their order, what is left open, tags, hubs and sources the commonest first. */
export function filterOffers(
  views: readonly ClaimView[],
  verdicts: readonly Verdict[],
  now: number,
): readonly FilterOffer[] {
  const fixed: Partial<Record<ClaimFacet, readonly string[]>> = {
    outcome: ['confirmed', 'contradicted', 'untestable'],
    review: reviewStandings,
    status: authorStatuses,
    verdict: verdicts.length === 0 ? [] : [...verdicts.map(({ id }) => id), NONE],
    age: ages,
    caution: [YES],
    reworded: [YES],
    'one-origin': [YES],
    unquoted: [YES],
    kind: claimKinds,
  }
  return claimFacets.flatMap((facet) => {
    const counts = new Map<string, number>()
    for (const view of views)
      for (const value of facetValues(view, facet, now)) counts.set(value, (counts.get(value) ?? 0) + 1)
    const known = fixed[facet]
    const values =
      known ??
      [...counts.keys()].sort(
        (one, other) =>
          Number(one === NONE) - Number(other === NONE) ||
          (counts.get(other) ?? 0) - (counts.get(one) ?? 0) ||
          (one < other ? -1 : 1),
      )
    return values.map((value) => ({ facet, value, count: counts.get(value) ?? 0 }))
  })
}
