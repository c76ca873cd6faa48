import { describe, expect, it } from 'vitest'
import {
  comparabilityOf,
  comparabilityRules,
  warningWords,
} from '#shared/analysis/comparability/comparability-of.ts'
import type { Hub } from '#shared/domain/hub.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { Observation } from '#shared/domain/observation.ts'

const hub = (id: string, type: Hub['type']): Hub => ({
  ...{ id, type, names: { en: id, zh: null, ru: null }, aliases: { en: [], zh: [], ru: [] } },
  ...{ parent: null, place: null, note: null },
})
const hubs = new Map(
  [
    hub('shenzhen', 'city'),
    hub('guangdong', 'province'),
    hub('jiangsu', 'province'),
    hub('beijing', 'municipality'),
  ].map((one) => [one.id, one]),
)
const indicators = new Map<string, Indicator>(
  ['grp', 'gii', 'gihi'].map((id) => [
    id,
    {
      ...{ id, names: { en: id, zh: null, ru: null }, aliases: { en: [], zh: [], ru: [] }, definition: null },
      ...{ unit: null, direction: 'higher', series: null },
      methods: id === 'gii' ? [{ from: 'GII 2025', description: 'venture capital added', source: null }] : [],
    },
  ]),
)
const named = {
  hubName: (id: string) => id,
  indicatorName: (id: string) => id,
  periodName: (one: string) => one,
}
let next = 0
const value = (more: Partial<Observation>): Observation => ({
  ...{
    id: `D1-aaaaaa:${++next}`,
    hub: 'guangdong',
    indicator: 'grp',
    period: '2024',
    value: 1,
    unit: 'billion-yuan',
  },
  ...{ status: 'A', qualifier: 'exact', decimals: 0, vintage: null, sourceTitle: '', sourcePublisher: '' },
  ...{ sourceUrl: '', tier: 'official', note: '' },
  printed: { hub: '', indicator: '', unit: '', period: '', value: '' },
  ...more,
})
const found = (...values: Observation[]) =>
  comparabilityOf(
    {
      values,
      hub: (id) => hubs.get(id),
      indicator: (id) => indicators.get(id),
      ...named,
    },
    [],
  ).map(({ rule, sentence }) => `${rule} ${sentence.key}`)
const printed = (unit: string) => ({ printed: { hub: '', indicator: '', unit, period: '', value: '' } })

describe('the comparability guard', () => {
  it.each([
    ['a city against a province', [{ hub: 'shenzhen' }, {}], ['levels checks.warning.levels-differ']],
    ['two provinces', [{ hub: 'jiangsu' }, {}], []],
    ['a municipality against a province', [{ hub: 'beijing' }, {}], ['kinds comparability.kinds']],
    [
      'an old method against a new one',
      [
        { indicator: 'gii', unit: 'rank', period: 'GII 2024' },
        { indicator: 'gii', unit: 'rank', period: 'GII 2025' },
      ],
      ['methods checks.warning.method-changed'],
    ],
    [
      "two rankings' first places",
      [
        { indicator: 'gii', unit: 'rank', period: 'GII 2024' },
        { indicator: 'gihi', unit: 'rank', period: 'GIHI 2025' },
      ],
      ['rankings comparability.rankings'],
    ],
    [
      'base years',
      [
        { hub: 'jiangsu', unit: 'index', ...printed('index (2010=100)') },
        { unit: 'index', ...printed('index (2014=100)') },
      ],
      ['bases comparability.bases'],
    ],
    ['currencies', [{ hub: 'jiangsu', unit: 'billion-us-dollars' }, {}], ['money comparability.currencies']],
    ['price bases', [{ hub: 'jiangsu', note: 'at constant prices' }, {}], ['money comparability.prices']],
    ['a year against half a year', [{ period: '2024-H1' }, {}], ['periods comparability.periods']],
    [
      'a different definition',
      [{ hub: 'jiangsu', status: 'D' }, {}],
      ['definitions comparability.definition'],
    ],
    [
      'a roll-up without some members',
      [{ id: 'R1-aaaaaa:jiangsu:2024', hub: 'jiangsu', status: 'U', note: '† Partial: without Wuxi.' }, {}],
      ['definitions comparability.partial'],
    ],
    ['preliminary against final', [{ hub: 'jiangsu', status: 'P' }, {}], ['finality comparability.finality']],
    ['an estimate beside the final value of the same fact', [{}, { status: 'E' }], []],
    ['one value alone', [{ hub: 'shenzhen' }], []],
    ['a stated absence', [{ hub: 'shenzhen', value: null, status: 'O' }, {}], []],
  ] as const)('%s', (_, values, expected) =>
    expect(found(...values.map((one) => value(one)))).toEqual(expected),
  )

  it('has a test for every rule', () =>
    expect(comparabilityRules.map(({ name }) => name).sort()).toEqual([
      'bases',
      'definitions',
      'finality',
      'kinds',
      'levels',
      'methods',
      'money',
      'periods',
      'rankings',
    ]))

  it('keeps a warning in sight that somebody set aside, with the reason, for this comparison and no other', () => {
    const context = {
      hub: (id: string) => hubs.get(id),
      indicator: () => undefined,
      ...named,
    }
    const overrule = {
      id: 'levels|guangdong|shenzhen',
      reason: 'The bay area is meant.',
      by: 'Ann',
      at: '2026-01-01T00:00:00.000Z',
    }
    const [warning] = comparabilityOf({ ...context, values: [value({ hub: 'shenzhen' }), value({})] }, [
      overrule,
    ])
    expect(warning).toMatchObject({ key: overrule.id, overruled: overrule })
    expect(warning === undefined ? null : warningWords(warning)).toMatchObject({
      key: 'comparability.overruled',
      values: {
        reason: 'The bay area is meant.',
        by: 'Ann',
        warning: { key: 'checks.warning.levels-differ' },
      },
    })
    const [other] = comparabilityOf(
      { ...context, values: [value({ hub: 'shenzhen' }), value({ hub: 'jiangsu' })] },
      [overrule],
    )
    expect(other?.overruled).toBeNull()
  })

  it('takes a reason for a wider comparison for one among fewer of the same hubs, never the other way round', () => {
    const context = { hub: (id: string) => hubs.get(id), indicator: () => undefined, ...named }
    const overrule = (id: string) => [{ id, reason: 'Per head.', by: 'Ann', at: '2026-01-01T00:00:00.000Z' }]
    const of = (ids: readonly string[], id: string) =>
      comparabilityOf({ ...context, values: ids.map((one) => value({ hub: one })) }, overrule(id)).map(
        ({ overruled }) => overruled?.reason ?? null,
      )
    const wide = 'levels|guangdong|jiangsu|shenzhen'
    expect(of(['shenzhen', 'guangdong'], wide)).toEqual(['Per head.'])
    expect(of(['shenzhen', 'guangdong', 'jiangsu'], 'levels|guangdong|shenzhen')).toEqual([null])
    expect(of(['beijing', 'guangdong'], 'levels|beijing|guangdong|shenzhen')).toEqual(['Per head.'])
    expect(of(['beijing', 'guangdong'], 'levels|beijing|shenzhen')).toEqual([null])
  })

  it('never gives two comparisons of very many hubs one key, and carries it where the warning is read', () => {
    const many = Array.from(
      { length: 900 },
      (_, at) => `a-province-of-a-long-name-${String(at).padStart(3, '0')}`,
    )
    const all = new Map(
      [...many.map((id) => hub(id, 'province')), hub('zz', 'city')].map((one) => [one.id, one]),
    )
    const of = (ids: readonly string[], overrules: readonly string[] = []) => {
      const [one] = comparabilityOf(
        {
          values: ids.map((id) => value({ hub: id })),
          hub: (id) => all.get(id),
          indicator: () => undefined,
          ...named,
        },
        overrules.map((id) => ({ id, reason: 'Per head.', by: 'Ann', at: '2026-01-01T00:00:00.000Z' })),
      )
      if (one === undefined) throw new Error('no warning')
      return { ...warningWords(one).guard, reason: one.overruled?.reason ?? null }
    }
    const whole = of([...many, 'zz'])
    const fewer = of([...many.slice(0, 899), 'zz'])
    expect(whole.key.length).toBeLessThanOrEqual(20_000)
    expect(whole.key).not.toBe(fewer.key)
    expect(of([...many, 'zz'], [whole.key])).toMatchObject({ by: 'this', reason: 'Per head.' })
    expect(of([...many.slice(0, 899), 'zz'], [whole.key])).toMatchObject({ by: 'nobody', reason: null })
    // Four hundred characters were enough for a dozen hubs once, and hid what came behind.
    const dozen = [...many.slice(0, 12), 'zz']
    expect(of(dozen).key).toContain('|zz')
    expect(of(dozen.slice(3), [of(dozen).key])).toMatchObject({ by: 'wider', reason: 'Per head.' })
    const cut = of(dozen).key.slice(0, 400)
    expect(of([...many.slice(0, 20), 'zz'], [cut]).by).toBe('nobody')
  })
})
