import { Resvg } from '@resvg/resvg-js'
import { expect, it } from 'vitest'
import type { BriefingBlock } from '#shared/domain/briefing-block.ts'
import { composeBriefing } from '#shared/briefings/compose-briefing.ts'
import { briefing, chart, dataOf, text, views } from './briefing-data.ts'
import { hasTools, run, saved } from './pdf-tools.ts'
import { typeset } from './typeset.ts'

const pagesOf = (blocks: readonly BriefingBlock[]) => {
  const { document } = typeset(dataOf(blocks, views))
  const words = run('pdftotext', '-layout', saved(document.pdf()), '-').split('\f')
  return { words, places: document.places }
}
/** Paragraphs of one line, so that what stands behind comes ever further down. */
const lines = (count: number) =>
  Array.from({ length: count }, (_, at): BriefingBlock => {
    return { type: 'paragraph', id: `p${at}`, content: [text(`Line ${at}.`)] }
  })

it('cuts nothing off the title in the head of a page', () => {
  const title = 'jumping quay pages'
  const broken: BriefingBlock[] = [
    ...lines(1),
    { type: 'break', id: 'x' },
    ...lines(1).map((one) => ({ ...one, id: 'y' })),
  ]
  const data = dataOf(broken, views, { briefing: { ...briefing(broken), title } })
  const [second] = typeset(data).document.pictures([2])
  const drawn = new Resvg(second?.svg ?? '', { fitTo: { mode: 'width', value: 1200 } }).render()
  /** The lowest row with ink, of the head's rows between two columns. */
  const foot = (from: number, to: number) => {
    const { pixels, width } = drawn
    const head = Math.round((drawn.height * 30) / 297)
    for (let y = head; y > 0; y -= 1)
      for (let x = from; x < to; x += 1) if ((pixels[(y * width + x) * 4] ?? 255) < 160) return y
    return 0
  }
  // Title and day stand on one line, and each has a letter that reaches below it.
  expect(foot(600, 1200)).toBeGreaterThan(0)
  expect(Math.abs(foot(0, 600) - foot(600, 1200))).toBeLessThanOrEqual(1)
})

it.skipIf(!hasTools)('keeps a judgement on one page with how likely it is', () => {
  const judged: BriefingBlock = {
    type: 'judgement',
    id: 'j',
    content: [text('The hubs grow.')],
    likelihood: null,
    confidence: null,
    assumptions: 'Money is there.',
  }
  const seen = new Set<number>()
  for (let above = 22; above <= 34; above += 2) {
    const { words } = pagesOf([...lines(above), judged])
    const at = words.findIndex((page) => page.includes('The hubs grow.'))
    seen.add(at)
    expect(words[at]).toContain('Money is there.')
  }
  // The sweep comes past the foot of the page.
  expect(seen.size).toBe(2)
})

it.skipIf(!hasTools)('lets no figure of the text stand below the list of sources', () => {
  const drawn: BriefingBlock = { type: 'chart', id: 'c', chart: chart.id }
  const cited: BriefingBlock = { type: 'claim', id: 'k', claim: 'C1-aaaaaa' }
  let atFoot = 0
  for (let above = 6; above <= 14; above += 2) {
    const { words, places } = pagesOf([...lines(above), drawn, cited])
    const [figure, last] = [places['c'], places['k']]
    if (figure === undefined || last === undefined) throw new Error('No place of the figure')
    if (figure.page !== last.page || figure.down < last.down) continue
    atFoot += 1
    expect(words[figure.page - 1]).not.toMatch(/^\s*Evidence\s*$/m)
  }
  expect(atFoot).toBeGreaterThan(0)
  // Nothing follows it: it stands where it was put.
  const { places } = pagesOf([...lines(4), cited, drawn])
  expect(places['c']?.down).toBeGreaterThan(places['k']?.down ?? 1)
  expect(places['end-of-text']?.down).toBeGreaterThan(places['c']?.down ?? 1)
})

it('prints no empty rows at the end of a table', () => {
  const row = (...words: string[]) => words.map((word) => [text(word)])
  const rowsOf = (rows: ReturnType<typeof row>[]) => {
    const table: BriefingBlock = { type: 'table', id: 't', caption: 'T', heads: 1, rows }
    const [printed] = composeBriefing(dataOf([table], views)).blocks
    return printed?.kind === 'table' ? printed.rows.length : 0
  }
  expect(rowsOf([row('Hub'), row('Beijing'), row(''), row('Shanghai'), row(' '), row('')])).toBe(4)
  expect(rowsOf([row('Hub'), row(''), row('')])).toBe(2)
  expect(rowsOf([row('')])).toBe(1)
})
