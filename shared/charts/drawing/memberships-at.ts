import type { Membership } from '../../domain/hub.ts'
import { yearOf } from '../../dataset/periods.ts'

/**
 * Memberships that hold at the end of a period, so that of 2026 shows who joined in 2026; for null those that nobody has
 * left. A membership without a beginning has held for as long as anybody knows.
 */
export function membershipsAt(
  memberships: readonly Membership[],
  period: string | null,
): readonly Membership[] {
  if (period === null) return memberships.filter(({ until }) => until === null)
  const day = lastDayOf(period)
  return memberships.filter(
    ({ from, until }) => (from === null || from <= day) && (until === null || until > day),
  )
}

function lastDayOf(period: string): string {
  const year = String(yearOf(period) ?? 0).padStart(4, '0')
  if (/^\d{4}-\d\d-\d\d$/.test(period)) return period
  if (/^\d{4}-\d\d$/.test(period)) return `${period}-31`
  const [, form = '', part = ''] = /-([HQ])(\d)$/.exec(period) ?? []
  const month = form === 'H' ? Number(part) * 6 : form === 'Q' ? Number(part) * 3 : 12
  return `${year}-${String(month).padStart(2, '0')}-31`
}
