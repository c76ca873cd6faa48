import { describe, expect, it } from 'vitest'
import { toColumns } from '#shared/dataset/observation-columns.ts'
import type { Observation } from '#shared/domain/observation.ts'
import { factsIn } from '#renderer/features/observations/facts.ts'
import { OrderMemory } from '#renderer/features/observations/order-memory.ts'
import { rowsInOrder } from '#renderer/features/observations/row-order.ts'

let made = 0
const observation = (some: Partial<Observation>): Observation => ({
  id: `D1-aaaaaa:${(made += 1)}`,
  hub: 'beijing',
  indicator: 'rd',
  period: '2024',
  value: 1,
  unit: 'percent',
  status: 'A',
  qualifier: 'exact',
  decimals: 2,
  vintage: null,
  sourceTitle: 'Report',
  sourcePublisher: '',
  sourceUrl: '',
  tier: 'press',
  note: '',
  printed: { hub: '', indicator: '', unit: '', period: '', value: '' },
  ...some,
})

describe('conflicting values', () => {
  const conflicts = (...rows: Partial<Observation>[]) =>
    factsIn(toColumns(rows.map(observation)), []).contested.length
  it('are values of one fact that disagree', () => {
    expect(conflicts({ value: 6.58 }, { value: 6.6, decimals: 2 })).toBe(1)
    expect(conflicts({ value: 6.58 }, { value: 6.5, period: '2023' }, { value: 1, hub: 'shanghai' })).toBe(0)
  })
  it('are not a value and its rounding, nor one value in two scales', () => {
    expect(conflicts({ value: 6.58 }, { value: 6.6, decimals: 1 })).toBe(0)
    expect(conflicts({ value: 4.4, decimals: 1, qualifier: 'about' }, { value: 4.35 })).toBe(0)
    expect(
      conflicts(
        { value: 11.5, unit: 'trillion-yuan', decimals: 1 },
        { value: 11500, unit: 'billion-yuan', decimals: 0 },
      ),
    ).toBe(0)
  })
  it('are not values that cannot be held against each other', () => {
    expect(conflicts({ value: 10, unit: 'yuan' }, { value: 1, unit: 'us-dollars' })).toBe(0)
  })
})

describe('rows in order', () => {
  const rows = toColumns(
    [
      { hub: 'b', value: 900, unit: 'billion-yuan', period: '2023' },
      { hub: 'a', value: 1.1, unit: 'trillion-yuan', period: '2024' },
      { hub: 'c', value: 2, unit: 'trillion-yuan', period: '2022' },
    ].map(observation),
  )
  const names: Record<string, string> = { a: 'Zürich', b: 'Älmhult', c: 'Beijing' }
  const order = (key: 'hub' | 'period' | 'value', descending = false) =>
    rowsInOrder(rows, [0, 1, 2], { key, descending }, (_, id) => names[id] ?? id)
  it('go by the name people read, the period, and the value whatever its scale', () => {
    expect(order('hub')).toEqual([0, 2, 1])
    expect(order('period', true)).toEqual([1, 0, 2])
    expect(order('value', true)).toEqual([2, 1, 0])
  })
})

describe('what a publication revised', () => {
  const corrected = toColumns([
    observation({ id: 'D1-aaaaaa:2', value: 6.58 }),
    observation({ id: 'O2-bbbbbb', value: 6.6, vintage: '2026-02-01' }),
    observation({ id: 'D1-aaaaaa:3', value: 6.7, sourceTitle: 'Press' }),
  ])
  it('is no longer current and in no conflict', () => {
    const facts = factsIn(corrected, [])
    expect(facts.of(0).current).toEqual([1, 2])
    expect(facts.of(0)).toMatchObject({ speaking: 1, contested: true })
    expect(facts.contested).toHaveLength(1)
  })
  it('speaks again where an analyst prefers it', () => {
    const preference = { id: 'beijing|rd|2024', observation: 'D1-aaaaaa:3', reason: '' }
    expect(factsIn(corrected, [preference]).of(0).speaking).toBe(2)
  })
  it('leaves the reason where nothing is known', () => {
    const missing = toColumns([
      observation({ id: 'D1-aaaaaa:2', value: 6.58 }),
      observation({ id: 'O2-bbbbbb', value: null, status: 'M', vintage: '2026-02-01' }),
    ])
    expect(factsIn(missing, []).of(0)).toMatchObject({ speaking: 1, current: [1], contested: false })
  })
})

describe('lines while values are corrected', () => {
  const before = toColumns([
    observation({ id: 'D1-aaaaaa:2', hub: 'a', value: 1 }),
    observation({ id: 'D1-aaaaaa:3', hub: 'b', value: 2 }),
    observation({ id: 'D1-aaaaaa:4', hub: 'c', value: 3 }),
  ])
  const after = toColumns([
    observation({ id: 'D1-aaaaaa:2', hub: 'a', value: 1 }),
    observation({ id: 'D1-aaaaaa:4', hub: 'c', value: 3 }),
    observation({ id: 'O2-bbbbbb', hub: 'b', value: 99 }),
    observation({ id: 'O3-cccccc', hub: 'd', value: 0 }),
  ])
  const byValue = (columns: typeof before) => (rows: readonly number[]) =>
    rows.toSorted((a, b) => (columns.value[a] ?? 0) - (columns.value[b] ?? 0))
  it('stay where they are, new ones follow, until somebody orders them anew', () => {
    const memory = new OrderMemory()
    memory.arranged('by value', before, [0, 1, 2], [0, 1, 2], byValue(before))
    expect(memory.arranged('by value', after, [0, 1, 2, 3], [0, 1, 2, 3], byValue(after))).toEqual([
      0, 2, 1, 3,
    ])
    expect(memory.arranged('by value', before, [0, 1, 2], [0, 1, 2], byValue(before))).toEqual([0, 1, 2])
    memory.forget()
    expect(memory.arranged('by value', after, [0, 1, 2, 3], [0, 1, 2, 3], byValue(after))).toEqual([
      3, 0, 1, 2,
    ])
  })
  it('stay when the new value fits the filter no longer', () => {
    const memory = new OrderMemory()
    memory.arranged('below ten', before, [0, 1, 2], [0, 1, 2], byValue(before))
    expect(memory.arranged('below ten', after, [0, 1, 2, 3], [0, 1], byValue(after))).toEqual([0, 2, 1])
  })
})
