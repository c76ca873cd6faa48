import { dateIn } from '../periods.ts'

/**
 * When a value was known, in EDTF, or null: `2024-10-22T11:00:00+0200`, `22/10/24 11:00:00` (Eurostat's LAST UPDATE, day
 * first), `14.03.2025 / 10:12:33` (Destatis), '12/19/2024' is not read: it may be either order.
 */
export function readVintage(printed: string): string | null {
  const text = printed.trim()
  if (text === '') return null
  const iso = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(text)?.[1]
  if (iso !== undefined) return iso
  const [, dotDay = '', dotMonth = '', dotYear] =
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:[ /,]+\d{1,2}:\d\d.*)?$/.exec(text) ?? []
  if (dotYear !== undefined && Number(dotMonth) <= 12 && Number(dotDay) <= 31)
    return `${dotYear}-${dotMonth.padStart(2, '0')}-${dotDay.padStart(2, '0')}`
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d\d) \d\d:\d\d/.exec(text) ?? []
  if (day !== undefined && month !== undefined && year !== undefined) return `20${year}-${month}-${day}`
  return /^\d+\/\d+\/\d+/.test(text) ? null : dateIn(text)
}
