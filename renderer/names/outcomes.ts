import type { CheckOutcome } from '#shared/domain/check.ts'
import type { ReviewStanding } from '#shared/domain/review-standing.ts'
import type { Status } from '../components/StatusChip.svelte'

/** Sign and colour of a check's outcome and of how reviews stand together; the word comes from the catalogue. */
export const outcomeStatus: Record<CheckOutcome, Status> = {
  confirmed: 'good',
  contradicted: 'bad',
  untestable: 'unknown',
}
export const reviewStatus: Record<Exclude<ReviewStanding, 'unreviewed'>, Status> = {
  accepted: 'good',
  questioned: 'unknown',
  rejected: 'bad',
  disputed: 'warning',
}
