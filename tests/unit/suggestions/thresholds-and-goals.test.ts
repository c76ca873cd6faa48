import { describe, expect, it } from 'vitest'
import type { Assertion } from '#shared/domain/assertion.ts'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import { createIndicatorIndex } from '#shared/dataset/indicator-index.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import { suggest } from '#shared/suggestions/suggest.ts'
import { extractText } from '#electron/workers/extract/extract-text.ts'
import { importedHub, importedIndicator } from './world.ts'

const hubs = createHubIndex(['Uusimaa', 'Lapland', 'Псковская область', '云南', '贵州'].map(importedHub), [])
const indicators = createIndicatorIndex([
  {
    ...importedIndicator('Coverage', 'percent'),
    names: { en: 'Coverage', zh: '宽带普及率', ru: 'Доля домохозяйств с интернетом' },
  },
  importedIndicator('Output', 'TWh'),
])

/** What is read from a text dated March 2025. */
function read(text: string, opening = 'HELSINKI, March 3, 2025 (STT) — ') {
  const extracted = extractText({ name: 'a.md', bytes: Buffer.from(opening + text, 'utf8') })
  return suggest(extracted, { hubs, indicators, reading: readArticle(extracted) })
}
const assertions = (text: string): readonly Assertion[] => read(text).map(({ assertion }) => assertion)

describe('a bound of several periods', () => {
  it.each([
    ['Coverage in Uusimaa has stayed above 80 percent since 2020.', 'since', '2020'],
    ['Coverage in Uusimaa exceeded 80 percent by 2023.', 'by', '2023'],
    ['In 2024, coverage in Uusimaa exceeded 80 percent for the first time.', 'first', '2024'],
    [
      'Доля домохозяйств с интернетом в Псковской области в 2024 году впервые превысила 80 %.',
      'first',
      '2024',
    ],
    ['2024年云南宽带普及率首次突破80%。', 'first', '2024'],
    ['云南宽带普及率自2020年以来一直高于80%。', 'since', '2020'],
  ])('%s', (text, holds, period) => {
    expect(assertions(text)).toMatchObject([
      { kind: 'value', indicator: 'coverage', period, holds, value: { value: 80, qualifier: 'more-than' } },
    ])
  })
  it('is no more than one period where nothing says so', () => {
    expect(assertions('In 2024, coverage in Uusimaa exceeded 80 percent.')[0]).not.toHaveProperty('holds')
  })
})

describe('years ahead', () => {
  const plan = 'Uusimaa plans to build ten libraries over the next 10 years.'
  it('count from the printed date', () => {
    expect(assertions(plan)).toMatchObject([{ kind: 'plan', due: '2035' }])
  })
  it.each([
    ['', plan],
    ['Coverage in Lapland was 80 percent in 2019. ', plan],
  ])('tell no date in a text without one: %s', (opening, words) => {
    expect(
      read(words, opening)
        .map(({ assertion }) => assertion)
        .at(-1),
    ).toMatchObject({
      kind: 'plan',
      due: null,
    })
  })
})

describe('a goal', () => {
  it.each([
    ['Uusimaa aims for 40 TWh of output in Uusimaa by 2032.', '2032', 40, 'up'],
    ['By 2030, coverage in Lapland is to rise to 95 percent.', '2030', 95, 'up'],
    ['The council wants to cut coverage in Lapland to 60 percent by June 2027.', '2027-06', 60, 'down'],
  ])('is a number of an indicator with a due date: %s', (text, due, value, direction) => {
    expect(assertions(text)).toMatchObject([{ kind: 'plan', due, goal: { value: { value }, direction } }])
  })
  it.each([
    ['The council plans to build a library in Lapland before December 2026.', '2026-12'],
    ['A library is due to open in Lapland before the end of 2027.', '2027'],
  ])('is a date alone where no number is set: %s', (text, due) => {
    const [plan] = assertions(text)
    expect(plan).toMatchObject({ kind: 'plan', due })
    expect(plan).not.toHaveProperty('goal')
  })
  it.each([
    ['До конца 2027 года область намерена построить 12 библиотек.', '2027', 12],
    ['云南力争2026年底前建成20个图书馆。', '2026', 20],
  ])('keeps a number of what nobody measures: %s', (text, due, value) => {
    expect(assertions(text)).toMatchObject([
      { kind: 'plan', due, goal: { indicator: null, value: { value } } },
    ])
  })
  it('never passes for a value', () => {
    for (const text of [
      'By 2030, coverage in Lapland is to rise to 95 percent.',
      'The council expects coverage in Lapland of between 90 and 95 percent in 2026.',
      'Coverage in Lapland should exceed 95 percent by 2030.',
    ])
      expect(assertions(text).filter(({ kind }) => kind === 'value')).toEqual([])
  })
})

describe('so many times', () => {
  it.each([
    ['In 2024, coverage in Uusimaa was twice the rate in Lapland.', 'above', 2],
    ['In 2024, coverage in Lapland was 30 percent, a third of that in Uusimaa.', 'below', 3],
    ['2024年云南宽带普及率为80%，约为贵州的两倍。', 'above', 2],
  ])('%s', (text, direction, value) => {
    expect(assertions(text)).toContainEqual(
      expect.objectContaining({
        kind: 'comparison',
        direction,
        period: '2024',
        by: expect.objectContaining({ value, unit: 'times' }) as unknown,
      }),
    )
  })
})

describe('times that have no name in a dataset', () => {
  it.each([
    'Coverage in Uusimaa was 80 percent in the first nine months of 2024.',
    'In January–September 2024, coverage in Uusimaa was 80 percent.',
    'За девять месяцев 2024 года доля домохозяйств с интернетом в Псковской области составила 80 %.',
    '2024年前三季度，云南宽带普及率为80%。',
  ])('are not taken for their year: %s', (text) => {
    expect(assertions(text)).toMatchObject([{ kind: 'value', period: null }])
  })
})
