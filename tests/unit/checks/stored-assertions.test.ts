import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Assertion } from '#shared/domain/assertion.ts'
import { assertionKey } from '#shared/domain/assertion-key.ts'

/** Assertions in the shape in which workspaces have stored them since the first version: no field added since is among them. */
const slug = fc.constantFrom('beijing', 'грузооборот-порта', '病床数', 'rd-expenditure-intensity')
const maybe = <Item>(items: fc.Arbitrary<Item>) => fc.option(items, { nil: null })
const period = maybe(fc.constantFrom('2024', '2024-Q3', '2024-09-01', '2016/2020', 'GII 2025'))
const quantity = fc.record({
  value: fc.double({ noNaN: true, noDefaultInfinity: true }),
  unit: maybe(fc.constantFrom('percent', 'billion-yuan', 'тонн')),
  decimals: fc.integer({ min: -12, max: 6 }),
  qualifier: fc.constantFrom('exact', 'about', 'more-than', 'less-than', 'nearly'),
  printed: fc.string(),
})
const place = fc.integer({ min: 1, max: 200 })
const scope = fc.oneof(
  fc.record({
    kind: fc.constant('members-of'),
    parent: slug,
    level: maybe(fc.string()),
    printed: fc.string(),
  }),
  fc.record({ kind: fc.constantFrom('all', 'unresolved'), printed: fc.string() }),
)
const hubs = fc.array(slug, { maxLength: 3 })
const subject = { hub: maybe(slug), indicator: maybe(slug) }
const stored = fc.oneof(
  fc.record({ kind: fc.constant('value'), ...subject, period, value: quantity }),
  fc.record({
    kind: fc.constant('comparison'),
    ...subject,
    other: maybe(slug),
    period,
    direction: fc.constantFrom('above', 'below', 'equal'),
    by: maybe(quantity),
  }),
  fc.record(
    {
      kind: fc.constant('rank'),
      hubs,
      indicator: maybe(slug),
      period,
      rank: fc.oneof(fc.record({ exactly: place }), fc.record({ within: place })),
      from: fc.constant('bottom'),
      scope,
      overtakes: maybe(slug),
      firstTime: fc.boolean(),
    },
    {
      requiredKeys: ['kind', 'hubs', 'indicator', 'period', 'rank', 'scope', 'overtakes', 'firstTime'],
    },
  ),
  fc.record({
    kind: fc.constant('change'),
    ...subject,
    from: period,
    to: period,
    direction: fc.constantFrom('up', 'down', 'none'),
    amount: maybe(quantity),
    relative: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('membership'),
    hub: maybe(slug),
    members: hubs,
    from: maybe(fc.constantFrom('2026', '2026-01-16')),
    planned: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('plan'), due: maybe(fc.constantFrom('2035', '2035-06')), hubs }),
  fc.record({ kind: fc.constant('event'), when: maybe(fc.constant('2023')), hubs }),
  fc.record({ kind: fc.constantFrom('cause', 'opinion'), hubs }),
)

describe('assertions of workspaces made before', () => {
  it('are read as they were written, to the last field', () => {
    fc.assert(
      fc.property(stored, (written) => {
        const json = JSON.parse(JSON.stringify(written)) as unknown
        expect(v.parse(Assertion, json)).toEqual(json)
      }),
      { numRuns: 1000 },
    )
  })

  it('claim the same fact under the same key as before', () => {
    const value = { value: 6.58, unit: 'percent', decimals: 2, qualifier: 'exact', printed: '6.58%' } as const
    expect(assertionKey({ kind: 'value', hub: 'beijing', indicator: 'share', period: '2024', value })).toBe(
      '["value","beijing","share","2024",[6.58,"percent",2,"exact"]]',
    )
    const range = { ...value, upTo: 7 }
    const keys = [
      { value },
      { value: range },
      { value, holds: 'by' as const },
      { value, holds: 'since' as const },
      { value: { ...value, qualifier: 'more-than' as const, printed: 'more than 6.58%' } },
      { value: { ...value, qualifier: 'more-than' as const, printed: 'at least 6.58%' } },
    ].map((rest) =>
      assertionKey({ kind: 'value', hub: 'beijing', indicator: 'share', period: '2024', ...rest }),
    )
    expect(new Set(keys).size).toBe(6)
  })
})
