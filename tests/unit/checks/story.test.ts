import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { checkClaim } from '#shared/analysis/check-claim.ts'
import type { CheckData } from '#shared/analysis/check-data.ts'
import type { Assertion } from '#shared/domain/assertion.ts'
import type { Quantity } from '#shared/domain/quantity.ts'
import { factFiles, factsMissing, openDataset, repository } from '../dataset/open-dataset.ts'

const percent = (value: number, decimals = 2): Quantity => ({
  value,
  unit: 'percent',
  decimals,
  qualifier: 'exact',
  printed: `${value}%`,
})
const intensity = 'rd-expenditure-intensity'
const clusters = 'gii-cluster-rank'
const article = {
  title: 'China plans to expand its innovation hubs',
  url: null,
  names: ['Xinhua', 'MIL-OSI', 'State Council News'],
}
const topThree: Assertion = {
  kind: 'rank',
  hubs: ['beijing', 'shanghai', 'guangdong'],
  indicator: intensity,
  period: '2024',
  rank: { within: 3 },
  scope: { kind: 'members-of', parent: 'china', level: 'province', printed: 'in the country' },
  overtakes: null,
  firstTime: false,
}
const topCluster: Assertion = {
  kind: 'rank',
  hubs: ['shenzhen-hong-kong-guangzhou'],
  indicator: clusters,
  period: 'GII 2025',
  rank: { exactly: 1 },
  scope: { kind: 'all', printed: 'Global Innovation Index 2025' },
  overtakes: 'tokyo-yokohama',
  firstTime: true,
}

describe.skipIf(factsMissing)('the claims of the article against the real tables', () => {
  const speakers = loadSpeakers(join(repository, 'resources'))
  const speak = speakers.en
  let check: (assertion: Assertion) => ReturnType<typeof checkClaim>

  beforeAll(async () => {
    const { importFacts, dataset, close } = await openDataset({ closing: 'by-hand' })
    for (const name of factFiles) await importFacts(name)
    const rows = await dataset.observations.select({})
    check = (assertion) => {
      const data: CheckData = {
        hubs: dataset.hubs(),
        indicators: dataset.indicators(),
        observations: rows.filter((row) => 'indicator' in assertion && row.indicator === assertion.indicator),
        preferences: [],
        ownSources: [article],
        today: '2026-02-01',
      }
      return checkClaim({ id: 'C1-aaaaaa', assertion }, data)
    }
    return close
  })
  const value = (hub: string, quantity: Quantity): Assertion => ({
    kind: 'value',
    hub,
    indicator: intensity,
    period: '2024',
    value: quantity,
  })

  it('confirms the three intensities, and says which lean on the article itself', () => {
    const [beijing, shanghai, guangdong] = [
      check(value('beijing', percent(6.58))),
      check(value('shanghai', percent(4.35))),
      check(value('guangdong', percent(3.6, 1))),
    ]
    expect([beijing, shanghai, guangdong].map(({ outcome }) => outcome)).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
    ])
    expect(shanghai.warnings.map(({ key }) => key)).toEqual(['checks.warning.same-origin'])
    expect(shanghai.observations[0]).toMatchObject({ value: 4.35, tier: 'press' })
  })

  it('gives its reasons with names and units of the reader’s language', () => {
    const said = (locale: 'ru' | 'zh') =>
      [check(value('beijing', percent(6.1))), check(topThree)].flatMap(({ reason, missing, warnings }) =>
        [reason, ...missing.map(({ why }) => why), ...warnings].map(speakers[locale]),
      )
    const names = (text: string) =>
      text.replace(/\([^)]*\)|（[^）]*）|[«“"][^»”"]*[»”"]/gu, '').match(/\p{Script=Latin}{3,}/gu) ?? []
    expect(said('ru').join(' ')).toMatch(/Пекин[^]*Тяньцзинь/u)
    expect(said('zh').join(' ')).toMatch(/北京[^]*天津/u)
    expect(said('zh').join(' ')).toContain('6.58%（占GDP）')
    for (const locale of ['ru', 'zh'] as const) expect(said(locale).flatMap(names)).toEqual([])
  })

  it('cannot test the top three, and names Tianjin first', () => {
    const found = check(topThree)
    expect(found.outcome).toBe('untestable')
    expect(found.missing[0]).toMatchObject({ hub: 'tianjin', indicator: intensity, period: '2024' })
    expect(found.missing).toHaveLength(28)
    expect(speak(found.missing[0]?.why ?? found.reason)).toContain('3.49')
    expect(found.warnings.map(({ key }) => key)).toContain('checks.warning.special-regions')
    expect(found.warnings.map(({ key }) => key)).toContain('checks.warning.other-level')
  })

  it('confirms the cluster ranking with the change of method, and the first time as far as the editions reach', () => {
    const found = check(topCluster)
    expect(found.outcome).toBe('confirmed')
    expect(found.warnings.map(({ key }) => key)).toContain('checks.warning.method-changed')
    expect(speak(found.reason)).toContain('GII 2022, GII 2023, and GII 2024')
  })
})
