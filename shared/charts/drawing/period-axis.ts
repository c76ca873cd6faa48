import { comparePeriods } from '../../dataset/periods.ts'

/** Periods of one form stand on one axis: a half-year is no year, and an edition is no calendar period. */
export type PeriodForm = 'year' | 'half' | 'quarter' | 'month' | 'day' | 'range' | `edition ${string}`

/** More steps than this are not filled in: nobody could tell two of them apart. */
const MAX_FILLED = 600

/** `2024` → year, `GII 2025` → `edition GII`. */
export function formOf(period: string): PeriodForm {
  if (/^\d{4}$/.test(period)) return 'year'
  if (period.includes('/')) return 'range'
  if (/-H\d$/.test(period)) return 'half'
  if (/-Q\d$/.test(period)) return 'quarter'
  if (/^\d{4}-\d\d$/.test(period)) return 'month'
  if (/^\d{4}-\d\d-\d\d$/.test(period)) return 'day'
  return `edition ${period.slice(0, -5)}`
}

/** Whether a period lies wholly between two others of any form, both included; null is an open end. */
export function isBetween(period: string, from: string | null, to: string | null): boolean {
  const { first, last } = monthsOf(period)
  return (from === null || first >= monthsOf(from).first) && (to === null || last <= monthsOf(to).last)
}

/**
 * Every period an axis needs for some periods of one form, in order. Years and parts of years without a value are
 * filled in, so that the distance on paper is the distance in time; ranges and days stand as they are.
 */
export function axisOf(periods: readonly string[]): readonly string[] {
  const sorted = [...new Set(periods)].sort(comparePeriods)
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return []
  const [from, to] = [stepOf(first), stepOf(last)]
  if (from === null || to === null || to - from >= MAX_FILLED) return sorted
  return Array.from({ length: to - from + 1 }, (_, index) => spelled(formOf(first), from + index))
}

/** Months since year 0; days count as fractions so that they keep their order. */
function monthsOf(period: string): { readonly first: number; readonly last: number } {
  const [, from = '', to = from] = /^(\d{4})(?:\/(\d{4}))?/.exec(period) ?? /(\d{4})$/.exec(period) ?? []
  const start = Number(from) * 12
  const part = Number(/-[HQ]?(\d\d?)/.exec(period)?.[1] ?? 1)
  switch (formOf(period)) {
    case 'half':
      return { first: start + (part - 1) * 6, last: start + part * 6 }
    case 'quarter':
      return { first: start + (part - 1) * 3, last: start + part * 3 }
    case 'month':
      return { first: start + part - 1, last: start + part }
    case 'day': {
      const day = Number(period.slice(8)) - 1
      return { first: start + part - 1 + day / 31, last: start + part - 1 + (day + 1) / 31 }
    }
    default:
      return { first: start, last: (Number(to) + 1) * 12 }
  }
}

const perYear: Readonly<Partial<Record<PeriodForm, number>>> = { half: 2, quarter: 4, month: 12 }

/** The number of a period among all of its form; null where forms have no steps of their own. */
function stepOf(period: string): number | null {
  const form = formOf(period)
  if (form === 'range' || form === 'day') return null
  const year = Number((/^\d{4}/.exec(period) ?? /\d{4}$/.exec(period))?.[0])
  const part = Number(/-[HQ]?(\d\d?)$/.exec(period)?.[1] ?? 1)
  return year * (perYear[form] ?? 1) + part - 1
}

function spelled(form: PeriodForm, step: number): string {
  const steps = perYear[form] ?? 1
  const year = String(Math.floor(step / steps)).padStart(4, '0')
  const part = (step % steps) + 1
  switch (form) {
    case 'half':
      return `${year}-H${part}`
    case 'quarter':
      return `${year}-Q${part}`
    case 'month':
      return `${year}-${String(part).padStart(2, '0')}`
    case 'year':
    case 'range':
    case 'day':
      return year
    default:
      return `${form.slice('edition '.length)} ${year}`
  }
}
