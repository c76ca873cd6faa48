import { monthNumber } from '../month-names.ts'
import { parsePeriod, type ReadPeriod } from '../periods.ts'
import { titledEdition } from '../titled-edition.ts'
import { problemOf, type Problem } from '../../ipc/problem.ts'
import { sentence } from '../../messages/sentence.ts'
import type { Mapping } from './mapping.ts'

export type PeriodCell = ReadPeriod | { readonly kind: 'refused'; readonly problem: Problem }

/** The first and last day that a five-digit number is taken for: 1940 to 2099, as spreadsheets count from 1900. */
const FIRST_SERIAL = 14_611
const LAST_SERIAL = 73_050
/** Day 0 of a spreadsheet, in days of Unix time: 30 December 1899, which makes up for the leap day 1900 never had. */
const EPOCH = -25_569
const shortMonth = /^(\p{L}{3,4})\.?[-' ](\d{2})$/u
const shortDay = /^\d{1,2}[- ](\p{L}{3,4})\.?$/u

/** The ISO date a spreadsheet means by a day number, which may have a time of day behind its point. */
export function dateOfSerial(serial: number): string {
  return new Date((Math.floor(serial) + EPOCH) * 86_400_000).toISOString().slice(0, 10)
}

/**
 * A cell of the period column. Besides what `parsePeriod` reads: what statistical offices print (`2024-S1`,
 * `2015 [YR2015]`, `2023 1)`), and what spreadsheets make of years and months (`45292`, `Jan-24`, `2024-01-01` for a year),
 * which is read only as `dates` says: what nobody decided is refused with what it may mean.
 */
export function readPeriod(printed: string, dates: Mapping['dates']): PeriodCell {
  const text = plainPeriod(printed)
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : 0
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
    const date = dateOfSerial(serial)
    if (dates === 'as-written')
      return { kind: 'refused', problem: problemOf('period-serial', { period: printed, date }) }
    return { kind: 'period', period: cut(date, dates) }
  }
  const [, name = '', year = ''] = shortMonth.exec(text) ?? []
  const month = name === '' ? null : monthNumber(name)
  if (month !== null) {
    if (dates === 'as-written')
      return { kind: 'refused', problem: problemOf('period-shortened', { period: printed }) }
    const whole = `${Number(year) > 50 ? 19 : 20}${year}-${String(month).padStart(2, '0')}`
    return { kind: 'period', period: cut(whole, dates) }
  }
  const [, dayName = ''] = shortDay.exec(text) ?? []
  if (dayName !== '' && monthNumber(dayName) !== null)
    return { kind: 'refused', problem: problemOf('period-shortened', { period: printed }) }
  const read = parsePeriod(text)
  if (read.kind === 'unread')
    return {
      kind: 'refused',
      problem: problemOf('period-unreadable', {
        period: printed.slice(0, 80),
        why: sentence(`dataset.period.${read.reason}`),
      }),
    }
  if (dates === 'as-written' || !/^\d{4}-\d\d(?:-\d\d)?$/.test(read.period)) return read
  return { ...read, period: cut(read.period, dates) }
}

/** Whether a text is a period of any spelling: for guessing what a column holds. */
export function looksLikePeriod(printed: string): boolean {
  const text = printed.trim()
  if (text === '' || text.length > 40 || !/\d/.test(text)) return false
  // A heading such as 'Human Development Index 2023' tells a measure as well.
  return titledEdition(text) === null && readPeriod(text, 'month').kind === 'period'
}

/** Whether a text is a date or month of the kind spreadsheets make. */
export function isSpreadsheetDate(printed: string): boolean {
  const text = printed.trim()
  if (/^\d{4}-\d\d-\d\d(?:[T ][\d:.]+Z?)?$/.test(text)) return true
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return Number(text) >= FIRST_SERIAL && Number(text) <= LAST_SERIAL
  const [, name = ''] = shortMonth.exec(text) ?? []
  return name !== '' && monthNumber(name) !== null
}

function cut(date: string, dates: Mapping['dates']): string {
  return dates === 'year' ? date.slice(0, 4) : date.slice(0, 7)
}

function plainPeriod(printed: string): string {
  return printed
    .trim()
    .replace(/[¹²³⁴-⁹⁰]+\)?$/u, '')
    .normalize('NFKC')
    .replace(/\s*\[YR\d{4}\]$/, '')
    .replace(/^YR(?=\d{4}$)/, '')
    .replace(/^(\d{4})-?S([12])$/, '$1-H$2')
    .replace(/^(\d{4})-A1$/, '$1')
    .replace(/^(\d{4}-\d\d-\d\d)[T ][\d:.]+Z?$/, '$1')
    .replace(/^(\d{4})(?: ?г(?:од|\.)?)? ?(?:\d\)|\*+)$/u, '$1')
    .replace(/^январ[ья] ?[-–—] ?декабр[ья] (\d{4})(?: ?г(?:ода|\.)?)?$/iu, '$1')
    .trim()
}
