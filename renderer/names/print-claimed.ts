import type { Assertion } from '#shared/domain/assertion.ts'
import { formatPeriod } from '#shared/dataset/periods.ts'
import { formatDate, formatNumber, locale, t } from '../messages/speech.svelte.ts'
import { printValue } from './print-value.ts'
import { claimedOf, timeOf } from './claim-facts.ts'

/** The claimed number with its unit, or the claimed place; empty where a claim claims none. */
export function printClaimed(assertion: Assertion): string {
  const claimed = claimedOf(assertion)
  if (claimed === null) return ''
  if (claimed.kind === 'quantity') return printValue(claimed.quantity)
  const { place, within, fromBottom } = claimed
  const key = within ? 'within' : 'exactly'
  return t(`board.place.${key}${fromBottom ? '-bottom' : ''}`, { place: formatNumber(place) })
}

/** When a claim is about: `2024`, `2023 – 2024`, `Jan 2026`; empty where it does not say. */
export function printTime(assertion: Assertion): string {
  const time = timeOf(assertion)
  if (time === null) return ''
  const print = (one: string) => (time.isPeriod ? formatPeriod(one, locale()) : formatDate(one))
  return time.from === null ? print(time.to) : `${print(time.from)} – ${print(time.to)}`
}
