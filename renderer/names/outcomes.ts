import type { CheckOutcome } from '#shared/domain/check.ts'
import type { Review } from '#shared/domain/claim.ts'
import type { Status } from '../components/StatusChip.svelte'

/** Sign and colour of a check's outcome and of a review; the word comes from the catalogue. */
export const outcomeStatus: Record<CheckOutcome, Status> = {
  confirmed: 'good',
  contradicted: 'bad',
  untestable: 'unknown',
}
export const reviewStatus: Record<Exclude<Review['status'], 'unreviewed'>, Status> = {
  accepted: 'good',
  questioned: 'unknown',
  rejected: 'bad',
}
