import { yearOf } from './periods.ts'

/** The first day of a period (ISO); of an edition, of its year. Null for a spelling that names no year. */
export function firstDayOf(period: string): string | null {
  return dayOf(period, false)
}

/** The last day of a period (ISO); of an edition, of its year. Null for a spelling that names no year. */
export function lastDayOf(period: string): string | null {
  return dayOf(period, true)
}

function dayOf(period: string, isLast: boolean): string | null {
  if (/^\d{4}-\d\d-\d\d$/.test(period)) return period
  const [, of = '', part = '', number = ''] = /^(\d{4})-([HQ]?)(\d\d?)$/.exec(period) ?? []
  if (of !== '') {
    const length = part === 'H' ? 6 : part === 'Q' ? 3 : 1
    const month = isLast ? Number(number) * length : (Number(number) - 1) * length + 1
    return isLast ? lastOfMonth(of, month) : `${of}-${String(month).padStart(2, '0')}-01`
  }
  const range = /^(\d{4})\/(\d{4})$/.exec(period)
  const year = range === null ? yearOf(period) : Number(range[isLast ? 2 : 1])
  if (year === null) return null
  return `${String(year).padStart(4, '0')}-${isLast ? '12-31' : '01-01'}`
}

function lastOfMonth(year: string, month: number): string {
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10)
}

/** The same period so many years before, in its own form: `2024-H1` → `2023-H1`, `GII 2025` → `GII 2024`. */
export function yearsBefore(period: string, years: number): string {
  const earlier = (text: string) => String(Number(text) - years).padStart(4, '0')
  const edition = /^(\p{L}.*) (\d{4})$/u.exec(period)
  if (edition !== null) return `${edition[1] ?? ''} ${earlier(edition[2] ?? '')}`
  return period.replace(/^\d{4}/, earlier).replace(/\/(\d{4})$/, (_, year: string) => `/${earlier(year)}`)
}
