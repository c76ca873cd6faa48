import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createChartsService } from '#electron/services/charts/charts-service.ts'
import { loadLand } from '#electron/services/charts/load-land.ts'
import { renderChartSvg } from '#electron/services/charts/render-svg.ts'
import type { ChartData, CheckedClaim } from '#shared/charts/chart-data.ts'
import { drawChart } from '#shared/charts/draw-chart.ts'
import { layOutFigure } from '#shared/charts/layout/lay-out-figure.ts'
import { paint } from '#shared/charts/paint.ts'
import type { ChartKind, ChartNote, ChartSpec } from '#shared/domain/chart.ts'
import type { Claim } from '#shared/domain/claim.ts'
import type { Hub } from '#shared/domain/hub.ts'
import type { DrawnChart } from '#shared/ipc/answers/charts.ts'
import { factsMissing, openDataset } from '../dataset/open-dataset.ts'
import { speakers } from './data-of-chart.ts'
import { everyKind } from './every-kind.ts'
import { hub, intensity, observation } from './small-table.ts'

const kinds = Object.keys(
  everyKind({ indicator: 'a', vertical: 'b', hubs: [], period: '2024' }),
) as ChartKind[]
const snapshot = (name: string) => join(import.meta.dirname, 'snapshots', `${name}.svg`)
const size = { theme: 'paper', width: 720, words: 'all', speak: speakers.en } as const
function drawn(chart: DrawnChart) {
  if (chart.kind === 'empty') throw new Error(speakers.en(chart.reason))
  return chart
}

describe.skipIf(factsMissing)('the real numbers, compared as text', () => {
  const regions = [
    'beijing-tianjin-hebei',
    'yangtze-river-delta',
    'guangdong-hong-kong-macao-greater-bay-area',
  ]
  const hubs = ['beijing', 'shanghai', 'guangdong', 'tianjin', 'jiangsu', 'zhejiang']
  const specs = everyKind({
    indicator: 'rd-expenditure-intensity',
    vertical: 'gross-regional-product',
    hubs,
    period: '2022',
  })
  /** Kinds that are about something else than values along time. */
  const others: Partial<Record<ChartKind, Partial<ChartSpec>>> = {
    'stacked-bar': { indicator: 'valid-invention-patents-domestic' },
    scatter: { tolerance: 2 },
    map: { hubs: regions, period: '2024' },
    network: { hubs: regions },
    timeline: { hubs: regions, indicators: ['gii-cluster-rank'] },
  }

  it.each(kinds)('as %s', async (kind) => {
    const opened = await openDataset()
    const charts = createChartsService({ ...opened, speakers })
    for (const name of ['rd_intensity', 'population_gdp', 'other_indicators', 'gii_clusters'])
      await opened.importFacts(name)
    const spec = { ...specs[kind], ...others[kind] } as ChartSpec
    const svg = renderChartSvg(drawn(await charts.draw({ spec })), size)
    await expect(svg).toMatchFileSnapshot(snapshot(`real-${kind}`))
  })
})

describe('awkward numbers with every honest mark, compared as text', () => {
  const names = { beijing: '<b>北京</b> & {a|b}', shanghai: 'مدينة الابتكار', tianjin: 'T'.repeat(80) }
  const known = Object.entries(names).map(([id, name], at): Hub => ({
    ...hub(id, name, at === 2 ? 'province' : 'municipality'),
    place: { latitude: 31 + at * 4, longitude: 117 + at * 2 },
  }))
  const rows = [
    observation('beijing', '2020', 6.4),
    observation('beijing', '2022', 6.83, { status: 'B' }),
    observation('beijing', '2023', 6.7, { status: 'P' }),
    observation('beijing', '2024', 6.58),
    observation('beijing', '2024', 6.6, { sourcePublisher: 'News Agency', tier: 'press', decimals: 1 }),
    observation('beijing', '2025', 6.9, { status: 'F' }),
    observation('shanghai', '2020', 4.2),
    observation('shanghai', '2023', 4.3, { status: 'E' }),
    observation('shanghai', '2024', 4.35),
    observation('tianjin', '2022', 3.49),
    observation('tianjin', '2024', 3.4, { id: 'R1-aaaaaa:tianjin:2024', note: '† Partial: without Heping.' }),
    ...['2020', '2022', '2023', '2024'].flatMap((period, step) =>
      ['beijing', 'shanghai', 'tianjin'].map((id, at) =>
        observation(id, period, 12_345_678 * (at + 1) + step * 1_000_000, {
          indicator: 'patents',
          unit: 'count',
          decimals: 0,
        }),
      ),
    ),
  ]
  const methods = [
    { from: null, description: 'as before', source: null },
    { from: '2023', description: 'GDP revised after the census', source: null },
  ]
  const indicators = [
    { ...intensity, methods },
    { ...intensity, id: 'patents', unit: 'count', names: { en: 'Patents', zh: null, ru: null } },
  ]
  const claim: Claim = {
    id: 'C7-aaaaaa',
    statement: 'Shanghai reached <i>4.9</i> percent in 2024.',
    assertion: {
      kind: 'value',
      hub: 'shanghai',
      indicator: 'rd-intensity',
      period: '2024',
      value: { value: 4.9, unit: 'percent-of-gdp', decimals: 1, qualifier: 'exact', printed: '4.9 percent' },
    },
    speaker: null,
    stated: null,
    tags: [],
    status: 'draft',
    verdict: null,
    foreign: null,
    because: [],
    suggestion: null,
    madeBy: 'Ann',
    madeAt: '2026-01-20T10:00:00Z',
  }
  const plan: Claim = {
    ...claim,
    id: 'C8-aaaaaa',
    statement: 'Beijing is to reach 7.5 percent by 2027.',
    assertion: {
      kind: 'plan',
      due: '2027',
      hubs: ['beijing'],
      goal: {
        indicator: 'rd-intensity',
        direction: 'up',
        value: {
          value: 7.5,
          unit: 'percent-of-gdp',
          decimals: 1,
          qualifier: 'exact',
          printed: '7.5 percent',
        },
      },
    },
  }
  const ofPatents: Claim = {
    ...claim,
    id: 'C9-aaaaaa',
    statement: 'Shanghai held 40 million patents in 2024.',
    assertion: {
      kind: 'value',
      hub: 'shanghai',
      indicator: 'patents',
      period: '2024',
      value: { value: 40_000_000, unit: 'count', decimals: 0, qualifier: 'exact', printed: '40 million' },
    },
  }
  const again: Claim = { ...claim, id: 'C10-aaaaaa', statement: 'Shanghai, 2024: 4.9 percent.' }
  const claims: readonly CheckedClaim[] = [
    { claim, outcome: 'contradicted', quotation: 'S1:1-aaaaaa' },
    { claim: ofPatents, outcome: 'contradicted', quotation: null },
    { claim: again, outcome: 'confirmed', quotation: null },
    { claim: plan, outcome: 'untestable', quotation: null },
  ]
  const notes: ChartNote[] = [
    { text: 'First decline in a decade & more', at: { kind: 'point', hub: 'beijing', period: '2024' } },
    { text: 'Years of the pandemic', at: { kind: 'range', from: '2020', to: '2022' } },
  ]
  const specs = everyKind({
    indicator: 'rd-intensity',
    vertical: 'patents',
    hubs: ['beijing', 'shanghai', 'tianjin', 'unheard-of'],
    period: '2024',
  })
  async function data(): Promise<ChartData> {
    return {
      hub: (id) => known.find((one) => one.id === id),
      indicator: (id) => indicators.find((one) => one.id === id),
      observations: rows,
      preferences: [],
      memberships: ['shanghai', 'tianjin'].map((member) => ({
        id: member,
        hub: 'beijing',
        member,
        from: '2021-05-01',
        until: member === 'tianjin' ? '2030-01-01' : null,
        note: null,
      })),
      claims,
      land: (await loadLand(undefined)).slice(0, 40),
      language: 'en',
      speak: speakers.en,
    }
  }
  const withAll = (kind: ChartKind): ChartSpec => ({
    ...specs[kind],
    notes,
    claims: claims.map((one) => one.claim.id),
  })

  it.each(kinds)(
    'leads from each claim in a chart to its quotation, as %s, and refuses no claim in silence',
    async (kind) => {
      const sized = kind === 'network' ? { indicator: 'patents', period: '2024' } : {}
      const chart = drawn(drawChart({ ...withAll(kind), ...sized } as ChartSpec, await data()))
      const painted = paint(chart, { theme: 'light', speak: speakers.en })
      const frame = { width: 700, height: 420, fontFamily: 'x', words: 'none' } as const
      const led = layOutFigure(painted, frame)
        .stops.flat()
        .flatMap(({ tells }) => (tells.kind === 'words' ? [tells.claim] : []))
      const told = chart.warnings.map(speakers.en).join(' ')
      for (const { claim: one } of claims)
        expect(led.includes(one.id) || told.includes(one.id.slice(0, 2)), one.id).toBe(true)
      const shown = chart.claimed.map((one) => one.claim).toSorted()
      expect(new Set(led.filter((one) => shown.includes(one ?? '')))).toEqual(new Set(shown))
      const ofIntensity = [claim.id, again.id]
      const wanted: Partial<Record<ChartKind, readonly string[]>> = {
        scatter: [...ofIntensity, ofPatents.id],
        'stacked-bar': [ofPatents.id],
        map: [ofPatents.id],
        network: [ofPatents.id],
        timeline: [],
        bump: [],
      }
      for (const one of wanted[kind] ?? ofIntensity) expect(led, kind).toContain(one)
    },
  )

  it.each(kinds)('as %s, on paper and in the dark', async (kind) => {
    const chart = drawn(drawChart(withAll(kind), await data()))
    await expect(renderChartSvg(chart, size)).toMatchFileSnapshot(snapshot(`awkward-${kind}`))
    const dark = renderChartSvg(chart, { ...size, theme: 'dark' })
    expect(dark).not.toContain('#0d6b66')
    expect(dark.match(/<text/g)?.length).toBe(renderChartSvg(chart, size).match(/<text/g)?.length)
  })
})
