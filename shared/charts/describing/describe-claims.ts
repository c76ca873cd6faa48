import { formatPeriod } from '../../dataset/periods.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Undescribed } from '../chart-data.ts'
import { printClaimed } from '../print-claimed.ts'

const MAX_TOLD = 6

/** What claims say of the values drawn, and what came of them. */
export function describeClaims(drawn: Undescribed): readonly Sentence[] {
  return drawn.claimed.slice(0, MAX_TOLD).map((claim) =>
    sentence('charts.alt.claim', {
      label: claim.label,
      hub: claim.name,
      period: formatPeriod(claim.period, drawn.language),
      value: printClaimed(claim, drawn),
      outcome: sentence(`charts.outcome.${claim.outcome}`),
    }),
  )
}
