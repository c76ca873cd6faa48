import { leftOpen } from '#shared/analysis/left-open.ts'
import { reviewWords } from '#shared/domain/review-standing.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import { hubsOf } from '../../../names/claim-facts.ts'

/** What claims are told apart by. Values of one facet widen what is shown, values of different facets narrow it. */
export const claimFacets = [
  'outcome', 'open', 'review', 'status', 'verdict', 'age', 'caution', 'reworded', 'one-origin', 'unquoted', 'kind', 'tag', 'hub', 'source',
] as const // prettier-ignore
export type ClaimFacet = (typeof claimFacets)[number]

/** Facets that hold or do not: their only value is `yes`. */
export const YES = 'yes'
/** Claims without an own state, without a tag. No id and no tag is empty. */
export const NONE = ''
/** Days since a claim was made; `older` is more than the most. */
export const ages = ['7', '30', '90', 'older'] as const
const DAY = 24 * 60 * 60 * 1000

/** Whole days since a claim was made, at a moment in milliseconds; never below zero where clocks differ. */
export function ageInDays(madeAt: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(madeAt)) / DAY))
}

/** The values a claim has of a facet. */
export function facetValues(view: ClaimView, facet: ClaimFacet, now: number): readonly string[] {
  const { claim, check } = view
  switch (facet) {
    case 'outcome':
      return [check.outcome]
    case 'open':
      return leftOpen(claim.assertion)
    case 'review':
      return reviewWords(view.reviews)
    case 'status':
      return [claim.status]
    case 'verdict':
      return [claim.verdict ?? NONE]
    case 'age': {
      const days = ageInDays(claim.madeAt, now)
      const within = ages.filter((age) => age !== 'older' && days < Number(age))
      return within.length === 0 ? ['older'] : within
    }
    case 'caution':
      return view.cautions.length > 0 ? [YES] : []
    case 'reworded':
      return claim.reworded == null ? [] : [YES]
    case 'one-origin':
      return view.origins.origins === 1 ? [YES] : []
    case 'unquoted':
      return view.quotations.length === 0 ? [YES] : []
    case 'kind':
      return [claim.assertion.kind]
    case 'tag':
      return claim.tags.length === 0 ? [NONE] : claim.tags
    case 'hub':
      return hubsOf(claim.assertion)
    case 'source':
      return [...new Set(view.quotations.map(({ source }) => source))]
  }
}
