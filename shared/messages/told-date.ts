import { formatPeriod } from '../dataset/periods.ts'
import { hasYear } from '../dataset/known-date.ts'
import { printDate } from './print-date.ts'
import { sentence, type Locale } from './sentence.ts'
import type { Speak } from './speak.ts'

/** An EDTF date or a period in words; one without a year says so: 'December (year not told)'. */
export function toldDate(date: string, language: Locale, speak: Speak): string {
  if (!hasYear(date))
    return speak(sentence('plans.date.no-year', { date: printDate(date, language, 'long') }))
  return /^\d{4}(?:-\d\d){0,2}$/.test(date)
    ? printDate(date, language, 'short')
    : formatPeriod(date, language)
}
