import { parseDate } from '../text/dates.ts'
import { firstDay, isDate } from './dated.ts'
import { firstDayOf, lastDayOf } from './period-days.ts'

/** From one date to another, EDTF; null is not told, a year of `XXXX` is not known. `until` is the first day after. */
export type ToldSpan = { readonly from: string | null; readonly until: string | null }

/** An EDTF date of the calendar: `2026-01-16`, `2026-01`, `2026`, `XXXX-12`; 29 February may lack its year, 30 may not. */
export function isKnownDate(text: string): boolean {
  // 2024 is a leap year.
  return text !== 'XXXX' && isDate(text.replace(/^XXXX/, '2024'))
}

/** A day something can be due by: an EDTF date or a calendar period of any length; no edition of a ranking. */
export function isDueDate(text: string): boolean {
  if (isKnownDate(text)) return true
  const [, from, to] = /^(\d{4})\/(\d{4})$/.exec(text) ?? []
  return from !== undefined && to !== undefined ? from < to : /^\d{4}-(?:H[12]|Q[1-4])$/.test(text)
}

/** What a person typed as an EDTF date: as it stands, or in words of three languages ('16 January', '2026年1月'); null for anything else. */
export function readDate(typed: string): string | null {
  const text = typed.trim()
  if (isKnownDate(text)) return text
  const read = parseDate(text)
  return read !== null && isKnownDate(read) ? read : null
}

/** Whether the year of a date is known: only such dates have a place in time. */
export function hasYear(date: string | null): date is string {
  return date !== null && !date.startsWith('XXXX')
}

/** Whether a span ends on or before its first day, whatever its dates leave open: 2024 to 2024 may be March to May. */
export function isReversed({ from, until }: ToldSpan): boolean {
  if (!hasYear(from) || !hasYear(until)) return false
  const [first, last] = [firstDay(from), lastDayOf(until)]
  return last !== null && (last < first || (until.length === 10 && last === first))
}

/** Whether one of two spans is over when the other begins; what is not told is never taken for it. */
export function isApart(one: ToldSpan, other: ToldSpan): boolean {
  const endsBefore = (a: ToldSpan, b: ToldSpan) =>
    hasYear(a.until) && hasYear(b.from) && firstDay(a.until) <= firstDay(b.from)
  return endsBefore(one, other) || endsBefore(other, one)
}

/** Whether a span may hold on a day (ISO): what is not told does not speak against it. */
export function mayHoldOn({ from, until }: ToldSpan, day: string): boolean {
  return (!hasYear(from) || firstDay(from) <= day) && (!hasYear(until) || day < firstDay(until))
}

/** In the order of time, by the first day a date or period may mean; without a year, and not told, come last. */
export function compareDates(a: string | null, b: string | null): number {
  const [one, other] = [placeOf(a), placeOf(b)]
  return one < other ? -1 : one > other ? 1 : 0
}

function placeOf(date: string | null): string {
  if (date === null) return '~~'
  return hasYear(date) ? (firstDayOf(date) ?? '~~') : `~${date}`
}
