import type { ClaimView } from '#shared/ipc/answers.ts'
import type { ClaimKind } from '#shared/domain/assertion.ts'
import type { CheckOutcome } from '#shared/domain/check.ts'
import type { Review } from '#shared/domain/claim.ts'
import { labelOf } from '#shared/domain/id.ts'

export type ClaimFilter = {
  readonly words: string
  readonly outcome: CheckOutcome | 'any'
  readonly review: Review['status'] | 'any'
  readonly kind: ClaimKind | 'any'
}
export const anyClaim: ClaimFilter = { words: '', outcome: 'any', review: 'any', kind: 'any' }

/** Every word typed must stand in the statement, the quotation, the speaker or the label. */
export function filterClaims(views: readonly ClaimView[], filter: ClaimFilter): readonly ClaimView[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean)
  return views.filter(({ claim, check, quotations }) => {
    if (filter.outcome !== 'any' && check.outcome !== filter.outcome) return false
    if (filter.review !== 'any' && claim.review.status !== filter.review) return false
    if (filter.kind !== 'any' && claim.assertion.kind !== filter.kind) return false
    const all = [
      claim.statement,
      claim.speaker ?? '',
      labelOf(claim.id),
      ...quotations.map((one) => one.exact),
    ]
      .join(' ')
      .toLowerCase()
    return words.every((word) => all.includes(word))
  })
}
