import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Chart } from '#shared/domain/chart.ts'
import { draftOf, specOf } from '#renderer/features/charts/chart-draft.ts'

const made = { id: 'F1-aaaaaa', madeAt: '2026-01-20T10:00:00Z' }
const line = {
  kind: 'line',
  title: 'Beijing leads',
  indicator: 'rd-intensity',
  hubs: ['beijing'],
  altText: null,
  from: '2019',
  to: null,
  missing: 'bridge',
}
const ranking = {
  kind: 'ranking',
  title: 'Beijing leads',
  indicator: 'rd-intensity',
  hubs: ['beijing'],
  altText: { text: 'Beijing first.', of: '0011223344556677' },
  period: '2024',
  top: 10,
}

describe('a chart kept before its kind had options', () => {
  it.each([line, ranking])('opens, and is what it was: $kind', (spec) => {
    const { spec: read } = v.parse(Chart, { ...made, spec })
    expect(read).toMatchObject({ ...spec, notes: [], claims: [], tolerance: 0 })
    if (read.kind === 'line') expect(read).toMatchObject({ told: { kind: 'stated' }, axis: 'linear' })
  })

  it('is refused where it says what no kind knows, and is not read as another', () => {
    for (const spec of [
      { ...line, colour: 'red' },
      { ...line, kind: 'pie' },
      { ...ranking, period: null },
    ])
      expect(v.safeParse(Chart, { ...made, spec }).success).toBe(false)
  })
})

const least = { title: 'A', indicator: 'rd-intensity', hubs: ['beijing'], altText: null }
describe.each([
  { ...least, kind: 'line' },
  { ...least, kind: 'bar' },
  { ...least, kind: 'ranking', period: '2024', top: null },
  { ...least, kind: 'stacked-bar' },
  { ...least, kind: 'slope' },
  { ...least, kind: 'bump' },
  { ...least, kind: 'scatter', vertical: 'gross-regional-product' },
  { ...least, kind: 'dot-range' },
  { ...least, kind: 'small-multiples' },
  { ...least, kind: 'heat-map' },
  { ...least, kind: 'map' },
  { ...least, kind: 'network', indicator: null },
  { title: 'A', hubs: ['beijing'], altText: null, kind: 'timeline', indicators: ['rd-intensity'] },
  { ...least, kind: 'table' },
])('a chart of kind $kind', (spec) => {
  it('goes into the editor and comes out as it was', () => {
    const chart = v.parse(Chart, { ...made, spec })
    expect(specOf(draftOf(chart), [], '')).toEqual(chart.spec)
  })
})
