import { yearOf } from '../../dataset/periods.ts'
import type { DrawnEvent } from '../../ipc/answers/charts.ts'

/** What one track of a timeline shows, and what it cannot for want of a date: a count, or in words. */
export type Track = {
  readonly events: readonly DrawnEvent[]
  readonly undated: number
  readonly undatedWords?: readonly string[]
}

/** `GII 2025` → 2025, `2024-H2` → 2024-07: a day or a month or a year as ISO writes it. */
export function timelineDate(period: string): string {
  const [, year = '', form = '', part = ''] = /^(\d{4})-([HQ])(\d)$/.exec(period) ?? []
  if (form !== '') {
    const month = (Number(part) - 1) * (form === 'H' ? 6 : 3) + 1
    return `${year}-${String(month).padStart(2, '0')}`
  }
  return /^\d{4}-\d\d/.test(period) ? period : String(yearOf(period) ?? period.slice(0, 4))
}
