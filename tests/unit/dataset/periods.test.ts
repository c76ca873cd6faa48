import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { comparePeriods, dateIn, formatPeriod, parsePeriod } from '#shared/dataset/periods.ts'
import { Period } from '#shared/domain/period.ts'

describe('parsePeriod', () => {
  it.each([
    ['2024', '2024'],
    ['Sep 2014', '2014-09'],
    ['June 2022', '2022-06'],
    ['2025 (June)', '2025-06'],
    ['GII 2025', 'GII 2025'],
    ['Space Cities Index 2026', 'Space Cities Index 2026'],
    ['Рейтинг инновационных регионов 2025', 'Рейтинг инновационных регионов 2025'],
    ['城市竞争力排名2025', '城市竞争力排名 2025'],
    ['GIHI 2023', 'GIHI 2023'],
    ['H1 2024', '2024-H1'],
    ['2024-H1', '2024-H1'],
    ['first half of 2024', '2024-H1'],
    ['Q3 2024', '2024-Q3'],
    ['2024/25', '2024/2025'],
    ['1999-00', '1999/2000'],
    ['2016-2020', '2016/2020'],
    ['2016–2020 гг.', '2016/2020'],
    ['2024-05', '2024-05'],
    ['2020-11-01', '2020-11-01'],
    ['1 November 2020', '2020-11-01'],
    ['01.11.2020', '2020-11-01'],
    ['2024年', '2024'],
    ['2024年上半年', '2024-H1'],
    ['2024年第三季度', '2024-Q3'],
    ['2024年9月', '2024-09'],
    ['2024 г.', '2024'],
    ['1-е полугодие 2024', '2024-H1'],
    ['IV квартал 2023 г.', '2023-Q4'],
    ['сентябрь 2014', '2014-09'],
  ])('reads %s', (printed, period) => {
    expect(parsePeriod(printed)).toEqual({ kind: 'period', period })
  })

  it.each([
    ['end 2023', { period: '2023', note: 'end 2023' }],
    ['2024 output', { period: '2024', note: '2024 output' }],
    [
      '2017 output (2018 supplement)',
      { period: '2017', vintage: '2018', note: '2017 output; 2018 supplement' },
    ],
    ['2017 report', { period: '2017', asStated: true, note: '2017 report' }],
    ['list titled 2023', { period: '2023', asStated: true }],
    ['2023 page', { period: '2023', asStated: true }],
    ['census 2020-11-01', { period: '2020-11-01', note: 'census 2020-11-01' }],
    ['2022 (infobox)', { period: '2022', note: 'infobox' }],
    ['as stated Feb 2022', { period: '2022-02', asStated: true, vintage: '2022-02' }],
    ['2024/25 (said Dec 2025)', { period: '2024/2025', vintage: '2025-12' }],
  ])('keeps the remark of %s', (printed, read) => {
    expect(parsePeriod(printed)).toMatchObject({ kind: 'period', ...read })
  })

  it.each([
    ['H1, year not stated on the page', 'no-year'],
    ['September', 'no-year'],
    ['latest quoted in Jan 2025', 'not-stated'],
    ['n/a', 'missing'],
    ['', 'missing'],
    ['..', 'missing'],
    ['2024-13', 'not-a-period'],
    ['2024-02-30', 'not-a-period'],
    ['2020-2016', 'not-a-period'],
    ['last spring', 'not-a-period'],
    ['20240', 'not-a-period'],
    ['9'.repeat(500), 'not-a-period'],
  ])('says why it cannot use %s', (printed, reason) => {
    expect(parsePeriod(printed)).toEqual({ kind: 'unread', reason })
  })

  it('never throws, and gives only periods the schema takes', () => {
    const pieces = fc.constantFrom(
      '2024',
      'H1',
      'Q3',
      ' ',
      '-',
      '/',
      '(',
      ')',
      'Sep',
      '年',
      'г.',
      'GII',
      'end',
      '13',
      '.',
      '(June)',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (printed) => {
          const read = parsePeriod(printed)
          if (read.kind === 'period') expect(v.is(Period, read.period)).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
  })

  const period = fc
    .tuple(
      fc.integer({ min: 1950, max: 2099 }),
      fc.constantFrom('', '-H1', '-H2', '-Q1', '-Q4', '-01', '-12', '-02-28'),
    )
    .map(([year, part]) => `${year}${part}`)
  it('reads back its own spelling, and what it prints in Chinese and English', () => {
    fc.assert(
      fc.property(period, (own) => {
        expect(parsePeriod(own)).toEqual({ kind: 'period', period: own })
        for (const locale of ['en', 'zh', 'ru'] as const)
          expect(parsePeriod(formatPeriod(own, locale))).toMatchObject({ period: own })
      }),
    )
  })

  it('sorts by time', () => {
    const mixed = ['GII 2025', '2024-Q3', '2019', '2024', 'GII 2022', '2024-H1']
    expect(mixed.toSorted(comparePeriods)).toEqual([
      '2019',
      'GII 2022',
      '2024',
      '2024-H1',
      '2024-Q3',
      'GII 2025',
    ])
  })
})

it.each([
  ['preliminary, Jan 2025', '2025-01'],
  ['VINTAGE: final, Sept 2025', '2025-09'],
  ['press conference of 4 Dec 2024', '2024-12-04'],
  ['nothing here', null],
])('dateIn %s', (words, date) => {
  expect(dateIn(words)).toBe(date)
})
