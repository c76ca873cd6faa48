import { describe, expect, it } from 'vitest'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import { createIndicatorIndex } from '#shared/dataset/indicator-index.ts'
import { createKnownSeries } from '#shared/dataset/known-series.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import { suggest } from '#shared/suggestions/suggest.ts'
import { extractText } from '#electron/workers/extract/extract-text.ts'
import { importedHub, importedIndicator } from './world.ts'
import { keyOf } from './score.ts'

const hubs = createHubIndex(['Esrange', 'Andøya', 'Uppsala University', 'Lapland'].map(importedHub), [])
const indicators = createIndicatorIndex([
  importedIndicator('Rocket launches', 'count'),
  importedIndicator('Space employment', 'persons'),
  importedIndicator('Venture capital investment', 'million-euro'),
  importedIndicator('Campus Ranking rank', 'rank'),
])
/** Rows of hub, indicator and period; a value is never asked for. */
const rows = [
  ['esrange', 'rocket-launches', '2024'],
  ['esrange', 'space-employment', '2025'],
  ['andoya', 'rocket-launches', '2024'],
  ['lapland', 'venture-capital-investment', '2024-H2'],
] as const
const series = createKnownSeries(
  rows.map(([hub, indicator, period]) => ({ hub, indicator, periods: new Set([period]) })),
)

function keys(text: string, known = true) {
  const extracted = extractText({
    name: 'a.md',
    bytes: Buffer.from(`KIRUNA, March 3, 2025 (STT) — ${text}`, 'utf8'),
  })
  const reading = readArticle(extracted)
  return suggest(extracted, { hubs, indicators, reading, ...(known ? { series } : {}) }).map(keyOf)
}

describe('a number whose words tell only half of its measure', () => {
  const told = 'A rocket is leaving Esrange. Esrange carried out 19 launches in 2024.'
  it('is of the series its place has values of', () => {
    expect(keys(told)).toContain('value·esrange·rocket-launches·2024·19')
  })
  it('is of none where the dataset has nothing of that place', () => {
    expect(keys(told, false).filter((key) => key.includes('rocket-launches'))).toEqual([])
  })
  it.each([
    'A rocket is leaving Esrange. Esrange carried out 19 concerts in 2024.',
    'A rocket is leaving Esrange. Esrange counted 19 foreign guests at launches in 2024.',
    'A rocket is leaving Esrange. Esrange sold tickets for 19 kronor in 2024.',
  ])('is of none that another thing is counted by: %s', (text) => {
    expect(keys(text).filter((key) => key.includes('rocket-launches'))).toEqual([])
  })
})

describe('what stands now', () => {
  it('is of the time of writing that the dataset has, not of the year reported before', () => {
    expect(
      keys('Esrange carried out 19 rocket launches in 2024. Esrange employs 1,150 people in space.'),
    ).toContain('value·esrange·space-employment·2025·1150')
  })
})

describe('the same period of last year', () => {
  it('is the part of the year that is reported, and the report stays there', () => {
    expect(
      keys(
        'Start-ups in Lapland raised 41 million euros of venture capital in the second half of 2024, 37 percent more than in the same period of last year.',
      ),
    ).toEqual([
      'value·lapland·venture-capital-investment·2024-H2·41',
      'change·lapland·venture-capital-investment·2024-H2·37',
    ])
  })
})

describe('a place in a body that no dataset names', () => {
  it.each([
    [
      'Uppsala University joined the Nordic Quantum Network in January 2025.',
      'membership·?·uppsala-university',
    ],
    ['Esrange has belonged to the European Launch Alliance since 2019.', 'membership·?·esrange'],
  ])('%s', (text, key) => expect(keys(text)).toContain(key))
  it.each([
    'Uppsala University joined the debate on fees in January 2025.',
    'Lapland is part of the problem, officials said.',
    'Esrange joined Andøya in protest.',
  ])('is none where nothing is joined: %s', (text) => {
    expect(keys(text).filter((key) => key.startsWith('membership·?'))).toEqual([])
  })
})

describe('a time to come that no "by" stands before', () => {
  it.each([
    ['A museum opens in Lapland in January 2027.', 'plan·2027-01'],
    ['The first flight from Esrange is scheduled for the second half of 2027.', 'plan·2027'],
    ['Next year a cleanroom for 200 trainees opens in Lapland.', 'plan·2026'],
  ])('makes a plan: %s', (text, key) => expect(keys(text)).toContain(key))
  it.each([
    'The next release will be published on 18 June 2025.',
    'Uppsala University climbed to 92nd place in the Campus Ranking 2026.',
  ])('makes none of: %s', (text) => {
    expect(keys(text).filter((key) => key.startsWith('plan'))).toEqual([])
  })
})

describe('a change of a rank', () => {
  it.each([
    ['Uppsala University ranked 92nd in the Campus Ranking 2025, two places higher than in 2024.', 2],
    ['Uppsala University climbed five places to 92nd in the Campus Ranking 2025.', 5],
  ])('is nearer the top by so many places: %s', (text, places) => {
    expect(keys(text)).toContain(`change·uppsala-university·campus-ranking-rank·2025·${places}`)
  })
  it.each([
    'Two places higher than the church stands the museum of Lapland.',
    'Lapland built 300 places more for children in 2024.',
  ])('is none without a ranking: %s', (text) => {
    expect(keys(text).filter((key) => key.startsWith('change'))).toEqual([])
  })
})

describe('a place overtaken', () => {
  it('is told with where it lies, which is held against nobody', () => {
    const text = 'Rocket launches at Esrange rose in 2024, overtaking Andøya in Lapland for the first time.'
    expect(keys(text).filter((key) => key.startsWith('comparison'))).toEqual([
      'comparison·esrange>andøya·rocket-launches·2024',
    ])
  })
})
