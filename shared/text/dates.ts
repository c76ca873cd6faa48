import type { EdtfDate } from '../domain/edtf-date.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { monthNamed, monthNames } from './month-names.ts'

export type PrintedDate = { readonly span: TextSpan; readonly date: EdtfDate }

const MONTH = `(?:${monthNames.join('|')})`
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?<year>(?:19|20|21)\\d{2})'
const NOT_INSIDE = '(?<![\\p{L}\\p{N}])'
const NOT_GOING_ON = '(?![\\p{L}\\p{N}])'
const RUSSIAN_YEAR = '(?:\\s?(?:года|год|г\\.?))?'

/** How dates are printed, the fullest first; each names what it knows. */
const PATTERNS = [
  `${NOT_INSIDE}(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?![\\p{N}]|-\\d)`,
  `${NOT_INSIDE}${YEAR}[./](?<month>\\d{1,2})[./](?<day>\\d{1,2})${NOT_GOING_ON}`,
  `${NOT_INSIDE}(?<day>\\d{2})\\.(?<month>\\d{2})\\.${YEAR}${NOT_GOING_ON}`,
  `(?<!\\d)(?<year>\\d{4})\\s?年\\s?(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?[日号]`,
  `(?<!\\d)(?<year>\\d{4})\\s?年\\s?(?<month>\\d{1,2})\\s?月`,
  `(?<!\\d)(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?[日号]`,
  `${NOT_INSIDE}(?<name>${MONTH})\\.?\\s${DAY}(?:,\\s?|\\s)${YEAR}${NOT_GOING_ON}`,
  `${NOT_INSIDE}${DAY}\\s(?:of\\s)?(?<name>${MONTH})(?!\\p{L})\\.?,?\\s${YEAR}${NOT_GOING_ON}${RUSSIAN_YEAR}`,
  `${NOT_INSIDE}(?<name>${MONTH})\\.?\\s${DAY}${NOT_GOING_ON}(?!\\.\\d|:\\d|%)`,
  `${NOT_INSIDE}${DAY}\\s(?:of\\s)?(?<name>${MONTH})(?!\\p{L})`,
  `${NOT_INSIDE}(?<name>${MONTH})(?!\\p{L})\\.?,?\\s${YEAR}${NOT_GOING_ON}${RUSSIAN_YEAR}`,
]
const PRINTED = PATTERNS.map((pattern) => new RegExp(pattern, 'gu'))

/**
 * The dates printed in a text, in order: days and months of English ('Jan. 16, 2026', '16 January'), Russian
 * ('16 января 2026 года', '16.01.2026') and Chinese ('2026年1月16日'), and ISO. A missing year stays unknown
 * ('XXXX-01-16'). Days that no calendar has and '03/04/2025', which two countries read differently, are no dates.
 */
export function datesIn(text: string): readonly PrintedDate[] {
  const found: PrintedDate[] = []
  let left = text
  for (const pattern of PRINTED) {
    const taken: TextSpan[] = []
    for (const match of left.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const date = edtfOf(match.groups ?? {})
      if (date === null) continue
      found.push({ span, date })
      taken.push(span)
    }
    left = blanked(left, taken)
  }
  return found.toSorted((a, b) => a.span.start - b.span.start)
}

/** The date that the whole of some printed words is, or null. A bare year is a date here, as in front matter. */
export function parseDate(printed: string): EdtfDate | null {
  const text = printed.trim().replace(/[.,]$/, '')
  const year = /^(?:(?:19|20)\d{2})(?=\s?(?:年|г\.?|года)?$)/.exec(text)?.[0]
  if (year !== undefined) return year
  const yearAndMonth = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.exec(text)?.[0]
  if (yearAndMonth !== undefined) return yearAndMonth
  if (text.length > 60) return null
  const [only] = datesIn(text)
  return only !== undefined && only.span.start === 0 && only.span.end >= text.length - 1 ? only.date : null
}

function edtfOf(parts: Readonly<Record<string, string | undefined>>): EdtfDate | null {
  const month = parts['name'] === undefined ? Number(parts['month']) : monthNamed(parts['name'])
  if (month === undefined || month < 1 || month > 12) return null
  const year = parts['year'] ?? 'XXXX'
  const start = `${year}-${String(month).padStart(2, '0')}`
  if (parts['day'] === undefined) return start
  const day = Number(parts['day'])
  if (day < 1 || day > daysIn(month, parts['year'])) return null
  return `${start}-${String(day).padStart(2, '0')}`
}

function daysIn(month: number, year: string | undefined): number {
  return new Date(Date.UTC(year === undefined ? 2024 : Number(year), month, 0)).getUTCDate()
}

/** The text with some stretches blanked out, so that a shorter pattern does not read half of a date again. */
function blanked(text: string, taken: readonly TextSpan[]): string {
  let rest = 0
  let result = ''
  for (const { start, end } of taken) {
    result += text.slice(rest, start) + ';'.repeat(end - start)
    rest = end
  }
  return result + text.slice(rest)
}
