import { describe, expect, it } from 'vitest'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import { createIndicatorIndex } from '#shared/dataset/indicator-index.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import { suggest } from '#shared/suggestions/suggest.ts'
import { extractText } from '#electron/workers/extract/extract-text.ts'
import { keyOf } from './score.ts'
import { importedHub, importedIndicator } from './world.ts'

const hubs = createHubIndex(
  ['Uusimaa', 'Lapland', 'Kainuu', 'Pirkanmaa', 'Псков', '云南'].map(importedHub),
  [],
)
const named = (
  en: string,
  zh: string | null,
  ru: string | null,
  direction: Indicator['direction'] = 'neither',
) => ({
  ...importedIndicator(en, 'percent'),
  names: { en, zh, ru },
  direction,
})
const indicators = createIndicatorIndex([
  named('Coverage', '宽带普及率', 'Доля домохозяйств с интернетом'),
  named('Unemployment rate', '失业率', 'Уровень безработицы', 'lower'),
])

/** What is read from a text dated 2025, in short. */
function read(text: string) {
  const extracted = extractText({
    name: 'a.md',
    bytes: Buffer.from(`HELSINKI, March 3, 2025 (STT) — ${text}`, 'utf8'),
  })
  return suggest(extracted, { hubs, indicators, reading: readArticle(extracted) })
}
const keys = (text: string) => read(text).map(keyOf)
const statements = (text: string) => read(text).map(({ statement }) => statement)

describe('the earlier of two levels', () => {
  it.each([
    ['Coverage in Uusimaa reached 94.2 percent in 2024, up from 91.0 percent a year earlier.', '2023'],
    ['Coverage in Uusimaa reached 94.2 percent in 2024, up from 91.0 percent the previous year.', '2023'],
    ['Coverage in Uusimaa reached 94.2 percent in 2024, compared with 91.0 percent in 2022.', '2022'],
    ['In 2024 coverage in Uusimaa was 94.2 percent, against 91.0 percent in 2021.', '2021'],
    ['Coverage in Uusimaa reached 94.2 percent in 2024, up from 91.0 percent.', '?'],
    ['Coverage in Uusimaa rose from 91.0 percent in 2020 to 94.2 percent in 2024.', '2020'],
  ])('has the period its words name, or none: %s', (text, earlier) => {
    expect(keys(text)).toContain('value·uusimaa·coverage·2024·94.2')
    expect(keys(text).filter((key) => key.endsWith('·91'))).toEqual([`value·uusimaa·coverage·${earlier}·91`])
  })

  it('is told in Russian and Chinese as well', () => {
    for (const text of [
      'Доля домохозяйств с интернетом в Пскове в 2024 году составила 94,2 %, годом ранее — 91,0 %.',
      'Доля домохозяйств с интернетом в Пскове в 2024 году составила 94,2 % против 91,0 % в 2023 году.',
    ])
      expect(keys(text)).toEqual(['value·псков·coverage·2024·94.2', 'value·псков·coverage·2023·91'])
    expect(keys('2024年云南宽带普及率为94.2%，上年为91.0%。')).toEqual([
      'value·云南·coverage·2024·94.2',
      'value·云南·coverage·2023·91',
    ])
    expect(keys('2024年云南宽带普及率为94.2%，比上年提高3.2个百分点。')).toEqual([
      'value·云南·coverage·2024·94.2',
      'change·云南·coverage·2024·3.2',
    ])
  })

  it('makes a change of both where a word says which way it went', () => {
    const found = read(
      'Coverage in Uusimaa reached 94.2 percent in 2024, up from 91.0 percent a year earlier.',
    )
    expect(found.find(({ assertion }) => assertion.kind === 'change')?.assertion).toMatchObject({
      from: '2023',
      to: '2024',
      direction: 'up',
    })
    expect(
      keys('Coverage in Uusimaa was 94.2 percent in 2024, down from 91.0 percent in 2023.'),
    ).not.toContainEqual(expect.stringMatching(/^change/))
  })

  it('counts from the sentence before, and leaves what follows in the period of the report', () => {
    expect(
      keys(
        'Coverage in Uusimaa was 94.2 percent in 2024. A year earlier it was 91.0 percent. Lapland stood at 81.5 percent.',
      ),
    ).toEqual([
      'value·uusimaa·coverage·2024·94.2',
      'value·uusimaa·coverage·2023·91',
      'value·lapland·coverage·2024·81.5',
    ])
  })
})

describe('a sentence that goes on about the one before', () => {
  const first = 'Coverage in Uusimaa reached 94.2 percent in 2024.'
  it('carries its measure and pairs its places', () => {
    expect(keys(`${first} Lapland and Kainuu stood at 81.5 percent and 78.9 percent, respectively.`)).toEqual(
      [
        'value·uusimaa·coverage·2024·94.2',
        'value·lapland·coverage·2024·81.5',
        'value·kainuu·coverage·2024·78.9',
      ],
    )
  })
  it('has its own measure where it names one, known or not', () => {
    expect(keys(`${first} Unemployment rate in Lapland was 8 percent.`)[1]).toBe(
      'value·lapland·unemployment-rate·2024·8',
    )
    expect(
      keys(`${first} The share of pensioners in Lapland was 28 percent. Kainuu stood at 31 percent.`).slice(
        1,
      ),
    ).toEqual(['value·lapland·?·2024·28', 'value·kainuu·?·2024·31'])
  })
})

describe('an order', () => {
  it('is an overtaking only where somebody’s place was taken', () => {
    const order = (words: string) =>
      keys(`Coverage in 2024: Uusimaa ranked first by coverage, ${words} Pirkanmaa.`)
    for (const words of ['ahead of', 'followed by'])
      expect(order(words)).toEqual([
        'rank·uusimaa·coverage·2024·=1',
        'comparison·uusimaa>pirkanmaa·coverage·2024',
      ])
    for (const words of ['overtaking', 'surpassing', 'ousting', 'displacing'])
      expect(order(words)).toEqual(['rank·uusimaa·coverage·2024·=1 overtakes pirkanmaa'])
  })
  it('goes by size where its words do: the lowest of what should be low is the best', () => {
    expect(keys('In 2024 Kainuu had the lowest coverage in the country.')).toEqual([
      'rank·kainuu·coverage·2024·=1 from bottom',
    ])
    expect(keys('In 2024 Kainuu had the lowest unemployment rate in the country.')).toEqual([
      'rank·kainuu·unemployment-rate·2024·=1',
    ])
    expect(keys('In 2024 Lapland had the highest unemployment rate in the country.')).toEqual([
      'rank·lapland·unemployment-rate·2024·=1 from bottom',
    ])
    expect(keys('In 2024 Kainuu ranked last in the country by coverage.')).toEqual([
      'rank·kainuu·coverage·2024·=1 from bottom',
    ])
    expect(keys('2024年云南宽带普及率居全国倒数第二。')).toEqual(['rank·云南·coverage·2024·=2 from bottom'])
    expect(keys('В 2024 году в Пскове был самый низкий уровень безработицы в стране.')).toEqual([
      'rank·псков·unemployment-rate·2024·=1',
    ])
  })
  it('is stated as it was printed', () => {
    expect(statements('In 2024 Kainuu had the second-lowest coverage in the country.')).toEqual([
      'Kainuu had the second-lowest coverage in 2024.',
    ])
  })
})

describe('a measure no index knows', () => {
  it('is stated in the words of its sentence', () => {
    const [only] = read('Nearly 60 percent of the households in Oulu use fibre.')
    expect(only?.statement).toBe('Nearly 60 percent of the households in Oulu use fibre (2025).')
    expect(only?.assertion).toMatchObject({ hub: null, indicator: null, period: '2025' })
  })
})
