import type { EdtfDate } from '#shared/domain/edtf-date.ts'

/**
 * A date as it stands in a field to be typed over: `2026-01-16` as it is, one without a year in words (`16 January`),
 * which `dateOf` reads back. `language` is a tag such as `en-GB`.
 */
export function printTypedDate(date: EdtfDate, language: string): string {
  const [year, month, day] = date.split('-')
  if (year !== 'XXXX' || month === undefined) return date
  // 2024 is a leap year, so that 29 February prints.
  const moment = new Date(Date.UTC(2024, Number(month) - 1, Number(day ?? 1)))
  const options: Intl.DateTimeFormatOptions = {
    month: language.startsWith('zh') ? 'short' : 'long',
    timeZone: 'UTC',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }
  return new Intl.DateTimeFormat(language, options).format(moment)
}
