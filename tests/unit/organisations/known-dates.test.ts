import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareDates,
  isApart,
  isDueDate,
  isKnownDate,
  isReversed,
  mayHoldOn,
  readDate,
} from '#shared/dataset/known-date.ts'

const two = (number: number) => String(number).padStart(2, '0')
/** Dates as exactly as known: a day, a month, a year, or one without its year; or not told at all. */
const date = fc
  .record({
    year: fc.option(fc.integer({ min: 1990, max: 2050 }), { nil: null }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    parts: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ year, month, day, parts }) =>
    [year === null ? 'XXXX' : String(year), two(month), two(day)]
      .slice(0, year === null ? Math.max(2, parts) : parts)
      .join('-'),
  )
const told = fc.option(date, { nil: null })
const span = fc.record({ from: told, until: told })
const day = fc
  .date({ min: new Date('1980-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

describe('dates as exactly as known', () => {
  it.each(['2026', '2026-01', '2026-01-16', 'XXXX-12', 'XXXX-02-29', '2024-02-29'])('%s is one', (text) =>
    expect(isKnownDate(text)).toBe(true),
  )
  it.each(['', 'XXXX', '2026-13', '2026-02-29', 'XXXX-02-30', '26', '2026-1', 'soon', '2026-01-16T00:00'])(
    '%s is none',
    (text) => expect(isKnownDate(text)).toBe(false),
  )
  it.each(['2035', '2035-Q2', '2035-H1', '2035-06', '2035-06-30', '2026/2030', 'XXXX-12'])(
    'something can be due by %s',
    (text) => expect(isDueDate(text)).toBe(true),
  )
  it.each(['GII 2025', '2030/2026', '2035-Q5', 'ten years'])('nothing can be due by %s', (text) =>
    expect(isDueDate(text)).toBe(false),
  )
  it('are read as they are printed, and no year is made up', () => {
    expect(['16 January', '2026年1月', 'декабрь 2025', '2035', 'next year'].map(readDate)).toEqual([
      'XXXX-01-16',
      '2026-01',
      '2025-12',
      '2035',
      null,
    ])
  })
  it('2024 to 2024 may be March to May; 2024 to 2023 and one day to itself may not', () => {
    expect(isReversed({ from: '2024', until: '2024' })).toBe(false)
    expect(isReversed({ from: '2024', until: '2023' })).toBe(true)
    expect(isReversed({ from: '2024-05-01', until: '2024-05-01' })).toBe(true)
    expect(isReversed({ from: 'XXXX-12', until: '1990' })).toBe(false)
  })
})

describe('spans of such dates', () => {
  it('are never apart and sharing a day that both may hold on', () => {
    fc.assert(
      fc.property(span, span, day, (one, other, at) => {
        fc.pre(!isReversed(one) && !isReversed(other) && isApart(one, other))
        // What is certain at one end and open at the other may still hold anywhere before or after it.
        const both = mayHoldOn(one, at) && mayHoldOn(other, at)
        expect(both).toBe(false)
      }),
    )
  })
  it('are apart from each other both ways or neither', () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        expect(isApart(one, other)).toBe(isApart(other, one))
      }),
    )
  })
  it('without a date are apart from nothing', () => {
    fc.assert(
      fc.property(span, (one) => {
        expect(isApart(one, { from: null, until: null })).toBe(false)
      }),
    )
  })
  it('stand in one order, those without a year last', () => {
    fc.assert(
      fc.property(fc.array(told, { maxLength: 12 }), (dates) => {
        const sorted = dates.toSorted(compareDates)
        const firstOpen = sorted.findIndex((one) => one === null || one.startsWith('XXXX'))
        const rest = firstOpen < 0 ? [] : sorted.slice(firstOpen)
        expect(rest.every((one) => one === null || one.startsWith('XXXX'))).toBe(true)
        expect(sorted.toSorted(compareDates)).toEqual(sorted)
      }),
    )
  })
})
