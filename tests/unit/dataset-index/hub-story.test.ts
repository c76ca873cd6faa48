import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstDay, holdsOn, isDate, sharedDays } from '#shared/dataset/dated.ts'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import { circleOf, overlapping, standsFor, storyOf } from '#shared/dataset/hub-story.ts'
import type { Hub, Membership } from '#shared/domain/hub.ts'

const hub = (id: string, redefined: Hub['redefined'] = null): Hub => ({
  id,
  type: 'region',
  names: { en: id, zh: null, ru: null },
  aliases: { en: [], zh: [], ru: [] },
  parent: null,
  place: null,
  note: null,
  redefined,
})
const belongs = (
  of: string,
  member: string,
  from: string | null,
  until: string | null = null,
): Membership => ({
  id: `${of}|${member}|${from ?? ''}`,
  hub: of,
  member,
  from,
  until,
  note: null,
})
const told = (id: string, index: ReturnType<typeof createHubIndex>) =>
  storyOf(id, index).map((part) => [
    part.hub.id,
    part.from,
    part.until,
    part.members.map((one) => one.id).join(),
  ])

describe('the story of a hub', () => {
  const index = createHubIndex(
    [hub('city', { as: 'ring', from: '2026', note: null }), hub('ring'), hub('east'), hub('west')],
    [
      belongs('ring', 'city', '2014-02-26'),
      belongs('ring', 'east', '2014-02-26'),
      belongs('ring', 'west', '2028'),
    ],
  )
  it('is one line over a redefinition, asked from either end', () => {
    const line = [
      ['city', null, '2026', ''],
      ['ring', '2026', '2028', 'city,east'],
      ['ring', '2028', null, 'city,east,west'],
    ]
    expect(told('city', index)).toEqual(line)
    expect(told('ring', index)).toEqual(line)
    expect(standsFor('city', '2025-12-31', index)?.id).toBe('city')
    expect(standsFor('city', '2026-01-01', index)?.id).toBe('ring')
  })
  it('ends for a hub nobody knows, and for two that go on as each other', () => {
    expect(storyOf('nowhere', index)).toEqual([])
    const circle = createHubIndex(
      [hub('a', { as: 'b', from: '2020', note: null }), hub('b', { as: 'a', from: '2021', note: null })],
      [],
    )
    expect(storyOf('a', circle).length).toBeLessThanOrEqual(2)
    expect(standsFor('a', '2025', circle)).toBeDefined()
  })
})

describe('memberships by date', () => {
  it('are circular only where they share a day', () => {
    const all = [belongs('b', 'a', '2010', '2020')]
    expect(circleOf(belongs('a', 'b', '2021'), all)).toBeNull()
    expect(circleOf(belongs('a', 'b', '2019'), all)).toEqual(['b', 'a'])
    expect(circleOf(belongs('a', 'a', null), [])).toEqual(['a'])
  })
  it('of one pair stand apart in time', () => {
    const all = [belongs('a', 'b', '2010', '2020-06')]
    expect(overlapping(belongs('a', 'b', '2020-05'), all)).toBeDefined()
    expect(overlapping(belongs('a', 'b', '2020-06'), all)).toBeUndefined()
    expect(overlapping(belongs('a', 'c', '2015'), all)).toBeUndefined()
  })
  it('know the calendar', () => {
    expect(['2024-02-29', '2024-02', '2024'].every(isDate)).toBe(true)
    expect(['2023-02-29', '2024-13', '24', '2024-1-1', ''].some(isDate)).toBe(false)
  })
})

const anyDate = fc
  .record({
    year: fc.integer({ min: 1990, max: 2040 }),
    month: fc.integer({ min: 1, max: 12 }),
    how: fc.nat(2),
  })
  .map(({ year, month, how }) => {
    const monthly = `${year}-${String(month).padStart(2, '0')}`
    return how === 0 ? String(year) : how === 1 ? monthly : `${monthly}-15`
  })
const anySpan = fc
  .tuple(fc.option(anyDate), fc.option(anyDate))
  .filter(([from, until]) => from === null || until === null || firstDay(from) < firstDay(until))
  .map(([from, until]) => ({ from, until }))

describe('on any date', () => {
  it('a hub has exactly the members whose spans hold, and its story says the same', () => {
    const members = ['a', 'b', 'c', 'd']
    fc.assert(
      fc.property(fc.array(anySpan, { minLength: 1, maxLength: 4 }), anyDate, (spans, date) => {
        const all = spans.map(({ from, until }, at) => belongs('h', members[at] ?? '', from, until))
        const index = createHubIndex(
          ['h', ...members].map((id) => hub(id)),
          all,
        )
        const expected = all.filter((one) => holdsOn(one, date)).map(({ member }) => member)
        expect(index.membersOf('h', date).map(({ id }) => id)).toEqual(expected)
        const part = storyOf('h', index).filter((one) => holdsOn(one, date))
        expect(part).toHaveLength(1)
        expect(part[0]?.members.map(({ id }) => id)).toEqual(expected)
      }),
    )
  })
  it('two spans share a day exactly when some day lies in both', () => {
    fc.assert(
      fc.property(anySpan, anySpan, anyDate, (a, b, date) => {
        const common = sharedDays(a, b)
        expect(common).toEqual(common === null ? null : expect.anything())
        expect(common !== null && holdsOn(common, date)).toBe(holdsOn(a, date) && holdsOn(b, date))
      }),
    )
  })
})
