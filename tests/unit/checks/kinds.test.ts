import { describe, expect, it } from 'vitest'
import type { Assertion } from '#shared/domain/assertion.ts'
import { checked, quantity, row } from './small-world.ts'

const value = (digits: string, unit: string | null = 'percent', hub: string | null = 'alpha'): Assertion => ({
  kind: 'value',
  hub,
  indicator: 'share',
  period: '2024',
  value: quantity(digits, unit),
})

describe('a value', () => {
  it('is confirmed by any match in the best class, and names what stands against it', () => {
    const found = checked(value('3.33'), [
      row('share', 'alpha', '2024', '3.34', { tier: 'press', sourcePublisher: 'Daily' }),
      row('share', 'alpha', '2024', '3.33', { tier: 'press' }),
    ])
    expect(found).toMatchObject({ outcome: 'confirmed', warned: ['conflict'] })
    expect(found.observations[0]?.value).toBe(3.33)
    expect(found.warnings[0]?.values.values).toMatchObject([{ en: '3.34 % (Daily)' }])
  })
  it('is not saved by a worse source, a superseded vintage or a preliminary figure', () => {
    const final = row('share', 'alpha', '2024', '2.69')
    expect(
      checked(value('2.68'), [final, row('share', 'alpha', '2024', '2.68', { tier: 'weak' })]).outcome,
    ).toBe('contradicted')
    expect(
      checked(value('2.68'), [final, row('share', 'alpha', '2024', '2.68', { status: 'P' })]),
    ).toMatchObject({
      outcome: 'contradicted',
      warned: ['conflict'],
    })
    const revised = { sourceTitle: 'One', vintage: '2025-09' }
    expect(
      checked(value('2.68'), [
        row('share', 'alpha', '2024', '2.68', { sourceTitle: 'One', vintage: '2025-01' }),
        row('share', 'alpha', '2024', '2.69', revised),
      ]),
    ).toMatchObject({ outcome: 'contradicted', warned: ['revised'] })
  })
  it('lets an early estimate step aside for the final figure', () => {
    const found = checked(value('4.35'), [
      row('share', 'alpha', '2024', '4.4', { status: 'E', qualifier: 'about' }),
      row('share', 'alpha', '2024', '4.35', { tier: 'press' }),
    ])
    expect(found).toMatchObject({ outcome: 'confirmed', warned: [] })
  })
  it('follows an analyst’s preference alone', () => {
    const [good, chosen] = [
      row('share', 'alpha', '2024', '3.1'),
      row('share', 'alpha', '2024', '3.2', { tier: 'weak' }),
    ]
    const preferences = [{ id: 'alpha|share|2024', observation: chosen.id, reason: 'read the page' }]
    expect(checked(value('3.1'), [good, chosen], { preferences }).outcome).toBe('contradicted')
    expect(checked(value('3.2'), [good, chosen], { preferences }).outcome).toBe('confirmed')
  })
  it('says what kind of support it has', () => {
    const own = { title: 'The article', url: 'https://www.example.org/a/', names: ['Xinhua News Agency'] }
    const same = row('share', 'alpha', '2024', '3', { tier: 'press', sourcePublisher: 'Xinhua via SCIO' })
    const weak = row('share', 'alpha', '2024', '3', { tier: 'weak', status: 'E' })
    expect(checked(value('3'), [same], { ownSources: [own] }).warned).toEqual(['same-origin'])
    expect(checked(value('3'), [same, weak], { ownSources: [own] }).warned).toEqual(['independent-weak'])
    expect(checked(value('3'), [weak], { ownSources: [own] }).warned).toEqual(['status.E', 'weak-only'])
    const link = row('share', 'alpha', '2024', '3', { sourceUrl: 'http://example.org/a' })
    expect(checked(value('3'), [link], { ownSources: [own] }).warned).toEqual(['same-origin'])
  })
  it('cannot be tested where something is lacking, and says what', () => {
    expect(checked(value('3'), [row('share', 'alpha', '2022', '2.9')])).toMatchObject({
      outcome: 'untestable',
      key: 'checks.none-near',
      missing: [{ hub: 'alpha', indicator: 'share', period: '2024' }],
    })
    expect(checked(value('3'), []).key).toBe('checks.none')
    expect(checked(value('3', 'percent', null), []).key).toBe('checks.untold.hub')
    expect(checked(value('3', 'percent', 'nowhere'), []).key).toBe('checks.unknown.hub')
    expect(checked(value('3', 'billion-yuan'), [row('share', 'alpha', '2024', '3')]).key).toBe(
      'checks.value.unit',
    )
    expect(checked(value('6.58'), [row('share', 'alpha', '2024', '6.6')]).key).toBe('checks.value.coarser')
  })
  it('warns of a bound kept by far', () => {
    const claim: Assertion = {
      ...value('3'),
      kind: 'value',
      hub: 'alpha',
      indicator: 'share',
      period: '2024',
      value: quantity('3', 'percent', 'more-than'),
    }
    expect(checked(claim, [row('share', 'alpha', '2024', '5.0')])).toMatchObject({
      outcome: 'confirmed',
      warned: ['far-from-bound'],
    })
    expect(checked(claim, [row('share', 'alpha', '2024', '3.2')]).warned).toEqual([])
  })
})

const top = (hubs: string[], rank: { exactly: number } | { within: number }): Assertion => ({
  kind: 'rank',
  hubs,
  indicator: 'share',
  period: '2024',
  rank,
  scope: { kind: 'members-of', parent: 'land', level: 'province', printed: 'in the country' },
  overtakes: null,
  firstTime: false,
})

describe('a rank counted from values', () => {
  const all = ['4.0', '3.0', '2.0', '1.0'].map((digits, at) =>
    row('share', ['alpha', 'beta', 'gamma', 'delta'][at] ?? '', '2024', digits),
  )
  it('is decided when nobody is missing', () => {
    expect(checked(top(['alpha', 'beta'], { within: 2 }), all)).toMatchObject({
      outcome: 'confirmed',
      warned: ['special-regions'],
    })
    expect(checked(top(['beta'], { exactly: 2 }), all).outcome).toBe('confirmed')
    expect(checked(top(['beta'], { exactly: 1 }), all)).toMatchObject({
      outcome: 'contradicted',
      key: 'checks.rank.others-above',
    })
    expect(checked(top(['alpha'], { exactly: 2 }), all)).toMatchObject({
      outcome: 'contradicted',
      key: 'checks.rank.fewer-above',
    })
    expect(checked(top(['alpha', 'gamma'], { within: 2 }), all).outcome).toBe('contradicted')
  })
  it('is not contradicted by too few above where nobody has recorded who belongs to the scope', () => {
    const third = { ...top(['abroad'], { exactly: 3 }), scope: { kind: 'all' as const, printed: 'anywhere' } }
    const rows = [row('share', 'abroad', '2024', '5.0'), row('share', 'alpha', '2024', '4.0')]
    expect(checked(third as Assertion, rows).outcome).toBe('untestable')
    const inRing = {
      ...third,
      hubs: ['alpha'],
      scope: { kind: 'members-of' as const, parent: 'ring', level: null, printed: 'in the ring' },
    }
    expect(checked(inRing as Assertion, rows)).toMatchObject({
      outcome: 'untestable',
      key: 'checks.rank.scope-unrecorded',
    })
  })
  it('is contradicted as soon as enough are above, whoever is missing', () => {
    expect(
      checked(
        top(['delta'], { within: 2 }),
        [all[0], all[1], all[3]].filter((one) => one !== undefined),
      ).outcome,
    ).toBe('contradicted')
  })
  it('is open while one could overturn it, the likeliest named first', () => {
    const found = checked(top(['alpha', 'beta'], { within: 2 }), [
      ...all.slice(0, 2),
      row('share', 'beta', '2022', '2.5'),
      row('share', 'gamma', '2022', '2.4'),
      row('share', 'delta', '2022', '2.6'),
    ])
    expect(found).toMatchObject({ outcome: 'untestable', key: 'checks.rank.incomplete' })
    expect(found.missing.map(({ hub, why }) => [hub, why.key])).toEqual([
      ['delta', 'checks.gap.above'],
      ['gamma', 'checks.gap.below'],
    ])
  })
  it('takes a bound or a coarser figure for an open place, and a tie for a shared one', () => {
    const without = all.filter(({ hub }) => hub !== 'gamma')
    const bounded = row('share', 'gamma', '2024', '2.5', { qualifier: 'more-than' })
    expect(checked(top(['alpha', 'beta'], { within: 2 }), [...without, bounded])).toMatchObject({
      outcome: 'untestable',
      missing: [{ hub: 'gamma', why: { key: 'checks.gap.vague' } }],
    })
    expect(
      checked(top(['alpha', 'beta'], { within: 2 }), [...without, row('share', 'gamma', '2024', '3.0')])
        .outcome,
    ).toBe('confirmed')
  })
  it('says who is not counted', () => {
    const city = row('share', 'alpha-city', '2024', '9.9')
    expect(checked(top(['alpha'], { exactly: 1 }), [...all, city])).toMatchObject({
      outcome: 'confirmed',
      warned: ['special-regions', 'other-level'],
    })
    expect(checked(top(['alpha-city'], { within: 1 }), [...all, city]).warned).toContain('outside-scope')
    expect(checked(top(['alpha-city'], { within: 1 }), [...all, city])).toMatchObject({
      outcome: 'untestable',
      key: 'checks.rank.scope-unrecorded',
    })
    const elsewhere = {
      kind: 'members-of',
      parent: 'abroad',
      level: null,
      printed: 'in the country',
    } as const
    expect(checked({ ...top(['alpha'], { exactly: 1 }), scope: elsewhere } as Assertion, all)).toMatchObject({
      outcome: 'untestable',
      key: 'checks.rank.scope-unrecorded',
    })
    expect(
      checked(
        { ...top(['alpha'], { exactly: 1 }), scope: { kind: 'unresolved', printed: 'nearby' } } as Assertion,
        all,
      ).key,
    ).toBe('checks.rank.scope')
    expect(
      checked(
        { ...top(['alpha'], { exactly: 1 }), scope: { kind: 'all', printed: 'in the world' } } as Assertion,
        all,
      ).key,
    ).toBe('checks.rank.unbounded')
  })
})

const published = (
  hub: string,
  rank: { exactly: number } | { within: number },
  more: { overtakes?: string; firstTime?: boolean } = {},
): Assertion => ({
  kind: 'rank',
  hubs: [hub],
  indicator: 'place',
  period: 'IX 2024',
  rank,
  scope: { kind: 'all', printed: 'in the world' },
  overtakes: more.overtakes ?? null,
  firstTime: more.firstTime ?? false,
})

describe('a published rank', () => {
  const now = [row('place', 'ring', 'IX 2024', '1'), row('place', 'abroad', 'IX 2024', '2')]
  const before = [row('place', 'ring', 'IX 2023', '2'), row('place', 'abroad', 'IX 2023', '1')]
  it('decides by itself, and tells that the method is new', () => {
    expect(checked(published('ring', { exactly: 1 }), now)).toMatchObject({
      outcome: 'confirmed',
      warned: ['method-changed'],
    })
    expect(checked(published('abroad', { exactly: 1 }), now).outcome).toBe('contradicted')
    expect(checked(published('abroad', { within: 3 }), now).outcome).toBe('confirmed')
    expect(checked(published('alpha', { within: 3 }), now).key).toBe('checks.none')
  })
  it('tests an overtaking in both editions', () => {
    const claim = published('ring', { exactly: 1 }, { overtakes: 'abroad' })
    expect(checked(claim, [...now, ...before]).outcome).toBe('confirmed')
    expect(checked(claim, now)).toMatchObject({
      outcome: 'untestable',
      missing: [
        { hub: 'ring', period: 'IX 2023' },
        { hub: 'abroad', period: 'IX 2023' },
      ],
    })
    const ahead = [row('place', 'ring', 'IX 2023', '1'), row('place', 'abroad', 'IX 2023', '2')]
    expect(checked(claim, [...now, ...ahead])).toMatchObject({
      outcome: 'contradicted',
      key: 'checks.overtaking.already-ahead',
    })
  })
  it('looks for the first time through every edition there is', () => {
    const claim = published('ring', { exactly: 1 }, { firstTime: true })
    expect(checked(claim, now).key).toBe('checks.joined')
    expect(checked(claim, now).outcome).toBe('untestable')
    const found = checked(claim, [
      ...now,
      ...before,
      row('place', 'abroad', 'IX 2021', '1'),
      row('place', 'delta', 'IX 2020', '7'),
    ])
    expect(found).toMatchObject({ outcome: 'confirmed' })
    expect(found.missing.map(({ period }) => period)).toEqual(['IX 2020', 'IX 2022'])
    expect(found.warned).toEqual(['method-changed', 'editions-absent', 'editions-before'])
    expect(checked(claim, [...now, ...before, row('place', 'ring', 'IX 2019', '1')])).toMatchObject({
      outcome: 'contradicted',
      key: 'checks.first-time.contradicted',
    })
  })
  it('counts within a narrower scope only when every place above is known', () => {
    const inLand: Assertion = {
      ...published('ring', { exactly: 1 }),
      scope: { kind: 'members-of', parent: 'land', level: 'cluster', printed: 'in the land' },
    } as Assertion
    const third = [row('place', 'ring', 'IX 2024', '3'), row('place', 'abroad', 'IX 2024', '1')]
    expect(checked(inLand, third).key).toBe('checks.rank.scope-incomplete')
    expect(
      checked(inLand, [row('place', 'ring', 'IX 2024', '2'), row('place', 'abroad', 'IX 2024', '1')]).outcome,
    ).toBe('confirmed')
  })
})

describe('a change', () => {
  const rows = [
    row('share', 'alpha', '2020', '6.44'),
    row('share', 'alpha', '2024', '6.58'),
    row('output', 'alpha', '2020', '100'),
    row('output', 'alpha', '2024', '112.5'),
  ]
  const change = (
    indicator: 'share' | 'output',
    amount: ReturnType<typeof quantity> | null,
    relative = false,
    direction: 'up' | 'down' | 'none' = 'up',
  ): Assertion => ({
    kind: 'change',
    hub: 'alpha',
    indicator,
    from: '2020',
    to: '2024',
    direction,
    amount,
    relative,
  })
  const of = (indicator: string) => rows.filter((one) => one.indicator === indicator)
  it.each([
    [change('share', null), 'confirmed'],
    [change('share', null, false, 'down'), 'contradicted'],
    [change('share', quantity('0.14', 'percentage-points')), 'confirmed'],
    [change('share', quantity('0.3', 'percentage-points')), 'contradicted'],
    [change('output', quantity('12.5', 'percent'), true), 'confirmed'],
    [change('output', quantity('14', 'percent'), true), 'contradicted'],
    [change('output', quantity('12.5', 'billion-yuan')), 'confirmed'],
    [change('output', quantity('12', 'percent', 'more-than'), true), 'confirmed'],
    [change('output', quantity('5', 'us-dollars')), 'untestable'],
  ] as const)('%#: %s', (claim, outcome) => {
    expect(checked(claim, of('indicator' in claim ? (claim.indicator ?? '') : '')).outcome).toBe(outcome)
  })
  it('needs both ends', () => {
    expect(checked(change('share', null), rows.slice(0, 1))).toMatchObject({
      outcome: 'untestable',
      missing: [{ period: '2024' }],
    })
    expect(checked({ ...change('share', null), from: null, to: null } as Assertion, rows).key).toBe(
      'checks.untold.period',
    )
  })
  it('compares with the year before where the words name one year alone, and says so', () => {
    const sinceUntold = { ...change('share', quantity('0.2', 'percentage-points')), from: null } as Assertion
    expect(checked(sinceUntold, rows)).toMatchObject({ outcome: 'untestable', missing: [{ period: '2023' }] })
    const found = checked(sinceUntold, [...rows, row('share', 'alpha', '2023', '6.38')])
    expect(found.outcome).toBe('confirmed')
    expect(found.warned).toContain('assumed-from')
  })
})

describe('a comparison', () => {
  const compare = (hub: string, other: string, by: ReturnType<typeof quantity> | null = null): Assertion => ({
    kind: 'comparison',
    hub,
    other,
    indicator: 'share',
    period: '2024',
    direction: 'above',
    by,
  })
  const rows = [
    row('share', 'alpha', '2024', '6.58'),
    row('share', 'beta', '2024', '4.35'),
    row('share', 'alpha-city', '2024', '6.67'),
  ]
  it('sets two hubs in order, and warns across levels', () => {
    expect(checked(compare('alpha', 'beta'), rows)).toMatchObject({ outcome: 'confirmed', warned: [] })
    expect(checked(compare('beta', 'alpha'), rows)).toMatchObject({
      outcome: 'contradicted',
      key: 'checks.comparison.below',
    })
    expect(checked(compare('alpha-city', 'beta'), rows).warned).toEqual(['levels-differ'])
    expect(checked(compare('alpha', 'beta', quantity('2.23', 'percentage-points')), rows).outcome).toBe(
      'confirmed',
    )
    expect(checked(compare('alpha', 'beta', quantity('1', 'percentage-points')), rows).outcome).toBe(
      'contradicted',
    )
    expect(checked(compare('alpha', 'gamma'), rows).outcome).toBe('untestable')
  })
})

describe('what no number decides', () => {
  const joins = (member: string, from: string | null, planned = false): Assertion => ({
    kind: 'membership',
    hub: 'delta-region',
    members: [member],
    from,
    planned,
  })
  it.each([
    [joins('alpha', '2024'), 'confirmed', 'checks.membership.recorded-since'],
    [joins('alpha', '2015'), 'contradicted', 'checks.membership.later'],
    [joins('gamma', '2024'), 'contradicted', 'checks.membership.ended'],
    [joins('delta', '2024'), 'untestable', 'checks.membership.unrecorded'],
    [joins('delta', '2030', true), 'untestable', 'checks.membership.planned-from'],
    [joins('delta', null, true), 'untestable', 'checks.membership.planned'],
    [joins('beta', '2027', true), 'confirmed', 'checks.membership.recorded-since'],
    [{ kind: 'plan', due: '2035', hubs: [] }, 'untestable', 'checks.plan.future'],
    [{ kind: 'plan', due: '2026', hubs: [] }, 'untestable', 'checks.plan.future'],
    [{ kind: 'plan', due: '2025-12', hubs: [] }, 'untestable', 'checks.plan.past'],
    [{ kind: 'plan', due: null, hubs: [] }, 'untestable', 'checks.plan.undated'],
    [{ kind: 'cause', hubs: [] }, 'untestable', 'checks.cause'],
    [{ kind: 'opinion', hubs: [] }, 'untestable', 'checks.opinion'],
    [{ kind: 'event', when: null, hubs: [] }, 'untestable', 'checks.event'],
  ] as const)('%#: %j', (claim, outcome, key) => {
    expect(checked(claim as Assertion, [])).toMatchObject({ outcome, key })
  })
})
