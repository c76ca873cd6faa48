import { formatPeriod } from '../../dataset/periods.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Undescribed } from '../chart-data.ts'
import { printerOf } from '../print-value.ts'

const MAX_TOLD = 6

/** What claims say of the values drawn, and what came of them. */
export function describeClaims(drawn: Undescribed): readonly Sentence[] {
  return drawn.claimed.slice(0, MAX_TOLD).map(({ label, name, period, value, decimals, outcome }) =>
    sentence('charts.alt.claim', {
      label,
      hub: name,
      period: formatPeriod(period, drawn.language),
      value: printerOf(drawn)(value, decimals),
      outcome: sentence(`charts.outcome.${outcome}`),
    }),
  )
}
