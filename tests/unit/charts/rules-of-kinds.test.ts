import { describe, expect, it } from 'vitest'
import type { ChartData, Drawn } from '#shared/charts/chart-data.ts'
import { drawChart } from '#shared/charts/draw-chart.ts'
import { layOutFigure } from '#shared/charts/layout/lay-out-figure.ts'
import { placeLabels } from '#shared/charts/layout/place-labels.ts'
import { thinnedLine } from '#shared/charts/layout/thin-line.ts'
import { valueAxis } from '#shared/charts/layout/value-axis.ts'
import { paint } from '#shared/charts/paint.ts'
import type { ChartSpec } from '#shared/domain/chart.ts'
import { isAltTextStale } from '#shared/charts/alt-text.ts'
import { source } from '../briefings/briefing-data.ts'
import { chartData, speakers } from './data-of-chart.ts'
import { everyKind } from './every-kind.ts'
import { hub, intensity, lineSpec, observation, story } from './small-table.ts'

const specs = everyKind({
  indicator: 'rd-intensity',
  vertical: 'patents',
  hubs: ['beijing', 'shanghai', 'guangdong', 'tianjin'],
  period: '2024',
})
function drawn(spec: ChartSpec, data: ChartData): Drawn {
  const chart = drawChart(spec, data)
  if (chart.kind === 'empty') throw new Error(speakers.en(chart.reason))
  return chart
}
const reason = (spec: ChartSpec, data: ChartData) => {
  const chart = drawChart(spec, data)
  return chart.kind === 'empty' ? speakers.en(chart.reason) : 'drawn'
}
const values = ({ series }: Drawn) =>
  Object.fromEntries(
    series.map(({ hub: id, points }) => [id, points.map(({ period, value }) => [period, value])]),
  )
const said = ({ warnings }: Drawn) => warnings.map(speakers.en).join(' ')

describe('values told as something made of them', () => {
  it('change in percent since the first value, with the published one kept', () => {
    const chart = drawn(lineSpec(['beijing'], { told: { kind: 'relative', since: null } }), chartData(story))
    expect(values(chart)).toEqual({ beijing: [['2021', 0], ['2022', 4.6], ['2023', 3.1], ['2024', 0.77]] }) // prettier-ignore
    expect(chart.series[0]?.points[1]?.stated).toEqual({ value: 6.83, decimals: 2 })
    expect(chart.unit).toBe('percent')
  })

  it('an index of a period; a hub without a value then is named and left out', () => {
    const told = { kind: 'index', at: '2021' } as const
    const chart = drawn(lineSpec(['shanghai', 'guangdong'], { told }), chartData(story))
    expect(values(chart)).toEqual({ shanghai: [['2021', 100], ['2024', 103.3]] }) // prettier-ignore
    expect(said(chart)).toContain('Guangdong')
    expect(reason(lineSpec(['guangdong'], { told }), chartData(story))).toContain('Choose another base')
  })

  it('but never a place in a ranking', () => {
    const ranks = [
      observation('beijing', '2023', 2, { unit: 'rank' }),
      observation('beijing', '2024', 1, { unit: 'rank' }),
    ]
    const data = chartData(ranks, { indicator: { ...intensity, unit: 'rank' } })
    expect(reason(lineSpec(['beijing'], { told: { kind: 'index', at: null } }), data)).toContain('no amount')
    expect(reason({ ...specs.bar, hubs: ['beijing'] } as ChartSpec, data)).toContain('gets no bar')
  })
})

describe('a period within a tolerance', () => {
  it('takes the nearest, the earlier of two, and says which', () => {
    const rows = [
      observation('beijing', '2024', 6.58),
      observation('tianjin', '2022', 3.4),
      observation('tianjin', '2026', 3.6),
      observation('shanghai', '2019', 4),
    ]
    const chart = drawn({ ...specs.ranking, tolerance: 2 } as ChartSpec, chartData(rows))
    expect(values(chart)).toEqual({ beijing: [['2024', 6.58]], tianjin: [['2022', 3.4]] })
    expect(chart.series[1]?.points[0]?.standsFor).toBe('2024')
    expect(said(chart)).toContain('Tianjin (2022)')
    expect(chart.without).toEqual(['Shanghai', 'Guangdong'])
  })
})

describe('parts upon each other', () => {
  const patents = (id: string, period: string, value: number) =>
    observation(id, period, value, { indicator: 'patents', unit: 'count', decimals: 0 })
  const rows = [
    patents('beijing', '2023', 10),
    patents('shanghai', '2023', 30),
    patents('beijing', '2024', 12),
  ]

  it('are summed only where every part has a value', () => {
    const painted = paint(drawn(specs['stacked-bar'], chartData(rows)), {
      theme: 'paper',
      speak: speakers.en,
    })
    expect(painted.figure.kind === 'bars' && painted.figure.totals).toEqual(['40', null])
  })

  it('warn where one lies within another, by membership or by administration', () => {
    const memberships = [{ id: 'm', hub: 'shanghai', member: 'beijing', from: null, until: null, note: null }]
    expect(said(drawn(specs['stacked-bar'], chartData(rows, { memberships })))).toContain(
      'Beijing lies within Shanghai',
    )
    const known = [{ ...hub('beijing', 'Beijing'), parent: 'shanghai' }, hub('shanghai', 'Shanghai')]
    expect(said(drawn(specs['stacked-bar'], chartData(rows, { known })))).toContain('counted twice')
    const many = ['h0', 'h1', 'h2', 'h3', 'h4'].map((id) => ({
      ...hub(id, id.toUpperCase()),
      parent: 'shanghai',
    }))
    const spec = {
      ...specs['stacked-bar'],
      hubs: ['shanghai', ...many.map(({ id }) => id)],
    } as ChartSpec
    const parts = spec.hubs.map((id) => patents(id, '2024', 10))
    const all = [...many, hub('shanghai', 'Shanghai')]
    expect(said(drawn(spec, chartData(parts, { known: all })))).toContain(
      'H0, H1, H2, H3, and H4 lie within Shanghai: their values',
    )
  })

  it('are refused for what adds up to nothing, and below zero', () => {
    expect(
      reason({ ...specs['stacked-bar'], indicator: 'rd-intensity' } as ChartSpec, chartData(story)),
    ).toContain('add up to nothing')
    expect(reason(specs['stacked-bar'], chartData([...rows, patents('tianjin', '2023', -1)]))).toContain(
      'negative',
    )
  })
})

describe('places', () => {
  it('are told among the hubs drawn, equal values share one, and they run downwards', () => {
    const rows = [
      observation('beijing', '2023', 5),
      observation('shanghai', '2023', 5),
      observation('guangdong', '2023', 4),
      observation('beijing', '2024', 3),
      observation('shanghai', '2024', 6),
    ]
    const chart = drawn(specs.bump, chartData(rows))
    expect(values(chart)).toEqual({
      beijing: [['2023', 1], ['2024', 2]], shanghai: [['2023', 1], ['2024', 1]], guangdong: [['2023', 3]],
    }) // prettier-ignore
    expect(said(chart)).toMatch(/among the 3 hubs drawn.*Not every hub/)
    const painted = paint(chart, { theme: 'paper', speak: speakers.en })
    const laid = layOutFigure(painted, { width: 700, height: 400, words: 'none', fontFamily: 'Noto Sans' })
    const [first, third] = [laid.stops[0]?.[0], laid.stops[2]?.[0]]
    expect(first?.y).toBeLessThan(third?.y ?? 0)
  })
})

describe('two periods', () => {
  it('are those in which most hubs have both values, the widest of several', () => {
    const chart = drawn(specs.slope, chartData(story))
    expect(chart.periods).toEqual(['2021', '2024'])
    expect(Object.keys(values(chart))).toEqual(['beijing', 'shanghai'])
    expect(chart.without).toEqual(['Guangdong', 'Tianjin'])
  })
})

describe('an axis', () => {
  const wish = {
    wanted: 5,
    isRank: false,
    isLog: true,
    unit: 'count',
    language: 'en',
    isChange: false,
  } as const
  it('of logarithms has round ticks and equal ratios at equal distances', () => {
    const axis = valueAxis([12, 4300], wish)
    expect(axis.ticks.map(({ text }) => text)).toEqual(expect.arrayContaining(['100', '1,000']))
    expect(axis.shareOf(1000) - axis.shareOf(100)).toBeCloseTo(axis.shareOf(100) - axis.shareOf(10))
    expect(axis.shareOf(12)).toBeGreaterThanOrEqual(0)
    expect(axis.shareOf(4300)).toBeLessThanOrEqual(1)
  })
})

describe('a line of more points than pixels', () => {
  const points = Array.from({ length: 50_000 }, (_, at) => ({
    at, value: at === 31_234 ? 99 : Math.sin(at / 700), printed: '', isHollow: false, isPartial: false, others: [],
  })) // prettier-ignore
  it('keeps the ends and every peak, in order, at a few points a pixel', () => {
    const kept = thinnedLine(points, { first: 0, last: 49_999 }, { from: 0, to: 49_999, columns: 500 })
    expect(kept.length).toBeLessThanOrEqual(4 * 502)
    expect(kept).toEqual([...kept].sort((a, b) => a - b))
    expect([kept[0], kept.at(-1)]).toEqual([0, 49_999])
    expect(kept).toContain(31_234)
  })
  it('is whole where few points are in sight', () => {
    const near = thinnedLine(points, { first: 0, last: 49_999 }, { from: 100, to: 160, columns: 500 })
    expect(near).toEqual(Array.from({ length: 63 }, (_, at) => 99 + at))
  })
})

describe('names beside marks', () => {
  it('cover neither each other nor a mark, and are left out where there is no room', () => {
    const wish = (x: number, y: number) => ({
      texts: ['A long name'],
      x,
      y,
      radius: 5,
      size: 12,
      isBold: false,
    })
    const placed = placeLabels([wish(50, 50), wish(60, 50), wish(55, 52), wish(52, 48)], {
      left: 0,
      right: 160,
      top: 30,
      bottom: 70,
    })
    const boxes = placed.flatMap((label) => (label === null ? [] : [label]))
    expect(boxes.length).toBeLessThan(4)
    expect(new Set(boxes.map(({ x, y }) => `${x},${y}`)).size).toBe(boxes.length)
  })
})

describe('a chart that rests on a retracted source', () => {
  const rests = story.map((one) => ({ ...one, sourceTitle: source.metadata.title ?? '' }))
  const retraction = {
    on: '2026-02-03',
    reason: 'Withdrawn.',
    notice: null,
    by: 'Ana',
    at: '2026-02-03T10:00:00Z',
  }
  const before = drawn(lineSpec(['beijing']), chartData(rests))
  const after = drawn(lineSpec(['beijing']), { ...chartData(rests), cautious: [{ ...source, retraction }] })

  it('says so below and in its description, and calls an older description stale', () => {
    expect(said(before)).not.toContain('Retracted')
    expect(said(after)).toContain('Withdrawn.')
    expect(after.altTextDraft).toContain('Withdrawn.')
    expect(isAltTextStale({ text: before.altTextDraft, of: before.dataHash }, after)).toBe(true)
    expect(isAltTextStale({ text: after.altTextDraft, of: after.dataHash }, after)).toBe(false)
  })

  it('is not stale for a source that none of its values was taken from', () => {
    const other = {
      ...source,
      retraction,
      metadata: { ...source.metadata, title: 'Another page', url: null },
    }
    const apart = drawn(lineSpec(['beijing']), { ...chartData(rests), cautious: [other] })
    expect(apart.dataHash).toBe(before.dataHash)
  })
})
