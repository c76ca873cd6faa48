import { describe, expect, it } from 'vitest'
import type { Drawn } from '#shared/charts/chart-data.ts'
import { drawChart } from '#shared/charts/draw-chart.ts'
import type { DrawnChart } from '#shared/ipc/answers/charts.ts'
import { chartData, speakers } from './data-of-chart.ts'
import { hub, hubs, intensity, lineSpec, observation, rankingSpec, story } from './small-table.ts'

const all = ['beijing', 'shanghai', 'guangdong', 'tianjin']
function drawn(chart: DrawnChart): Drawn {
  if (chart.kind === 'empty') throw new Error(speakers.en(chart.reason))
  return chart
}
const reason = (chart: DrawnChart) => (chart.kind === 'empty' ? speakers.en(chart.reason) : 'drawn')
const warnings = (chart: DrawnChart) => drawn(chart).warnings.map(speakers.en)

describe('a line chart', () => {
  it('draws the chosen hubs in their order, over every year between the first and the last value', () => {
    const chart = drawn(drawChart(lineSpec(['shanghai', 'beijing']), chartData(story)))
    expect(chart.periods).toEqual(['2021', '2022', '2023', '2024'])
    expect(chart.series.map(({ name }) => name)).toEqual(['Shanghai', 'Beijing'])
    expect(chart.series[0]?.points.map(({ period, value }) => [period, value])).toEqual([
      ['2021', 4.21],
      ['2024', 4.35],
    ])
  })

  it('draws the final value of the press before an early estimate of the office, and keeps the other in sight', () => {
    const chart = drawChart(lineSpec(['shanghai']), chartData(story))
    const last = drawn(chart).series[0]?.points.at(-1)
    expect(last?.value).toBe(4.35)
    expect(last?.others.map(({ value, status }) => [value, status])).toEqual([[4.4, 'E']])
    expect(warnings(chart)).toContain(
      'Shanghai, 2024: 4.35\u00a0% is drawn; also published: 4.4\u00a0% (Statistics Bureau).',
    )
  })

  it('draws what the analyst prefers, whatever its standing', () => {
    const preferred = story.find(({ value }) => value === 4.4)
    const preferences = [
      { id: 'shanghai|rd-intensity|2024', observation: preferred?.id ?? '', reason: 'first hand' },
    ]
    const chart = drawn(drawChart(lineSpec(['shanghai']), chartData(story, { preferences })))
    expect(chart.series[0]?.points.at(-1)?.value).toBe(4.4)
  })

  it('names hubs without a value instead of drawing them at zero', () => {
    const chart = drawn(drawChart(lineSpec(all), chartData(story)))
    expect(chart.without).toEqual(['Tianjin'])
    expect(chart.series.map(({ hub: id }) => id)).not.toContain('tianjin')
  })

  it('keeps to the range, whatever the form its ends are written in', () => {
    const within = (from: string | null, to: string | null) =>
      drawn(drawChart(lineSpec(['beijing'], { from, to }), chartData(story))).periods
    expect(within('2022', '2023')).toEqual(['2022', '2023'])
    expect(within('2022-01', '2023-H2')).toEqual(['2022', '2023'])
    expect(within('2022-02', null)).toEqual(['2023', '2024'])
  })

  it('does not set half-years beside years, and says what it left out', () => {
    const chart = drawChart(
      lineSpec(['beijing']),
      chartData([...story, observation('beijing', '2025-H1', 3.1)]),
    )
    expect(drawn(chart).periods).not.toContain('2025-H1')
    expect(warnings(chart).join(' ')).toContain('half-year')
  })

  it('fills quarters between values', () => {
    const rows = [observation('beijing', '2023-Q3', 1), observation('beijing', '2024-Q1', 2)]
    expect(drawn(drawChart(lineSpec(['beijing']), chartData(rows))).periods).toEqual([
      '2023-Q3',
      '2023-Q4',
      '2024-Q1',
    ])
  })

  it('brings units together by moving the decimal point, and leaves out what cannot be brought', () => {
    const money = { ...intensity, unit: 'billion-yuan' }
    const rows = [
      observation('beijing', '2023', 1.5, { unit: 'trillion-yuan' }),
      observation('beijing', '2024', 1600, { unit: 'billion-yuan' }),
      observation('shanghai', '2024', 5, { unit: 'us-dollars' }),
    ]
    const chart = drawChart(lineSpec(['beijing', 'shanghai']), chartData(rows, { indicator: money }))
    expect(drawn(chart).series[0]?.points.map(({ value }) => value)).toEqual([1500, 1600])
    expect(drawn(chart).without).toEqual(['Shanghai'])
    expect(warnings(chart).join(' ')).toContain('US dollars')
  })

  it('marks where another method begins, and never before the first period', () => {
    const methods = [
      { from: null, description: 'old', source: null },
      { from: '2021', description: 'from the start', source: null },
      { from: '2023', description: 'new', source: null },
      { from: 'GII 2023', description: 'another series', source: null },
    ]
    const chart = drawChart(lineSpec(['beijing']), chartData(story, { indicator: { ...intensity, methods } }))
    expect(drawn(chart).breaks).toEqual([{ period: '2023', note: 'new' }])
  })

  it('warns when places of different kinds are compared, and not when they are alike', () => {
    const mixed = warnings(drawChart(lineSpec(['beijing', 'guangdong']), chartData(story))).join(' ')
    expect(mixed).toContain('Beijing is a municipality, Guangdong is a province')
    const alike = warnings(drawChart(lineSpec(['beijing', 'shanghai']), chartData(story))).join(' ')
    expect(alike).not.toContain('Different kinds')
  })
})

describe('a ranking', () => {
  it('puts the best on top and cuts where asked, without calling the rest valueless', () => {
    const chart = drawn(drawChart(rankingSpec(all, { top: 2 }), chartData(story)))
    expect(chart.series.map(({ name }) => name)).toEqual(['Beijing', 'Shanghai'])
    expect(chart.without).toEqual(['Tianjin'])
  })

  it('puts rank 1 on top, and the lower value where lower is better', () => {
    const rows = [
      observation('beijing', '2024', 4, { unit: 'rank' }),
      observation('shanghai', '2024', 1, { unit: 'rank' }),
    ]
    for (const [unit, direction] of [
      ['rank', 'neither'],
      ['rank', 'higher'],
      [null, 'lower'],
    ] as const) {
      const indicator = { ...intensity, unit, direction }
      const chart = drawn(drawChart(rankingSpec(['beijing', 'shanghai']), chartData(rows, { indicator })))
      expect(chart.series.map(({ name }) => name)).toEqual(['Shanghai', 'Beijing'])
    }
  })

  it('names the periods that have values when the one asked for has none', () => {
    expect(reason(drawChart(rankingSpec(['beijing'], { period: '2030' }), chartData(story)))).toContain(
      '2021, 2022, 2023 and 2024'.replace(' and', ', and'),
    )
  })
})

describe('a chart that cannot be drawn', () => {
  it.each([
    ['no hub', lineSpec([]), 'No hub is chosen'],
    ['no values', lineSpec(['tianjin']), 'none of the chosen hubs has a value'],
    ['a range without values', lineSpec(['beijing'], { from: '2030' }), 'Choose a wider range'],
    ['a reversed range', lineSpec(['beijing'], { from: '2024', to: '2021' }), 'before it begins'],
    ['an unknown indicator', lineSpec(['beijing'], { indicator: 'gone' }), 'is not in this workspace'],
  ])('says why: %s', (_, spec, words) => {
    expect(reason(drawChart(spec, chartData(story)))).toContain(words)
  })

  it('refuses a stain of lines, and offers the ranking that can show as many', () => {
    const many = Array.from({ length: 5000 }, (_, at) => `hub-${at}`)
    const rows = many.map((id, at) => observation(id, '2024', at))
    const data = chartData(rows, { known: many.map((id) => hub(id, id, 'city')) })
    expect(reason(drawChart(lineSpec(many), data))).toContain('draw a ranking')
    expect(drawn(drawChart(rankingSpec(many), data)).series).toHaveLength(5000)
  })
})

describe('alt text and hash', () => {
  it('tells the course of each hub from the data', () => {
    expect(drawn(drawChart(lineSpec(['beijing', 'shanghai']), chartData(story))).altTextDraft).toBe(
      'Line chart of R&D intensity, percent of GDP, 2 hubs, 2021 to 2024. Beijing: from 6.53\u00a0% (2021) to 6.58\u00a0% (2024), with a peak of 6.83\u00a0% (2022). Shanghai: from 4.21\u00a0% (2021) to 4.35\u00a0% (2024).',
    )
  })

  it.each(['ru', 'zh'] as const)('speaks %s with its own numbers', (language) => {
    const { altTextDraft } = drawn(drawChart(lineSpec(['beijing']), chartData(story, { language })))
    expect(altTextDraft).toContain(language === 'ru' ? '6,58' : '研发强度')
    expect(altTextDraft).not.toMatch(/charts\.|undefined|NaN/)
  })

  it('keeps its hash in another language and from another source, and changes it with a number', () => {
    const hash = (rows = story, language: 'en' | 'zh' = 'en') =>
      drawn(drawChart(lineSpec(['beijing']), chartData(rows, { language }))).dataHash
    const revised = story.map((row) => (row.value === 6.58 ? { ...row, value: 6.59 } : row))
    const elsewhere = story.map((row) => ({ ...row, sourcePublisher: 'Another' }))
    expect(hash(story, 'zh')).toBe(hash())
    expect(hash(elsewhere)).toBe(hash())
    expect(hash(revised)).not.toBe(hash())
    expect(hash()).toMatch(/^[0-9a-f]{16}$/)
  })

  it('does not depend on the order rows were imported in', () => {
    const forwards = drawChart(lineSpec(all), chartData(story))
    const backwards = drawChart(lineSpec(all), chartData([...story].reverse(), { known: hubs }))
    expect(drawn(backwards).series).toEqual(drawn(forwards).series)
    expect(drawn(backwards).dataHash).toBe(drawn(forwards).dataHash)
  })
})
