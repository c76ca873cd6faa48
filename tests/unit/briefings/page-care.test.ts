import { expect, it } from 'vitest'
import type { BriefingBlock } from '#shared/domain/briefing-block.ts'
import { composeBriefing } from '#shared/briefings/compose-briefing.ts'
import { figureLabel } from '#shared/briefings/formats/figure-numbers.ts'
import { printChartSources } from '#shared/briefings/print-chart-sources.ts'
import { printQuotation } from '#shared/briefings/print-quotation.ts'
import { blocks, chart, dataOf, drawn, quotation, source, svg, text, views } from './briefing-data.ts'
import { hasTools, run, saved } from './pdf-tools.ts'
import { typeset, typesetter } from './typeset.ts'

const pages = (pdf: Uint8Array) => run('pdftotext', '-layout', saved(pdf), '-').split('\f')
const communique = (year: number) => ({
  title: `Communique on National Expenditures on Science and Technology in ${year}`,
  publisher: 'National Bureau of Statistics',
})

it('names few publications under a chart, and of many their publishers', () => {
  const data = dataOf([], [])
  const few = printChartSources([communique(2023)], data)
  expect(few).toEqual({
    source:
      'Sources: Communique on National Expenditures on Science and Technology in 2023 (National Bureau of Statistics).',
  })
  const many = printChartSources(
    [communique(2022), communique(2023), { title: 'A gazette', publisher: '' }],
    data,
  )
  expect(many.publishers).toBe(
    'Sources: National Bureau of Statistics; A gazette; the publications are listed behind the text.',
  )
  for (const part of ['in 2022', 'in 2023', 'A gazette']) expect(many.source).toContain(part)
  expect(printChartSources([], data)).toEqual({ source: '' })
})

it.skipIf(!hasTools)('lists the publications of a chart behind the text, under its number', () => {
  const sources = [2020, 2021, 2022, 2023].map((year) => ({ ...communique(year), tier: 'official' as const }))
  const charts = new Map([[chart.id, { chart, drawn: { ...drawn, sources }, svg }]])
  const all = pages(typeset(dataOf(blocks, views, { charts })).document.pdf()).join('\n')
  const [before = '', behind = ''] = all.split(/^\s*Data behind the figures\s*$/m)
  expect(before.replace(/\s+/g, ' ')).toContain('the publications are listed')
  expect(before).not.toContain('Communique on National Expenditures')
  expect(behind.replace(/\s+/g, ' ')).toMatch(/Figure 1 Sources: .*in 2020 .*in 2023 \(National Bureau/)
})

it.skipIf(!hasTools)('begins no table with one row or two at the foot of a page', () => {
  const row = (at: number) => [[text(`Row ${at}.`)], [text('A remark')]]
  const table: BriefingBlock = {
    type: 'table',
    id: 't',
    caption: 'Many rows',
    heads: 1,
    rows: [[[text('Place')], [text('Remark')]], ...Array.from({ length: 40 }, (_, at) => row(at + 1))],
  }
  const seen: number[] = []
  for (let above = 20; above <= 30; above += 1) {
    // Headings and lines are of different heights, so that the table comes to stand at ever other ones.
    const lines = Array.from({ length: above }, (_, at): BriefingBlock => {
      const content = [text(`Line ${at}`)]
      return at % 5 < above % 5
        ? { type: 'quote', id: `p${at}`, content }
        : { type: 'paragraph', id: `p${at}`, content }
    })
    const first = pages(typeset(dataOf([...lines, table], views)).document.pdf()).find((page) =>
      page.includes('Many rows'),
    )
    seen.push(first?.match(/Row \d+\./g)?.length ?? 0)
  }
  // The sweep comes past the foot of the page, so the rule was put to the test.
  expect(Math.max(...seen)).toBeGreaterThan(25)
  expect(Math.min(...seen)).toBeGreaterThanOrEqual(3)
  expect(Math.min(...seen)).toBeLessThan(8)
})

it('tells a dateline without the dash that led to the article', () => {
  const printed = 'BEIJING, Jan. 14, 2026 (Sample News Agency) --'
  const dateline = { place: 'Beijing', date: '2026-01-14', printed }
  const told = { ...source, metadata: { ...source.metadata, dateline } }
  const data = dataOf([], views, { sources: new Map([[source.id, told]]) })
  expect(printQuotation(quotation(1, 'the top three'), [], data).details).toContain(
    'Dateline: BEIJING, Jan. 14, 2026 (Sample News Agency)',
  )
})

it('ends the reference of a title that was cut short with its ellipsis alone', () => {
  const entry = {
    type: 'web' as const,
    title: 'Within ten years, three centers are to grow…',
    author: [{ name: 'A House' }],
  }
  const cited = typesetter.cite({
    style: 'chicago-author-date',
    language: 'en',
    sources: [{ id: 'S1-aaaaaa', entry }],
  })
  const words = cited?.[0]?.runs.map((run) => run.text).join('') ?? ''
  expect(words).toContain('to Grow…')
  expect(words).not.toMatch(/…\.|\.{3}\./)
})

it('numbers figures and tables alike in every format, and leaves out what has no caption', () => {
  const table = (id: string, caption: string): BriefingBlock => ({
    type: 'table',
    id,
    caption,
    heads: 0,
    rows: [[[text('x')]]],
  })
  const some = [table('t0', ' '), table('t1', 'A table'), ...blocks]
  const content = composeBriefing(dataOf(some, views))
  const labels = content.blocks.map((block) => figureLabel(block, content)).filter((label) => label !== null)
  expect(labels).toEqual(expect.arrayContaining(['Figure 1', 'Table 1', 'Table 2']))
  expect(labels).toHaveLength(new Set(labels).size)
  if (!hasTools) return
  const printed = pages(typeset(dataOf(some, views)).document.pdf()).join(' ')
  for (const label of labels) expect(printed).toContain(label)
  expect(printed).not.toContain('Table 3')
})
