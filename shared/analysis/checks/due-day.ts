import { sentence, type Sentence } from '../../messages/sentence.ts'

/**
 * The first day after a period, as ISO: the day from which its value can be known. '2035' → 2036-01-01, '2035-Q2' →
 * 2035-07-01, '2035-12' → 2036-01-01. Null for an edition or a date that is not known in full.
 */
export function dayAfter(period: string): string | null {
  const [, year = '', part = ''] = /^(?:\d{4}\/)?(\d{4})(?:-(.+))?$/u.exec(period) ?? []
  if (year === '') return null
  const fraction = /^([HQ])([1-4])$/u.exec(part)
  const months =
    part === ''
      ? 12
      : fraction !== null
        ? Number(fraction[2]) * (fraction[1] === 'H' ? 6 : 3)
        : Number(part.slice(0, 2))
  const day = /^\d\d-(\d\d)$/u.exec(part)?.[1]
  const after =
    day === undefined
      ? new Date(Date.UTC(Number(year), months, 1))
      : new Date(Date.UTC(Number(year), months - 1, Number(day) + 1))
  return Number.isNaN(after.getTime()) ? null : after.toISOString().slice(0, 10)
}

/** A year is over on the first of January after it: '2035' is due on its last day. What has no last day is never over. */
export function isOver(date: string, today: string): boolean {
  const after = dayAfter(date)
  return after !== null && today >= after
}

/** '1 January 2036', '1 января 2036 года', '2036年1月1日': an ISO day in words, whatever the time zone of the reader. */
export function dayWords(day: string): Sentence {
  const [year = '', month = '', date = ''] = day.split('-')
  return sentence('checks.day', { year, month, day: String(Number(date)) })
}
