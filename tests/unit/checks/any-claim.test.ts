import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorOf, type Assertion } from '#shared/domain/assertion.ts'
import { loadCatalogue } from '#electron/services/messages/catalogue.ts'
import { locales, type Sentence } from '#shared/messages/sentence.ts'
import { repository } from '../dataset/open-dataset.ts'
import { checked, quantity, row } from './small-world.ts'

const hub = fc.constantFrom(
  'alpha',
  'beta',
  'gamma',
  'delta',
  'port',
  'alpha-city',
  'ring',
  'abroad',
  'nowhere',
)
const maybeHub = fc.option(hub)
const indicator = fc.constantFrom('share', 'output', 'place', 'unknown', null)
const period = fc.constantFrom(
  '2020',
  '2022',
  '2024',
  'IX 2022',
  'IX 2023',
  'IX 2024',
  '2024-H1',
  '2016/2020',
  null,
)
const qualifier = fc.constantFrom('exact', 'about', 'more-than', 'less-than', 'nearly')
const number = fc
  .tuple(
    fc.constantFrom('0', '1', '2', '3.5', '-4.25', '99999999999', '1e-7'),
    fc.constantFrom('percent', 'percentage-points', 'rank', 'billion-yuan', 'times', 'tonnes', null),
    qualifier,
    fc.constantFrom(undefined, 0, 4),
  )
  .map(([digits, unit, hedge, upTo]) => ({
    ...quantity(digits, unit, hedge),
    ...(upTo === undefined ? {} : { upTo }),
  }))
const scope = fc.constantFrom(
  { kind: 'members-of' as const, parent: 'land', level: 'province', printed: 'in the country' },
  { kind: 'members-of' as const, parent: 'nowhere', level: null, printed: 'there' },
  { kind: 'all' as const, printed: 'in the world' },
  { kind: 'unresolved' as const, printed: 'somewhere' },
)
const assertion: fc.Arbitrary<Assertion> = fc.oneof(
  fc.record({ kind: fc.constant('value' as const), hub: maybeHub, indicator, period, value: number }),
  fc.record({
    kind: fc.constant('value' as const),
    hub: maybeHub,
    indicator,
    period,
    value: number,
    holds: fc.constantFrom('by' as const, 'since' as const),
  }),
  fc.record({
    kind: fc.constant('plan' as const),
    due: fc.constantFrom('2024', '2024-06', '2035', '203X', null),
    hubs: fc.array(hub, { maxLength: 2 }),
    goal: fc.record({
      indicator: fc.constantFrom('share', 'output', 'place', 'unknown', null),
      value: number,
      direction: fc.constantFrom('up' as const, 'down' as const),
    }),
  }),
  fc.record({
    kind: fc.constant('comparison' as const),
    hub: maybeHub,
    other: maybeHub,
    indicator,
    period,
    direction: fc.constantFrom('above', 'below', 'equal'),
    by: fc.option(number),
  }),
  fc.record({
    kind: fc.constant('rank' as const),
    hubs: fc.array(hub, { maxLength: 3 }),
    indicator,
    period,
    rank: fc.oneof(
      fc.record({ exactly: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ within: fc.integer({ min: 1, max: 5 }) }),
    ),
    scope,
    overtakes: maybeHub,
    firstTime: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('change' as const),
    hub: maybeHub,
    indicator,
    from: period,
    to: period,
    direction: fc.constantFrom('up', 'down', 'none'),
    amount: fc.option(number),
    relative: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('membership' as const),
    hub: maybeHub,
    members: fc.array(hub, { maxLength: 3 }),
    from: fc.constantFrom(null, '2019', '2030-01'),
    planned: fc.boolean(),
  }),
)
const observation = fc
  .tuple(
    fc.constantFrom('share' as const, 'output' as const, 'place' as const),
    hub,
    fc.constantFrom('2020', '2022', '2024', 'IX 2022', 'IX 2023', 'IX 2024'),
    fc.constantFrom('0', '1', '2', '3.5', '4', '1e9'),
    qualifier,
    fc.constantFrom('A', 'B', 'E', 'F', 'P', 'U'),
    fc.constantFrom('official', 'press', 'weak', 'unknown'),
  )
  .map(([of, at, when, digits, hedge, status, tier]) =>
    row(of, at, when, digits, { qualifier: hedge, status, tier }),
  )

/** Keys of a sentence and of every sentence inside it. */
function keysOf({ key, values }: Sentence): string[] {
  return [
    key,
    ...Object.values(values)
      .flat()
      .flatMap((value) => (typeof value === 'object' && 'key' in value ? keysOf(value) : [])),
  ]
}

describe('any claim against any data', () => {
  const catalogues = locales.map((locale) =>
    Object.keys(loadCatalogue(join(repository, 'resources'), locale)),
  )

  it('gets an outcome and a reason in three languages, the same one each time', () => {
    fc.assert(
      fc.property(assertion, fc.array(observation, { maxLength: 25 }), (claim, observations) => {
        const own = observations.filter((one) => one.indicator === indicatorOf(claim))
        const found = checked(claim, own)
        expect(checked(claim, own.toReversed())).toMatchObject({
          outcome: found.outcome,
          reason: found.reason,
        })
        const said = [found.reason, ...found.warnings, ...found.missing.map(({ why }) => why)].flatMap(keysOf)
        for (const catalogue of catalogues) expect(said.filter((key) => !catalogue.includes(key))).toEqual([])
        if (found.outcome === 'confirmed' && claim.kind !== 'membership')
          expect(found.observations).not.toEqual([])
      }),
      { numRuns: 1500 },
    )
  })
})
