import { describe, expect, it } from 'vitest'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { dayAfter, isOver } from '#shared/analysis/checks/due-day.ts'
import type { Assertion } from '#shared/domain/assertion.ts'
import type { Quantity } from '#shared/domain/quantity.ts'
import { checked, quantity, row } from './small-world.ts'

const speakers = loadSpeakers('resources')
type Value = Extract<Assertion, { kind: 'value' }>
const share = (value: Quantity, rest: Partial<Value> = {}): Value => ({
  kind: 'value',
  hub: 'alpha',
  indicator: 'share',
  period: '2024',
  value,
  ...rest,
})
const range = (low: string, high: string, qualifier: Quantity['qualifier'] = 'exact'): Quantity => ({
  ...quantity(low, 'percent', qualifier),
  upTo: Number(high),
  printed: `${low}–${high}`,
})

describe('a range', () => {
  it.each([
    [range('3', '4'), '3.6', 'confirmed'],
    [range('3', '4'), '3', 'confirmed'],
    [range('3', '4'), '4.0', 'confirmed'],
    [range('3', '4'), '4.35', 'contradicted'],
    [range('3', '4'), '2.96', 'contradicted'],
    [range('4', '3'), '3.6', 'confirmed'],
    [range('3', '4', 'about'), '4.35', 'confirmed'],
    [range('3', '4', 'about'), '4.6', 'contradicted'],
    [range('3.5', '3.8'), '4', 'untestable'],
    [range('3.5', '4.6'), '4', 'confirmed'],
    [range('3.5', '3.8'), '5', 'contradicted'],
  ] as const)('%#: %j of %s is %s', (value, known, outcome) => {
    expect(checked(share(value), [row('share', 'alpha', '2024', known)]).outcome).toBe(outcome)
  })
  it('converts both ends, and is told as a range in every language', () => {
    const found = checked(
      {
        ...share({ ...quantity('3000', 'million-yuan'), upTo: 4000, decimals: -3 }),
        indicator: 'output',
      },
      [row('output', 'alpha', '2024', '3.6')],
    )
    expect(found.outcome).toBe('confirmed')
    expect(speakers.en(found.reason)).toContain('3,000 to 4,000 million yuan')
    expect(speakers.ru(found.reason)).toContain('от 3')
    expect(speakers.zh(found.reason)).toContain('30至40亿元')
  })
})

describe('so many times', () => {
  const compare = (
    times: Quantity,
    direction: 'above' | 'below' = 'above',
    [hub, other] = ['alpha', 'beta'],
  ): Assertion => ({
    kind: 'comparison',
    hub: hub ?? null,
    other: other ?? null,
    indicator: 'share',
    period: '2024',
    direction,
    by: times,
  })
  const times = (digits: string, qualifier: Quantity['qualifier'] = 'exact') =>
    quantity(digits, 'times', qualifier)
  const rows = (a: string, b: string) => [row('share', 'alpha', '2024', a), row('share', 'beta', '2024', b)]
  it.each([
    [times('3'), '6.00', '2.00', 'confirmed'],
    [times('3'), '6.20', '2.00', 'confirmed'],
    [times('3'), '6.60', '2.00', 'contradicted'],
    [times('2'), '3.70', '2.00', 'contradicted'],
    [times('2', 'nearly'), '3.70', '2.00', 'confirmed'],
    [times('2', 'more-than'), '4.10', '2.00', 'confirmed'],
    [times('2', 'more-than'), '3.90', '2.00', 'contradicted'],
    [times('3', 'about'), '6.60', '2.00', 'confirmed'],
    [times('1.5'), '3.00', '2.00', 'confirmed'],
    [times('1.5'), '3.30', '2.00', 'contradicted'],
    [times('2'), '2.00', '4.00', 'contradicted'],
    [times('2'), '4.00', '0.00', 'untestable'],
  ] as const)('%#: %j of %s and %s is %s', (by, a, b, outcome) => {
    expect(checked(compare(by), rows(a, b)).outcome).toBe(outcome)
  })
  it('a third of another is three times less', () => {
    expect(checked(compare(times('3'), 'below', ['beta', 'alpha']), rows('6.00', '2.00')).outcome).toBe(
      'confirmed',
    )
  })
  it('counts for changes as well, up or down', () => {
    const change = (direction: 'up' | 'down'): Assertion => ({
      kind: 'change',
      hub: 'alpha',
      indicator: 'output',
      from: '2020',
      to: '2024',
      direction,
      amount: times('1.5'),
      relative: true,
    })
    const output = (before: string, after: string) => [
      row('output', 'alpha', '2020', before),
      row('output', 'alpha', '2024', after),
    ]
    expect(checked(change('up'), output('100', '150')).outcome).toBe('confirmed')
    expect(checked(change('down'), output('150', '100')).outcome).toBe('confirmed')
    expect(checked(change('up'), output('100', '170')).outcome).toBe('contradicted')
    expect(checked(change('up'), output('150', '100')).outcome).toBe('contradicted')
  })
})

describe('a threshold by a date or since one', () => {
  const by = share(quantity('6', 'percent', 'more-than'), { period: '2023', holds: 'by' })
  const since = share(quantity('6', 'percent', 'more-than'), { period: '2020', holds: 'since' })
  const years = (...values: readonly (readonly [string, string])[]) =>
    values.map(([year, digits]) => row('share', 'alpha', year, digits))
  it('may have been reached in any earlier period', () => {
    expect(checked(by, years(['2023', '6.2'])).outcome).toBe('confirmed')
    expect(checked(by, years(['2022', '6.2']))).toMatchObject({ outcome: 'confirmed', warned: [] })
    expect(checked(by, years(['2022', '6.2'], ['2023', '5.9']))).toMatchObject({
      outcome: 'confirmed',
      warned: ['not-kept'],
    })
    expect(checked(by, years(['2022', '5.7'], ['2023', '5.9'])).outcome).toBe('contradicted')
    expect(checked(by, years(['2022', '5.7'], ['2024', '6.3']))).toMatchObject({
      outcome: 'untestable',
      missing: [{ period: '2023' }],
    })
  })
  it('has to hold in every later period the dataset has, and names the ones it lacks', () => {
    expect(checked(since, years(['2020', '6.1'], ['2021', '6.2'], ['2023', '6.4']))).toMatchObject({
      outcome: 'confirmed',
      key: 'checks.since.confirmed',
      missing: [{ period: '2022' }],
      warned: ['editions-absent'],
    })
    const broken = checked(since, years(['2020', '6.1'], ['2021', '5.8'], ['2022', '6.4']))
    expect(broken.outcome).toBe('contradicted')
    expect(broken.observations[0]?.period).toBe('2021')
    expect(checked(since, years(['2021', '6.2']))).toMatchObject({
      outcome: 'untestable',
      missing: [{ period: '2020' }],
    })
    expect(checked({ ...since, hub: 'nowhere' }, []).key).toBe('checks.unknown.hub')
  })
})

describe('a goal', () => {
  const goal = (digits: string, direction: 'up' | 'down' = 'up', rest: Partial<Assertion> = {}) =>
    ({
      kind: 'plan',
      due: '2025',
      hubs: ['alpha'],
      goal: { indicator: 'share', value: quantity(digits), direction },
      ...rest,
    }) as Assertion
  it('says from which day it can be tested, as a date of each language', () => {
    const { reason, outcome } = checked({ kind: 'plan', due: '2035', hubs: ['alpha'] }, [])
    expect(outcome).toBe('untestable')
    expect(speakers.en(reason)).toBe('A plan whose time is not over; testable from 1 January 2036.')
    expect(speakers.ru(reason)).toContain('с 1 января 2036 года')
    expect(speakers.zh(reason)).toContain('2036年1月1日')
  })
  it('is tested once its time is over, when it is a number of a known indicator', () => {
    const known = [row('share', 'alpha', '2025', '40.3')]
    expect(checked(goal('40'), known)).toMatchObject({ outcome: 'confirmed', key: 'checks.plan.reached' })
    expect(checked(goal('38'), known).outcome).toBe('confirmed')
    expect(checked(goal('45'), known)).toMatchObject({
      outcome: 'contradicted',
      key: 'checks.plan.not-reached',
    })
    expect(checked(goal('45', 'down'), known).outcome).toBe('confirmed')
    expect(checked(goal('38', 'down'), known).outcome).toBe('contradicted')
    expect(checked(goal('40'), [])).toMatchObject({
      outcome: 'untestable',
      missing: [{ hub: 'alpha', indicator: 'share', period: '2025' }],
    })
    expect(checked(goal('40'), known, { today: '2025-12-31' }).key).toBe('checks.plan.future')
    expect(checked(goal('40'), known, { today: '2026-01-01' }).outcome).toBe('confirmed')
  })
  it('of a hub or an indicator nobody knows says which', () => {
    expect(checked(goal('40', 'up', { hubs: ['nowhere'] }), []).key).toBe('checks.unknown.hub')
    const odd = { indicator: 'unknown', value: quantity('4'), direction: 'up' as const }
    expect(checked({ kind: 'plan', due: '2025', hubs: ['alpha'], goal: odd }, []).key).toBe(
      'checks.unknown.indicator',
    )
  })
})

describe('a value of a time that is not over', () => {
  it('says from when it can be tested, whatever the kind of claim', () => {
    const { key, reason } = checked(share(quantity('9'), { period: '2035' }), [
      row('share', 'alpha', '2024', '6'),
    ])
    expect(key).toBe('checks.none-yet')
    expect(speakers.en(reason)).toContain('testable from 1 January 2036')
  })
  it.each([
    ['2035', '2036-01-01'],
    ['2035-12', '2036-01-01'],
    ['2035-02', '2035-03-01'],
    ['2035-Q2', '2035-07-01'],
    ['2035-H1', '2035-07-01'],
    ['2035-H2', '2036-01-01'],
    ['2035-12-31', '2036-01-01'],
    ['2028-02-28', '2028-02-29'],
    ['2031/2035', '2036-01-01'],
    ['GII 2035', null],
    ['203X', null],
  ] as const)('%s is over on %s', (period, day) => {
    expect(dayAfter(period)).toBe(day)
    if (day !== null) {
      expect(isOver(period, day)).toBe(true)
      expect(isOver(period, '2026-02-01')).toBe(false)
    }
  })
})
