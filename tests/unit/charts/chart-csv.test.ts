import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { chartCsv } from '#shared/charts/chart-csv.ts'
import { drawChart } from '#shared/charts/draw-chart.ts'
import type { ChartSpec } from '#shared/domain/chart.ts'
import { chartData, speakers } from './data-of-chart.ts'
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
    'Period',
    'Value',
    'Status',
    'Published by',
    'Also published',
    'Observation',
  ])
  expect(body.at(-1)?.slice(0, 6)).toEqual([
    'Shanghai',
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
      .map((row) => row.slice(0, 4)),
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
