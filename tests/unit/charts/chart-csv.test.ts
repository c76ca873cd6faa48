import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { chartCsv } from '#shared/charts/chart-csv.ts'
import { drawChart } from '#shared/charts/draw-chart.ts'
import type { ChartSpec } from '#shared/domain/chart.ts'
import { chartData, speakers } from './data-of-chart.ts'
import { everyKind } from './every-kind.ts'
import { hub, lineSpec, observation, rankingSpec, story } from './small-table.ts'

function csv(spec: ChartSpec, data = chartData(story)): string {
  const drawn = drawChart(spec, data)
  if (drawn.kind === 'empty') throw new Error(speakers.en(drawn.reason))
  return chartCsv(drawn, { speak: speakers.en, madeAt: '2026-02-01T09:00:00Z' })
}
const rowsOf = (text: string) => Papa.parse<string[]>(text.replace(/^\ufeff/, '').trim()).data

it('says what it is, then one row a value', () => {
  const rows = rowsOf(csv(lineSpec(['beijing', 'shanghai'])))
  const head = rows.filter(([cell]) => cell?.startsWith('#')).map(([cell]) => cell)
  expect(head.slice(0, 4)).toEqual([
    '# Title: Beijing leads',
    '# Indicator: R&D intensity',
    '# Unit: percent of GDP',
    '# Source: Yearbook; Statistics Bureau; official',
  ])
  expect(head.at(-1)).toBe('# Chart made: 2026-02-01T09:00:00Z')
  const body = rows.slice(head.length)
  expect(body[0]).toEqual([
    'Hub',
    'Indicator',
    'Unit',
    'Period',
    'Value',
    'Status',
    'Publisher',
    'Also published',
    'Observation',
  ])
  expect(body.at(-1)?.slice(0, 8)).toEqual([
    'Shanghai',
    'R&D intensity',
    'percent of GDP',
    '2024',
    '4.35',
    'final',
    'News Agency',
    '4.4 (Statistics Bureau)',
  ])
  expect(body).toHaveLength(1 + 4 + 2)
})

it('numbers the places of a ranking', () => {
  expect(
    rowsOf(csv(rankingSpec(['guangdong', 'beijing'])))
      .slice(-2)
      .map((row) => [...row.slice(0, 2), ...row.slice(4, 6)]),
  ).toEqual([
    ['1', 'Beijing', '2024', '6.58'],
    ['2', 'Guangdong', '2024', '3.6'],
  ])
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")', 'a,b\r\n"c"'])(
  'keeps a spreadsheet from running %j',
  (name) => {
    const rows = [observation('evil', '2024', -5, { sourcePublisher: name })]
    const text = csv(
      rankingSpec(['evil'], { title: name.trim() }),
      chartData(rows, { known: [hub('evil', name)] }),
    )
    const cells = rowsOf(text).flat()
    for (const cell of cells) expect(cell === '-5' || !/^\s*[=+\-@\t]/.test(cell)).toBe(true)
    expect(cells.some((cell) => cell.includes(name.trim().slice(0, 2)))).toBe(true)
    expect(cells).toContain('-5')
  },
)

describe('a chart of more than values along time', () => {
  const known = ['beijing', 'shanghai'].map((id) => hub(id, id))
  const rows = ['beijing', 'shanghai'].flatMap((id, at) =>
    ['2023', '2024'].flatMap((period, step) => [
      observation(id, period, 4 + at + step),
      observation(id, period, 10 * (at + 1), { indicator: 'patents', unit: 'count' }),
    ]),
  )
  const memberships = [
    { id: 'm', hub: 'beijing', member: 'shanghai', from: '2014-02-26', until: null, note: null },
  ]
  const specs = everyKind({
    indicator: 'rd-intensity',
    vertical: 'patents',
    hubs: ['beijing', 'shanghai'],
    period: '2024',
  })
  const data = chartData(rows, { known, memberships })

  it('names the indicator and unit of each row', () => {
    const body = rowsOf(csv(specs.scatter, data))
    expect(body).toContainEqual(expect.arrayContaining(['Hub', 'Indicator', 'Unit', 'Period', 'Value']))
    const values = body.filter(([name]) => name === 'beijing').map((row) => row.slice(1, 5))
    expect(values).toContainEqual(['R&D intensity', 'percent of GDP', '2024', '5'])
    expect(values).toContainEqual(['patents', 'count', '2024', '10'])
  })

  it('keeps the published value beside what was made of it', () => {
    const body = rowsOf(csv({ ...specs.bump }, data))
    const head = body.find((row) => row[0] === 'Hub') ?? []
    const [value, stated] = [head.indexOf('Value'), head.indexOf('Published value')]
    const first = body.find((row) => row[0] === 'shanghai' && row[3] === '2024') ?? []
    expect([first[value], first[stated]]).toEqual(['1', '6'])
  })

  it('lists memberships and events', () => {
    expect(rowsOf(csv(specs.network, data))).toContainEqual(['beijing', 'shanghai', '2014-02-26', ''])
    expect(rowsOf(csv(specs.timeline, data))).toContainEqual(['beijing', '2014-02-26', '', 'shanghai'])
  })
})
