import { describe, expect, it } from 'vitest'
import { toColumns } from '#shared/dataset/observation-columns.ts'
import type { Observation } from '#shared/domain/observation.ts'
import { conflictsIn } from '#renderer/features/dataset/conflicts.ts'
import { rowsInOrder } from '#renderer/features/dataset/row-order.ts'

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
  const conflicts = (...rows: Partial<Observation>[]) => conflictsIn(toColumns(rows.map(observation))).length
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
  const order = (key: 'hub' | 'period' | 'value', descending = false, words = '') =>
    rowsInOrder(rows, { key, descending }, (hub) => names[hub] ?? hub, words)
  it('go by the name people read, the period, and the value whatever its scale', () => {
    expect(order('hub')).toEqual([0, 2, 1])
    expect(order('period', true)).toEqual([1, 0, 2])
    expect(order('value', true)).toEqual([2, 1, 0])
  })
  it('are those whose hub fits the words', () => {
    expect(order('hub', false, 'älm')).toEqual([0])
    expect(order('hub', false, 'nobody')).toEqual([])
  })
})
