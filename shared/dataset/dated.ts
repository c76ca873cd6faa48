/** From a date up to, and not on, another; ISO, as exactly as known, null where open. */
export type Span = { readonly from: string | null; readonly until: string | null }

/** `2026` and `2026-03` stand for their first day: all dates compare as days. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** A year, month or day of the calendar: `2026-02-30` and `2026-13` are none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text)) return false
  const day = firstDay(text)
  const read = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day)
}

export function holdsOn({ from, until }: Span, date: string): boolean {
  const day = firstDay(date)
  return (from === null || firstDay(from) <= day) && (until === null || day < firstDay(until))
}

/** The days two spans share, or null when there is none. */
export function sharedDays(a: Span, b: Span): Span | null {
  const from = later(a.from, b.from)
  const until = earlier(a.until, b.until)
  return from !== null && until !== null && firstDay(from) >= firstDay(until) ? null : { from, until }
}

/** The later of two beginnings, of which an open one is before all. */
function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return firstDay(a) >= firstDay(b) ? a : b
}

/** The earlier of two ends, of which an open one is after all. */
function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  return firstDay(a) <= firstDay(b) ? a : b
}
