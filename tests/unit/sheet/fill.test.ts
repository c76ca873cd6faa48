import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { comparePeriods } from '#shared/dataset/periods.ts'
import { filledSeries, repeated } from '#shared/dataset/sheet/fill.ts'
import { periodAfter } from '#shared/dataset/sheet/period-steps.ts'
import { sumOf } from '#shared/dataset/sheet/selection-sum.ts'
import { Period } from '#shared/domain/period.ts'

describe('a series', () => {
  it.each([
    [
      [1, 2, null, null],
      [1, 2, 3, 4],
    ],
    [
      [1, null, 3, null],
      [1, 2, 3, 4],
    ],
    [
      [null, 2, 3],
      [1, 2, 3],
    ],
    [
      [6.5, null, null, 7.4],
      [6.5, 6.8, 7.1, 7.4],
    ],
    [
      [5, null],
      [5, 5],
    ],
    [
      [1, 2, null, 10],
      [1, 2, 6, 10],
    ],
    [
      [null, null],
      [null, null],
    ],
    [
      [10, null, 11],
      [10, 11, 11],
    ],
    [[], []],
  ])('%j becomes %j', (values, filled) => {
    expect(filledSeries(values)).toEqual(filled)
  })

  it('keeps what is known and leaves nothing empty beside it', () => {
    const number = fc.integer({ min: -10_000, max: 10_000 }).map((whole) => whole / 100)
    fc.assert(
      fc.property(fc.array(fc.option(number), { maxLength: 20 }), (values) => {
        const filled = filledSeries(values)
        values.forEach((value, at) => {
          if (value !== null) expect(filled[at]).toBe(value)
        })
        if (values.some((value) => value !== null)) expect(filled).not.toContain(null)
      }),
    )
  })

  it('repeats its first cells', () => {
    expect(repeated([1, 2], 5)).toEqual([1, 2, 1, 2, 1])
    expect(repeated([], 5)).toEqual([])
  })
})

describe('periods one after another', () => {
  it.each([
    ['2024', '2025'],
    ['2024-H2', '2025-H1'],
    ['2024-Q4', '2025-Q1'],
    ['2024-12', '2025-01'],
    ['2024-02-28', '2024-02-29'],
    ['2016/2020', '2021/2025'],
    ['2024/2025', '2025/2026'],
    ['GII 2025', 'GII 2026'],
    ['9999', null],
    ['no period', null],
  ])('%s → %s', (period, next) => {
    expect(periodAfter(period)).toBe(next)
  })

  it('are periods, later ones, and lead back', () => {
    const year = fc.integer({ min: 1100, max: 9800 })
    const two = (number: number) => String(number).padStart(2, '0')
    const period = fc.oneof(
      year.map(String),
      fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([of, half]) => `${of}-H${half}`),
      fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([of, quarter]) => `${of}-Q${quarter}`),
      fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([of, month]) => `${of}-${two(month)}`),
      year.map((of) => `${of}/${of + 4}`),
      year.map((of) => `GII ${of}`),
    )
    fc.assert(
      fc.property(period, fc.integer({ min: 1, max: 30 }), (from, steps) => {
        const next = periodAfter(from, steps) ?? ''
        expect(v.is(Period, next)).toBe(true)
        expect(comparePeriods(from, next)).toBeLessThan(0)
        expect(periodAfter(next, -steps)).toBe(from)
      }),
    )
  })
})

describe('the sum of a selection', () => {
  const percent = (...values: number[]) => values.map((value) => ({ value, unit: 'percent' }))
  it('is exact in decimals', () => {
    expect(sumOf(percent(0.1, 0.2))).toEqual({
      count: 2,
      stated: { sum: 0.3, mean: 0.15, min: 0.1, max: 0.2, unit: 'percent', decimals: 1 },
    })
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }), (hundredths) => {
        const { stated } = sumOf(percent(...hundredths.map((whole) => whole / 100)))
        expect(stated?.sum).toBe(hundredths.reduce((sum, whole) => sum + whole, 0) / 100)
      }),
    )
  })

  it('converts units of one measure and only counts those of several', () => {
    const mixed = [
      { value: 2, unit: 'billion-yuan' },
      { value: 500, unit: 'million-yuan' },
    ]
    expect(sumOf(mixed)).toMatchObject({ count: 2, stated: { sum: 2.5, unit: 'billion-yuan' } })
    expect(sumOf([...mixed, { value: 1, unit: 'euro' }])).toEqual({ count: 3, stated: null })
    expect(sumOf([])).toEqual({ count: 0, stated: null })
  })

  it('takes numbers of any size', () => {
    expect(sumOf(percent(1e300, 1e300)).stated?.sum).toBe(2e300)
    expect(sumOf(percent(1e-7, 2e-7)).stated?.sum).toBe(3e-7)
  })
})
