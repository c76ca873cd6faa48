import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawChart } from '#shared/charts/draw-chart.ts'
import { echartsOption } from '#shared/charts/echarts-option.ts'
import { layOutFigure } from '#shared/charts/layout/lay-out-figure.ts'
import { paint } from '#shared/charts/paint.ts'
import { comparePeriods } from '#shared/dataset/periods.ts'
import type { ChartSpec } from '#shared/domain/chart.ts'
import { chartData, speakers } from './data-of-chart.ts'
import { lineSpec, observation, rankingSpec } from './small-table.ts'

const hub = fc.constantFrom('beijing', 'shanghai', 'guangdong', 'tianjin', 'unheard-of')
const period = fc.constantFrom(
  '2019',
  '2020',
  '2022',
  '2024',
  '2024-H1',
  '2024-Q3',
  '2024-05',
  '2016/2020',
  'GII 2024',
)
const value = fc.oneof(
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.constantFrom(0, -0, 1e-12, 5e11, Number.MAX_SAFE_INTEGER),
)
const row = fc
  .record({
    hub,
    period,
    value,
    status: fc.constantFrom(
      'A' as const,
      'B' as const,
      'E' as const,
      'F' as const,
      'P' as const,
      'U' as const,
    ),
    unit: fc.constantFrom('percent', 'percent-of-gdp', 'rank', 'billion-yuan'),
    tier: fc.constantFrom('official' as const, 'press' as const, 'weak' as const, 'unknown' as const),
    decimals: fc.integer({ min: -6, max: 6 }),
    sourcePublisher: fc.string({ unit: 'binary' }),
  })
  .map(({ hub: id, period: of, value: number, ...more }) => observation(id, of, number, more))
const spec: fc.Arbitrary<ChartSpec> = fc.oneof(
  fc
    .record({
      hubs: fc.array(hub),
      from: fc.option(period),
      to: fc.option(period),
      missing: fc.constantFrom('gap' as const, 'bridge' as const),
    })
    .map(({ hubs, ...more }) => lineSpec(hubs, more)),
  fc
    .record({ hubs: fc.array(hub), period, top: fc.option(fc.integer({ min: 1, max: 500 })) })
    .map(({ hubs, ...more }) => rankingSpec(hubs, more)),
)

it('draws nothing that is no observation, each period once, in order', () => {
  fc.assert(
    fc.property(spec, fc.array(row, { maxLength: 40 }), (asked, rows) => {
      const drawn = drawChart(asked, chartData(rows))
      if (drawn.kind === 'empty') return
      const byId = new Map(rows.map((one) => [one.id, one]))
      for (const { hub: id, points } of drawn.series) {
        const periods = points.map((point) => point.period)
        expect(periods).toEqual([...new Set(periods)].sort(comparePeriods))
        for (const point of points) {
          expect(byId.get(point.observation)).toMatchObject({
            hub: id,
            period: point.period,
            status: point.status,
          })
          expect(drawn.periods).toContain(point.period)
          expect(point.value).not.toBeNaN()
        }
      }
      if (asked.kind === 'ranking') {
        const values = drawn.series.map(({ points }) => points[0]?.value ?? Number.NaN)
        expect(values).toEqual([...values].sort((a, b) => b - a))
      }
    }),
  )
})

it('becomes plain JSON with finite numbers alone, at any size', () => {
  fc.assert(
    fc.property(
      spec,
      fc.array(row, { maxLength: 30 }),
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: 1, max: 1500 }),
      fc.constantFrom('all' as const, 'subtitle' as const, 'none' as const),
      (asked, rows, width, height, words) => {
        const drawn = drawChart(asked, chartData(rows))
        if (drawn.kind === 'empty') return
        const painted = paint(drawn, { theme: 'paper', speak: speakers.en })
        const frame = { width, height, words, fontFamily: 'Noto Sans' }
        const option = echartsOption(layOutFigure(painted, frame), painted, frame)
        expect(JSON.parse(JSON.stringify(option))).toEqual(option)
      },
    ),
  )
})
