import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartFile, readChartFile } from '#shared/charts/chart-file.ts'
import { everyKind } from './every-kind.ts'
import { lineSpec } from './small-table.ts'

const refusal = (text: string) => {
  const read = readChartFile(text)
  return read.ok ? 'read' : read.problem.code
}

describe('a chart as one JSON document', () => {
  const kinds = everyKind({
    indicator: 'rd-intensity',
    vertical: 'population',
    hubs: ['beijing'],
    period: '2024',
  })
  it.each(Object.entries(kinds))('comes back whole: %s', (_, spec) => {
    const text = chartFile({ spec })
    const read = readChartFile(text)
    expect(read).toEqual({ ok: true, spec })
    expect(read.ok && chartFile(read)).toBe(text)
  })

  it('says what is wrong with a file that is none', () => {
    const spec = lineSpec(['beijing'])
    const broken = (change: object) =>
      JSON.stringify({ format: 'plumbline-chart', version: 1, chart: { ...spec, ...change } })
    expect(refusal('{')).toBe('chart-file-no-json')
    expect(refusal('[]')).toBe('chart-file-other')
    expect(refusal('{"format":"plumbline-recipe","version":1}')).toBe('chart-file-other')
    expect(refusal('{"format":"plumbline-chart","version":2,"chart":{}}')).toBe('chart-file-newer')
    expect(refusal(broken({ hubs: ['<script>'] }))).toBe('chart-file-broken')
    expect(refusal(broken({ kind: 'pie' }))).toBe('chart-file-broken')
    expect(refusal(broken({ notes: [{ text: 'x', at: { kind: 'point' } }] }))).toBe('chart-file-broken')
    expect(refusal('x'.repeat(2_000_001))).toBe('chart-file-other')
  })

  it('throws at nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof readChartFile(text).ok).toBe('boolean')
      }),
    )
  })
})
