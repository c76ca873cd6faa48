import { describe, expect, it } from 'vitest'
import { renderChartSvg } from '#electron/services/charts/render-svg.ts'
import { placeAt } from '#renderer/charts/walk.ts'
import { tablesOfChart } from '#renderer/features/charts/tables-of-chart.ts'
import { chartCsv } from '#shared/charts/chart-csv.ts'
import type { ChartData, Drawn } from '#shared/charts/chart-data.ts'
import { drawChart } from '#shared/charts/draw-chart.ts'
import { figureHeight } from '#shared/charts/figure-height.ts'
import { hubColours } from '#shared/charts/hub-colours.ts'
import { layOutFigure } from '#shared/charts/layout/lay-out-figure.ts'
import { paint } from '#shared/charts/paint.ts'
import type { ChartKind } from '#shared/domain/chart.ts'
import { ChartSpec } from '#shared/domain/chart.ts'
import * as v from 'valibot'
import { chartData, speakers } from './data-of-chart.ts'
import { hub, intensity, observation, story } from './small-table.ts'

const patents = { ...intensity, id: 'patents', unit: 'count', names: { en: 'Patents', zh: null, ru: null } }
const alike = { ...intensity, id: 'alike', names: { en: 'Other intensity', zh: null, ru: null } }
const count = (id: string, period: string, value: number) =>
  observation(id, period, value, { indicator: 'patents', unit: 'count', decimals: 0 })
const rows = [
  ...story,
  // Shanghai first and no Guangdong: places among the series differ from panel to panel.
  ...['2021', '2022', '2023', '2024'].flatMap((period, at) => [
    count('shanghai', period, 500 + at * 10),
    count('beijing', period, 900 - at * 10),
    observation('beijing', period, 60 + at, { indicator: 'alike' }),
    observation('shanghai', period, 50 + at, { indicator: 'alike' }),
  ]),
]
function data(more: Parameters<typeof chartData>[1] = {}): ChartData {
  const known = [intensity, patents, alike]
  return { ...chartData(rows, more), indicator: (id) => known.find((one) => one.id === id) }
}
const hubs = ['guangdong', 'beijing', 'shanghai']
const byIndicator = (kind: string, indicators = ['patents'], more: object = {}) =>
  v.parse(ChartSpec, {
    kind,
    title: 'Side by side',
    altText: null,
    indicator: 'rd-intensity',
    hubs,
    panels: { by: 'indicator', indicators, scales: 'shared' },
    ...more,
  })
function draw(spec: ChartSpec, of = data()): Drawn {
  const drawn = drawChart(spec, of)
  if (drawn.kind === 'empty') throw new Error(speakers.en(drawn.reason))
  return drawn
}
function laid(drawn: Drawn, width = 860) {
  const painted = paint(drawn, { theme: 'light', speak: speakers.en })
  const frame = { width, height: figureHeight(drawn, width), fontFamily: 'x', words: 'none' } as const
  return { painted, figure: layOutFigure(painted, frame) }
}
const size = { theme: 'paper', width: 860, words: 'all', speak: speakers.en } as const

const kinds: readonly (readonly [ChartKind, object])[] = [
  ['line', {}],
  ['bar', {}],
  ['ranking', { period: '2024', top: null }],
  ['slope', {}],
  ['bump', { missing: 'join' }],
  ['dot-range', {}],
  ['heat-map', {}],
]

describe('a panel for each indicator', () => {
  it.each(kinds)(
    '%s: told in words, figures, table and CSV, and walked from panel to panel',
    (kind, more) => {
      const drawn = draw(byIndicator(kind, ['patents'], more))
      expect(drawn.panels.map(({ indicatorName }) => indicatorName)).toEqual(['Patents'])
      const svg = renderChartSvg(drawn, size)
      expect(svg).toContain('Patents')
      // Places compare, whatever they are places by.
      if (kind !== 'bump') expect(svg).toContain('Each panel has its own scale')
      expect(drawn.altTextDraft).toMatch(/R&D intensity.*Patents/s)
      expect(chartCsv(drawn, { speak: speakers.en, madeAt: '2026' })).toMatch(
        /Shanghai,(Place by )?Patents[ ,]/,
      )
      const captions = tablesOfChart(drawn, speakers.en).map(({ caption }) => caption)
      expect(captions.some((caption) => caption.includes('Patents'))).toBe(true)
      const { figure } = laid(drawn)
      const stops = figure.stops.flat().map(({ tells }) => tells)
      for (const tells of stops) {
        if (tells.kind === 'words') continue
        const of = tells.panel === undefined ? drawn : drawn.panels[tells.panel - 1]
        expect(of?.series[tells.series]?.points[tells.point]).toBeDefined()
      }
      expect(stops.some((tells) => tells.kind === 'value' && tells.panel === 1)).toBe(true)
      const alone = draw(byIndicator(kind, ['patents'], { ...more, panels: { by: 'none' } }))
      expect(alone.dataHash).not.toBe(drawn.dataHash)
    },
  )

  it('keeps the colour of a hub from panel to panel', () => {
    for (const kind of ['line', 'bar', 'slope'] as const) {
      const { painted } = laid(draw(byIndicator(kind)))
      if (painted.figure.kind !== 'facets') throw new Error('no panels')
      const [one, other] = painted.figure.panels.map((panel) => hubColours(panel.figure))
      expect(other?.get('beijing'), kind).toBe(one?.get('beijing'))
      expect(other?.get('beijing')).not.toBe(other?.get('shanghai'))
    }
  })

  it('shares a scale only between measures of one unit', () => {
    const scaleOf = (spec: ChartSpec) => laid(draw(spec)).figure.panels.map(({ yAxis }) => yAxis['max'])
    const [one, other] = scaleOf(byIndicator('line', ['alike']))
    expect(one).toBe(other)
    const own = scaleOf(byIndicator('line', ['patents']))
    expect(own[0]).not.toBe(own[1])
  })

  it('leaves a panel out that cannot be drawn, and says why', () => {
    const drawn = draw(byIndicator('line', ['nowhere', 'patents']))
    expect(drawn.panels).toHaveLength(1)
    expect(drawn.warnings.map(speakers.en).join(' ')).toContain('nowhere has no panel. The indicator nowhere')
  })
})

describe('a panel for each hub', () => {
  it.each([
    ['bar', {}],
    ['scatter', { vertical: 'patents', tolerance: 3 }],
  ])('%s: named, on one scale, each stop told of its own hub', (kind, more) => {
    const spec = byIndicator(kind, [], {
      ...more,
      hubs: ['beijing', 'shanghai'],
      panels: { by: 'hub', scales: 'shared' },
    })
    const drawn = draw(spec)
    const { figure } = laid(drawn)
    expect(figure.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['Beijing', 'Shanghai']))
    const series = figure.stops.flat().flatMap(({ tells }) => (tells.kind === 'value' ? [tells.series] : []))
    expect(new Set(series)).toEqual(new Set([0, 1]))
    expect(renderChartSvg(drawn, size)).not.toContain('Each panel has its own scale')
  })

  it('stays readable with many hubs, long names and one narrow column', () => {
    const many = Array.from({ length: 40 }, (_, at) => hub(`hub-${at}`, `Hub ${at} ${'long '.repeat(60)}`))
    const observations = many.map(({ id }, at) => observation(id, '2024', at))
    const spec = byIndicator('bar', [], {
      hubs: many.map(({ id }) => id),
      panels: { by: 'hub', scales: 'own' },
    })
    const drawn = draw(spec, { ...data({ known: many }), observations })
    const { figure } = laid(drawn, 320)
    for (const { x, text } of figure.texts) expect(Number.isFinite(x) && text.length < 120).toBe(true)
    expect(paint(drawn, { theme: 'light', speak: speakers.en }).notes.join(' ')).toContain(
      'The first 24 of 40',
    )
  })
})

describe('notes over panels', () => {
  const at = (indicator?: string) => ({
    kind: 'point' as const,
    hub: 'shanghai',
    period: '2024',
    ...(indicator === undefined ? {} : { indicator }),
  })
  const spec = byIndicator('line', ['patents', 'alike'], {
    notes: [
      { text: 'In a panel that is not there', at: at('gone') },
      { text: 'More patents', at: at('patents') },
      { text: 'A stretch', at: { kind: 'range', from: '2022', to: null } },
      { text: 'The level itself', at: at() },
    ],
  })

  it('stand in the panel of their indicator, stretches in every panel, each with one number', () => {
    const chart = drawChart(spec, data())
    if (chart.kind === 'empty') throw new Error('nothing drawn')
    expect(chart.notes.map(({ text }) => text)).toEqual(['More patents', 'A stretch', 'The level itself'])
    const painted = paint(chart, { theme: 'light', speak: speakers.en })
    expect(painted.remarks[0]).toBe('[1] Shanghai (Patents), 2024: More patents')
    expect(painted.remarks[2]).toBe('[3] Shanghai, 2024: The level itself')
    const pinned = painted.pinned.map(({ number, panel }) => [number, panel])
    expect(pinned).toEqual([
      ['1', 1],
      ['3', undefined],
    ])
    const laid = layOutFigure(painted, { width: 700, height: 600, fontFamily: 'x', words: 'none' })
    const badges = laid.texts.filter(({ text, size }) => /^[123]$/.test(text) && size === 10)
    expect(badges.map(({ text }) => text).toSorted()).toEqual(['1', '2', '2', '2', '3'])
  })

  it('are written where a walk through a further panel stands', () => {
    const chart = drawChart(spec, data())
    if (chart.kind === 'empty') throw new Error('nothing drawn')
    const painted = paint(chart, { theme: 'light', speak: speakers.en })
    const laid = layOutFigure(painted, { width: 700, height: 600, fontFamily: 'x', words: 'none' })
    const places = laid.stops.flat().map((stop) => placeAt(stop, chart))
    expect(places).toContainEqual({ hub: 'shanghai', period: '2024', indicator: 'patents' })
    expect(places).toContainEqual({ hub: 'shanghai', period: '2024' })
  })
})
