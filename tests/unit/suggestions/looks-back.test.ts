import { describe, expect, it } from 'vitest'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import { createIndicatorIndex } from '#shared/dataset/indicator-index.ts'
import { createKnownSeries } from '#shared/dataset/known-series.ts'
import { parseUnit } from '#shared/dataset/units.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import { suggest } from '#shared/suggestions/suggest.ts'
import { extractText } from '#electron/workers/extract/extract-text.ts'
import { keyOf } from './score.ts'
import { importedHub, importedIndicator } from './world.ts'

const hubs = createHubIndex(
  ['Uusimaa', 'Lapland', 'Kainuu', 'Satakunta', '云南', '贵州'].map(importedHub),
  [],
)
const indicators = createIndicatorIndex([
  { ...importedIndicator('Library cards', 'persons'), id: 'cards' },
  { ...importedIndicator('Share of e-books', 'percent'), id: 'ebooks' },
  { ...importedIndicator('Library grants', 'million-euro'), id: 'grants' },
  { ...importedIndicator('Shelf capacity', parseUnit('kilometres')?.unit ?? ''), id: 'shelves' },
  {
    ...importedIndicator('Reading Index rank', 'rank'),
    names: { en: 'Reading Index rank', ru: 'Рейтинг чтения', zh: '全民阅读指数排名' },
    id: 'reading',
  },
  {
    ...importedIndicator('Readers’ tickets', 'thousand-persons'),
    names: { en: 'Readers’ tickets', ru: 'Число читательских билетов', zh: null },
    id: 'tickets',
  },
  {
    ...importedIndicator('Library lending', 'count'),
    names: { en: 'Library lending', ru: 'Книговыдача', zh: '图书借阅量' },
    id: 'lending',
  },
])

const series = createKnownSeries([{ hub: 'lapland', indicator: 'tickets', periods: new Set(['2025']) }])

function read(text: string) {
  const extracted = extractText({
    name: 'a.md',
    bytes: Buffer.from(`HELSINKI, May 3, 2026 (STT) — ${text}`, 'utf8'),
  })
  const reading = readArticle(extracted)
  return suggest(extracted, { hubs, indicators, series, reading }).map(keyOf)
}

describe('an earlier year a report only looks back to', () => {
  it.each([
    [
      'is not what the next paragraph is of',
      'The share of e-books in Uusimaa was 61 percent in 2025. In 2019 it was 35 percent.\n\nThe share of e-books in Lapland was 22 percent.',
      'value·lapland·ebooks·2025·22',
    ],
    [
      'is that of a figure something is held against',
      'Library cards in Uusimaa rose to 96,400 in 2025. That is 13.5 percent more than in 2024 and more than double the figure for 2019.\n\nLibrary cards in Lapland numbered 16,920.',
      'value·lapland·cards·2025·16920',
    ],
    [
      'is when counting began',
      'The share of e-books in Uusimaa was 29 percent in 2025. In Lapland it was 33 percent, the highest share since the survey started in 2015.',
      'value·lapland·ebooks·2025·33',
    ],
    [
      'is of the clause before the one that tells of now, whose year nothing tells',
      'Shelf capacity in Uusimaa was 8.4 kilometres in 2025. Lapland built its library in 2022 and now has 1.6 kilometres.',
      'value·lapland·shelves·?·1.6',
    ],
  ])('%s', (_, words, expected) => {
    expect(read(words)).toContain(expected)
  })
  it('still is what the sentences right after it are of', () => {
    expect(
      read('In 2019 the share of e-books in Uusimaa was 35 percent. In Lapland it was 20 percent.'),
    ).toContain('value·lapland·ebooks·2019·20')
  })
  it('is what a multiple of the sentence before is held against', () => {
    expect(
      read(
        'In 2025, library cards in Uusimaa numbered 96,400. That is more than double the figure for 2019.',
      ),
    ).toContain('change·uusimaa·cards·2025·2')
  })
})

describe('a number that is no count', () => {
  it('is one with decimals: nobody has 31.6 cards', () => {
    expect(
      read('In 2025, Uusimaa came first among the regions, with 31.6 library cards.').filter((key) =>
        key.includes('·cards·'),
      ),
    ).toEqual([])
  })
})

describe('a measure left to the sentence before', () => {
  it('is that of money somebody received', () => {
    expect(
      read('In 2025, library grants in Uusimaa were €6.3 million. Lapland received just €0.9 million.'),
    ).toContain('value·lapland·grants·2025·0.9')
    expect(
      read('In 2025, library grants in Uusimaa were €6.3 million. Lapland received €4 million in gifts.'),
    ).not.toContain('value·lapland·grants·2025·4')
  })
  it('is what the two are compared by', () => {
    expect(
      read(
        'In 2025, library grants in Uusimaa were €6.3 million, nearly three times as much as those in Lapland, which received €2.2 million.',
      ),
    ).toContain('value·lapland·grants·2025·2.2')
  })
  it('is named again by one noun of its name', () => {
    const cards = 'Число читательских билетов в Uusimaa в 2025 году составило 1,27 млн.'
    expect(read(`${cards}\n\nВ Lapland насчитывается 968 тыс. билетов.`).join()).toMatch(
      /value·lapland·tickets·2025·968/,
    )
  })
  it('is what a word stands for that is no measure', () => {
    expect(
      read('Книговыдача в Uusimaa в 2025 году составила 61 200. За год показатель увеличился на 6,4 %.'),
    ).toContain('change·uusimaa·lending·2025·6.4')
  })
})

describe('a place in an order', () => {
  it.each([
    [
      'Uusimaa came first in the Reading Index 2025. Lapland was second, Kainuu third.',
      'rank·lapland·reading·2025·=2',
    ],
    ['In 2025, Uusimaa led the regions with 16,920 library cards.', 'rank·uusimaa·cards·2025·=1'],
    [
      'В Рейтинге чтения 2025 года Uusimaa заняла 48-е место. Lapland находится на 56-м месте, Kainuu — на 51-м.',
      'rank·kainuu·reading·2025·=51',
    ],
    ['2025年，云南图书借阅量为61200，居西部各省之首。', 'rank·云南·lending·2025·=1'],
  ])('is told by what stands around it: %s', (words, expected) => {
    expect(read(words)).toContain(expected)
  })
  it('is of whoever stands behind the leading', () => {
    const found = read(
      'Книговыдача в Lapland в 2025 году ниже, а лидирует в регионе Kainuu с показателем 96 200.',
    )
    expect(found).toContain('rank·kainuu·lending·2025·=1')
    expect(found).not.toContain('rank·lapland·lending·2025·=1')
  })
})
