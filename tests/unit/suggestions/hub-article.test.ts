import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { suggestionsOf } from './world.ts'

const file = '../shared/inputs/innovation-hubs-translation.txt'
const missing = !existsSync(file)

describe.skipIf(missing)('the translated article on innovation hubs', () => {
  const suggestions = missing
    ? []
    : suggestionsOf(readFileSync(file, 'utf8'), 'innovation-hubs-translation.txt')
  const of = <Kind extends string>(kind: Kind) =>
    suggestions.filter(({ assertion }) => assertion.kind === kind)

  it('holds no place against the country that another one lies in', () => {
    expect(of('comparison')).toEqual([])
  })

  it('pairs the three R&D intensities with their places', () => {
    expect(of('value').map(({ assertion }) => assertion)).toMatchObject([
      {
        hub: 'beijing',
        indicator: 'rd-expenditure-intensity',
        period: '2024',
        value: { value: 6.58, decimals: 2 },
      },
      {
        hub: 'shanghai',
        indicator: 'rd-expenditure-intensity',
        period: '2024',
        value: { value: 4.35, decimals: 2 },
      },
      {
        hub: 'guangdong',
        indicator: 'rd-expenditure-intensity',
        period: '2024',
        value: { value: 3.6, decimals: 1 },
      },
    ])
    expect(of('value')[0]).toMatchObject({
      statement: 'R&D expenditure intensity in Beijing was 6.58% in 2024.',
      because: ['Beijing', 'R&D expenditure intensity', '6.58%', 'respectively'],
    })
  })

  it('reads the top three of the country and the first place of the cluster', () => {
    // 'Overtaking the Tokyo-Yokohama cluster in Japan' says where the cluster lies, and holds nothing against Japan.
    expect(of('comparison')).toEqual([])
    expect(of('rank').map(({ assertion }) => assertion)).toEqual([
      {
        kind: 'rank',
        hubs: ['beijing', 'shanghai', 'guangdong'],
        indicator: 'rd-expenditure-intensity',
        period: '2024',
        rank: { within: 3 },
        scope: { kind: 'members-of', parent: 'china', level: 'province', printed: 'in the country' },
        overtakes: null,
        firstTime: false,
      },
      {
        kind: 'rank',
        hubs: ['shenzhen-hong-kong-guangzhou'],
        indicator: 'gii-cluster-rank',
        period: 'GII 2025',
        rank: { exactly: 1 },
        scope: { kind: 'all', printed: 'Global Innovation Index' },
        overtakes: 'tokyo-yokohama',
        firstTime: true,
      },
    ])
  })

  it('reads both expansions as planned memberships and 2035 as a plan', () => {
    expect(of('membership').map(({ assertion }) => assertion)).toEqual([
      { kind: 'membership', hub: 'beijing', members: ['beijing-tianjin-hebei'], from: null, planned: true },
      { kind: 'membership', hub: 'shanghai', members: ['yangtze-river-delta'], from: null, planned: true },
    ])
    expect(of('plan').map(({ assertion }) => assertion)).toContainEqual({
      kind: 'plan',
      due: '2035',
      hubs: [],
    })
  })

  it("offers the company's branches as an event and the chairman's words as his cause, never as a fact", () => {
    expect(of('event')).toMatchObject([
      {
        statement: 'JoyGovAI has opened branches in Beijing and Shanghai.',
        assertion: { hubs: ['beijing', 'shanghai'] },
      },
    ])
    const said = suggestions.filter(({ quote }) => quote.includes('reduce innovation costs'))
    expect(said).toMatchObject([{ assertion: { kind: 'cause' }, speaker: 'Huang Hu' }])
    expect(said[0]?.statement).toBe(
      'According to Huang Hu, this will reduce innovation costs and shorten the R&D cycle.',
    )
  })

  it('offers nothing from the labels, the dateline and the disclaimer', () => {
    const quotes = suggestions.map(({ quote }) => quote).join('\n')
    for (const words of ['Translation', 'Region:', 'disclaimer', 'January 16', 'MIL-OSI'])
      expect(quotes).not.toContain(words)
    expect(suggestions.length).toBeLessThanOrEqual(16)
  })
})
