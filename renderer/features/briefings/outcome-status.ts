import type { CheckOutcome } from '#shared/domain/check.ts'

/** The status chip of a check's outcome. */
export const outcomeStatus = {
  confirmed: 'good',
  contradicted: 'bad',
  untestable: 'unknown',
} as const satisfies Record<CheckOutcome, string>
