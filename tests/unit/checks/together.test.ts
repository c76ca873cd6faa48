import { describe, expect, it } from 'vitest'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { checkClaim } from '#shared/analysis/check-claim.ts'
import { saysTogether } from '#shared/analysis/checks/together-words.ts'
import { assertionKey } from '#shared/domain/assertion-key.ts'
import type { Assertion } from '#shared/domain/assertion.ts'
import type { Observation } from '#shared/domain/observation.ts'
import { renamed } from '#shared/domain/renaming.ts'
import { hubs, indicators, quantity, row } from './small-world.ts'

const speakers = loadSpeakers('resources')
type Comparison = Extract<Assertion, { kind: 'comparison' }>
const above = (rest: Partial<Comparison> = {}): Comparison => ({
  kind: 'comparison',
  hub: 'alpha',
  other: 'beta',
  together: ['gamma'],
  indicator: 'output',
  period: '2024',
  direction: 'above',
  by: null,
  ...rest,
})
const rows = (alpha: string, beta: string, gamma: string, rest: Partial<Observation> = {}) => [
  row('output', 'alpha', '2024', alpha),
  row('output', 'beta', '2024', beta, rest),
  row('output', 'gamma', '2024', gamma),
]
const checked = (assertion: Assertion, observations: readonly Observation[], statement = '') =>
  checkClaim(
    { id: 'C1-aaaaaa', assertion, statement },
    {
      ...{ hubs, indicators, observations },
      ...{ preferences: [], ownSources: [], today: '2026-02-01' },
    },
  )

describe('a comparison with several places taken together', () => {
  it.each([
    ['30', '10', '15', 'confirmed'],
    ['21.5', '15.0', '14.0', 'contradicted'],
    ['25', '10', '15', 'untestable'],
    ['27', '10', '15', 'confirmed'],
    // Three rounded numbers: 29.0 may be 28.95, and the others 14.55 and 14.45.
    ['29.0', '14.5', '14.4', 'untestable'],
  ] as const)('%s against %s and %s is %s', (alpha, beta, gamma, outcome) => {
    expect(checked(above(), rows(alpha, beta, gamma)).outcome).toBe(outcome)
  })
  it('adds across units and tells both sides in every language', () => {
    const found = checked(above(), rows('30', '10000', '15', { unit: 'million-yuan', decimals: -3 }))
    expect(found.outcome).toBe('confirmed')
    expect(speakers.en(found.reason)).toBe(
      '2024: ALPHA (30 bn yuan) is above BETA and GAMMA taken together (25,000 million yuan).',
    )
    for (const locale of ['ru', 'zh'] as const) expect(speakers[locale](found.reason)).toContain('GAMMA')
  })
  it('tells how often the sum goes into it', () => {
    const found = checked(above({ by: quantity('2', 'times') }), rows('50', '10', '15'))
    expect(found.outcome).toBe('confirmed')
    expect(found.observations).toHaveLength(3)
    expect(checked(above({ by: quantity('3', 'times') }), rows('50', '10', '15')).outcome).toBe(
      'contradicted',
    )
  })
  it('names every value that is not there', () => {
    const [first] = rows('30', '10', '15')
    expect(checked(above(), first === undefined ? [] : [first]).missing.map(({ hub }) => hub)).toEqual([
      'beta',
      'gamma',
    ])
  })
  it('adds no shares and no places', () => {
    const shares = ['alpha', 'beta', 'gamma'].map((hub) => row('share', hub, '2024', '4'))
    const found = checked(above({ indicator: 'share' }), shares)
    expect([found.outcome, found.reason.key]).toEqual(['untestable', 'checks.comparison.not-summed'])
    expect(speakers.en(found.reason)).toContain('do not add up')
  })
  it('is the same claim in whatever order its places stand, and another than with one of them', () => {
    const swapped = assertionKey(above({ other: 'gamma', together: ['beta'] }))
    expect(assertionKey(above())).toBe(swapped)
    expect(assertionKey(above({ together: undefined }))).not.toBe(swapped)
  })
  it('warns of a place that lies in another of them, and counts one that was merged into another once', () => {
    const rows = [
      row('output', 'gamma', '2024', '30'),
      row('output', 'alpha', '2024', '10'),
      row('output', 'alpha-city', '2024', '5'),
    ]
    const sum = above({ hub: 'gamma', other: 'alpha', together: ['alpha-city'] })
    expect(checked(sum, rows).warnings.map(({ key }) => key)).toContain('checks.warning.counted-twice')
    const once = checked(above({ hub: 'gamma', other: 'alpha', together: ['alpha'] }), rows)
    expect([once.reason.key, once.observations.length]).toEqual(['checks.comparison.above', 2])
  })
  it('follows a hub that is merged', () => {
    expect(renamed(above(), 'hub', 'gamma', 'delta')).toEqual(above({ together: ['delta'] }))
  })
})

describe('words that take places together, and a claim that names one', () => {
  const one = above({ together: undefined })
  it('are not borne out by the one', () => {
    const words = 'Alpha makes more than Beta and Gamma combined.'
    const found = checked(one, rows('30', '10', '25'), words)
    expect([found.outcome, found.reason.key]).toEqual(['untestable', 'checks.comparison.one-of-several'])
    for (const locale of ['en', 'ru', 'zh'] as const) {
      expect(speakers[locale](found.reason)).toContain('BETA')
      expect(speakers[locale](found.reason)).not.toContain('{')
    }
    expect(checked(one, rows('30', '10', '25'), 'Alpha makes more than Beta.').outcome).toBe('confirmed')
    expect(checked(above(), rows('30', '10', '25'), words).outcome).toBe('contradicted')
  })
  it.each([
    'Recife employs more people than Florianópolis and Campinas combined.',
    'It spends more than the other three cities put together.',
    'Its output exceeds the combined output of Kraków and Gdańsk.',
    'It holds more patents than all other regions taken together',
    'Porto Digital has more firms than Campinas and São José dos Campos together.',
    'More than the other two parks together',
    'В Москве занято больше, чем в Казани и Томске вместе взятых.',
    'Больше, чем сумма вложений Казани и Томска',
    '深圳的专利数超过东莞和佛山之和。',
    '高于其余两市总和',
  ])('%s', (words) => expect(saysTogether(words)).toBe(true))
  it.each([
    'Together the firms employ more than Campinas.',
    'The park works together with the university and grew faster than Campinas.',
    'Combined heat output of Gdańsk was higher than that of Kraków.',
    'Recife is ahead of Florianópolis and Campinas.',
    'The total number of pupils and teachers in Recife is above that in Campinas.',
    'Recife, where universities and firms work together, is ahead of Campinas.',
    'Recife and its combined heat plant in Cabo make more than Campinas.',
    'Вместе с университетом парк обогнал Томск.',
    '深圳高于东莞和佛山。',
  ])('not: %s', (words) => expect(saysTogether(words)).toBe(false))
})
