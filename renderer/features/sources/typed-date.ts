import type { EdtfDate } from '#shared/domain/edtf-date.ts'
import { printDate } from '#shared/messages/print-date.ts'

/**
 * A date as it stands in a field to be typed over: `2026-01-16` as it is, one without a year in words (`16 January`),
 * which `dateOf` reads back. `language` is a tag such as `en-GB`.
 */
export function printTypedDate(date: EdtfDate, language: string): string {
  if (!date.startsWith('XXXX-')) return date
  return printDate(date, language, language.startsWith('zh') ? 'short' : 'long')
}
