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
  ['Uusimaa', 'Lapland', 'Kainuu', 'Satakunta', 'Псковская область', '云南', '贵州', '四川'].map(importedHub),
  [],
)
const indicators = createIndicatorIndex([
  { ...importedIndicator('Harvest of oats', 'tonnes'), id: 'oats' },
  {
    ...importedIndicator('Libraries', 'count'),
    names: { en: 'Libraries', ru: 'Библиотеки', zh: '图书馆数量' },
    id: 'libraries',
  },
  {
    ...importedIndicator('Reading Index rank', 'rank'),
    names: { en: 'Reading Index rank', ru: null, zh: '全民阅读指数排名' },
    id: 'reading',
  },
  { ...importedIndicator('Reading Index score', 'points'), id: 'score' },
  { ...importedIndicator('Loans per 1000 residents', parseUnit('per 1000 people')?.unit ?? ''), id: 'loans' },
])
const seasons = createKnownSeries([
  { hub: 'uusimaa', indicator: 'oats', periods: new Set(['2023/2024', '2024/2025']) },
  { hub: 'lapland', indicator: 'score', periods: new Set(['2026']) },
])

/** The claims of a text dated May 2026, in the words of `score.ts`. */
function read(text: string, series = seasons) {
  const extracted = extractText({
    name: 'a.md',
    bytes: Buffer.from(`HELSINKI, May 3, 2026 (STT) — ${text}`, 'utf8'),
  })
  const reading = readArticle(extracted)
  return suggest(extracted, { hubs, indicators, series, reading }).map(keyOf)
}

describe('a season', () => {
  const words =
    'The harvest of oats in Uusimaa was 612,000 tonnes in the 2024/25 season, up from 531,000 tonnes in the season before.'
  it('is a period of its own where the dataset knows seasons', () => {
    expect(read(words)).toEqual(
      expect.arrayContaining(['value·uusimaa·oats·2024/2025·612000', 'value·uusimaa·oats·2023/2024·531000']),
    )
  })
  it('is the year it began in where the dataset knows none', () => {
    expect(read(words, createKnownSeries([]))).toEqual(
      expect.arrayContaining(['value·uusimaa·oats·2024·612000', 'value·uusimaa·oats·2023·531000']),
    )
  })
  it('is no month: 2011-12', () => {
    expect(read('The harvest of oats in Uusimaa was 612,000 tonnes in 2024-11.')).not.toContain(
      'value·uusimaa·oats·2024/2025·612000',
    )
  })
})

describe('two levels of two times', () => {
  it.each([
    'Libraries in Uusimaa: 41 to 126 since 2019. The figure is for 2025.',
    'Libraries in Uusimaa rose from 41 to 126 since 2019.',
  ])('have the period each is of, and are no range: %s', (words) => {
    expect(read(words)).toContain('value·uusimaa·libraries·2019·41')
  })
  it('count years back from the reported one', () => {
    expect(read('In 2025 Libraries in Uusimaa went from 41 to 126 in four years.')).toEqual(
      expect.arrayContaining(['value·uusimaa·libraries·2021·41', 'value·uusimaa·libraries·2025·126']),
    )
  })
  it('stay a range where nothing says so', () => {
    expect(read('In 2025 Uusimaa had 41 to 126 libraries.')).toEqual(['value·uusimaa·libraries·2025·41'])
  })
})

describe('places in an order', () => {
  const lead = 'The Reading Index 2026 was published on Tuesday.\n\n'
  it.each([
    [
      'Uusimaa moved up to sixth in the Reading Index 2026, overtaking Lapland, which slipped from fifth to eighth.',
      ['rank·uusimaa·reading·2026·=6 overtakes lapland', 'rank·lapland·reading·2026·=8'],
    ],
    [
      `${lead}Uusimaa ranked first in the Reading Index. Kainuu, 58th last year, jumped to 47th.`,
      ['rank·kainuu·reading·2025·=58', 'rank·kainuu·reading·2026·=47'],
    ],
    [
      `${lead}Uusimaa, Lapland and Kainuu keep the first three places in the Reading Index.`,
      ['rank·uusimaa,lapland,kainuu·reading·2026·<3'],
    ],
    [
      `${lead}Uusimaa came third in the Reading Index. Lapland (22nd) is ahead of Kainuu (41st), which made the list again.`,
      ['rank·lapland·reading·2026·=22', 'rank·kainuu·reading·2026·=41'],
    ],
    [
      '在《全民阅读指数2025》榜单上，云南位居第四，较上年上升两位；贵州由第十二位升至第九位。',
      [
        'rank·云南·reading·2025·=4',
        'change·云南·reading·2025·2',
        'rank·贵州·reading·2024·=12',
        'rank·贵州·reading·2025·=9',
      ],
    ],
  ])('are whose and of when they are told: %s', (words, expected) => {
    expect(read(words)).toEqual(expect.arrayContaining(expected))
  })
  it('that are hoped for are none yet', () => {
    expect(
      read(
        `${lead}Uusimaa came third in the Reading Index. Lapland aims to be back in the top five by 2030.`,
      ),
    ).not.toContain('rank·lapland·reading·2026·<5')
  })
})

describe('a measure told in part', () => {
  it('of a score needs no unit', () => {
    expect(read('The Reading Index 2026 is out. Lapland scored 92.6.')).toContain(
      'value·lapland·score·2026·92.6',
    )
  })
  it('is named with a number in whatever groups it is printed', () => {
    expect(read('In 2025, Loans per 1,000 residents in Lapland were 9.2.')).toContain(
      'value·lapland·loans·2025·9.2',
    )
  })
  it('of some of what a place has is none of the place', () => {
    const found = read("In 2025, Uusimaa's four technical universities had 63 libraries.")
    expect(found.filter((key) => key.startsWith('value·uusimaa'))).toEqual([])
  })
})

describe('names that a person gave', () => {
  const builtIn = {
    ...importedIndicator('Library stock', 'count'),
    aliases: { en: ['Books'], zh: [], ru: [] },
  }
  const made = { ...importedIndicator('Holdings', 'count'), aliases: { en: ['books'], zh: [], ru: [] } }
  const town = { ...importedHub('Salo town'), aliases: { en: ['Salo'], zh: [], ru: [] } }
  it('win over those the program brings along', () => {
    const mine = createIndicatorIndex([builtIn, made], new Map(), new Set([made.id]))
    expect(mine.resolve('books')).toMatchObject({ kind: 'one', indicator: { id: made.id } })
    expect(mine.mentionsIn('Books in Salo').map(({ indicator }) => indicator.id)).toEqual([made.id])
    const places = createHubIndex([importedHub('Salo'), town], [], new Map(), new Set([town.id]))
    expect(places.mentionsIn('Books in Salo').map(({ hub }) => hub.id)).toEqual([town.id])
  })
  it('stay open between two of the program', () => {
    expect(createIndicatorIndex([builtIn, made]).resolve('books')).toMatchObject({ kind: 'several' })
  })
})

describe('a table told in lines', () => {
  const rows =
    'Loans in the year\nUusimaa: 1,712 in 2025, 1,604 in 2024\nLapland: 1,390 in 2025, 1,127 in 2024\n'
  const suggested = (blocks: boolean) => {
    const extracted = extractText({ name: 'a.txt', bytes: Buffer.from(`Libraries\n${rows}`, 'utf8') })
    const read = blocks ? extracted : { ...extracted, blocks: [] }
    return suggest(read, { hubs, indicators, series: seasons, reading: readArticle(read) }).map(keyOf)
  }
  it.each([true, false])('gives each row its own place; structure known: %s', (blocks) => {
    const of = (place: string) => suggested(blocks).filter((key) => key.includes(`·${place}·`))
    expect(of('uusimaa').join()).not.toMatch(/1390|1127/)
    expect(of('lapland').join()).not.toMatch(/1712|1604/)
  })
})
