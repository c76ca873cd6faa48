import { expect, it } from 'vitest'
import type { Assertion } from '#shared/domain/assertion.ts'
import { likelyFirst } from '#renderer/features/claims/likely-first.ts'
import { likelyParts } from '#renderer/features/claims/likely-parts.ts'

const told = (
  start: number,
  hub: string | null,
  indicator: string | null,
  period: string | null,
  unit = 'percent',
) => ({
  span: { start, end: start + 10 },
  assertion: {
    kind: 'value',
    hub,
    indicator,
    period,
    value: { value: 3, unit, decimals: 0, qualifier: 'exact', printed: '3' },
  } satisfies Assertion,
})

it('offers what the passages around tell: the nearest hub, a measure in the same unit, the period of the text', () => {
  const others = [
    told(0, 'tampere', 'graduates', '2025', 'persons'),
    told(100, 'turku', 'share', '2025'),
    told(300, 'oulu', 'share', '2024'),
    told(190, 'tampere', 'firms', '2025', 'count'),
  ]
  expect(likelyParts(told(200, null, null, null), others)).toEqual({
    hubs: ['tampere', 'turku', 'oulu'],
    indicators: ['share', 'firms', 'graduates'],
    periods: ['2025', '2024'],
  })
})

it('puts what is likely first, and leaves the rest as it stood', () => {
  const items = ['a', 'b', 'c', 'd']
  expect(likelyFirst(items, (one) => one, ['c', 'gone', 'b'])).toEqual(['c', 'b', 'a', 'd'])
  expect(likelyFirst(items, (one) => one, [])).toBe(items)
})
