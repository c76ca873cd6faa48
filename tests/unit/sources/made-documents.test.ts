import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pageOf } from '#shared/anchoring/page-of.ts'
import { blocksOf, extract } from '../../support/documents/extracted.ts'
import { shortChinese, toldReports, type Told, type ToldReport } from '../../support/documents/made/told.ts'
import { stretchesOf } from '../../support/documents/made/words.ts'

const made = join(import.meta.dirname, '../../support/documents/made')
const read = (name: string) => readFileSync(join(made, name))
type Block = readonly [kind: string, words: string]

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** How a kind of file prints the number that calls a note, and what it says of lists and quotes. */
type Printing = {
  readonly call: (note: number) => string
  readonly numbers?: boolean
  readonly quote?: string
}
const raised: Printing = { call: (note) => RAISED[note] ?? '' }
const bracketed: Printing = { call: (note) => `[${note}]` }
/** A PDF prints the numbers of lists as text; without tags a quotation is a paragraph like others. */
const printed: Printing = { ...raised, numbers: true }
const untagged: Printing = { ...printed, quote: 'paragraph' }

/** The blocks a report was written in, without its notes. */
function toldBlocks({ parts }: ToldReport, { call, numbers = false, quote = 'quote' }: Printing): Block[] {
  let notes = 0
  const words = (told: string) =>
    stretchesOf(told)
      .map(({ as, text }) =>
        as === 'note' ? call(++notes) : as === 'up' ? (RAISED[Number(text)] ?? '') : text,
      )
      .join('')
  const blocks = (part: Told): Block[] => {
    switch (part.kind) {
      case 'heading':
        return [[`heading ${part.level}`, words(part.words)]]
      case 'paragraph':
        return [['paragraph', words(part.words)]]
      case 'quote':
        return [[quote, words(part.words)]]
      case 'columns':
        return part.words.map((one) => ['paragraph', words(one)])
      case 'items':
        return part.items.flatMap((item, index): Block[] => [
          ['list-item', (numbers && part.marks === 'numbers' ? `${index + 1}. ` : '') + words(item.words)],
          ...(item.inner ?? []).map((one): Block => ['list-item', words(one)]),
        ])
      case 'table':
        return [
          ['paragraph', words(part.caption)],
          ...part.rows.map((row): Block => ['table-row', row.map(words).join('\t')]),
        ]
    }
  }
  return parts.flatMap(blocks)
}

function toldNotes({ parts }: ToldReport): string[] {
  return parts.flatMap((part) =>
    'words' in part && typeof part.words === 'string'
      ? stretchesOf(part.words).flatMap(({ as, text }) => (as === 'note' ? [text] : []))
      : [],
  )
}

/** Programs put white between Chinese and digits, or not; people do not type it. */
const closed = (words: string, { language }: ToldReport) =>
  language === 'zh' ? words.replaceAll(/[ \u3000]/g, '') : words

/** What was read off a document, parted into the text and its notes, which stand in different places. */
async function readBlocks(
  name: string,
  report: ToldReport,
): Promise<{ readonly text: Block[]; readonly notes: string[] }> {
  const notes = toldNotes(report)
  const blocks = (await blocksOf(name, read(name))).map(([kind, words]): Block => [
    kind,
    closed(words, report),
  ])
  const noteOf = (words: string) => notes.findIndex((note) => words.endsWith(closed(note, report)))
  return {
    text: blocks.filter(([, words]) => noteOf(words) < 0),
    notes: blocks.filter(([, words]) => noteOf(words) >= 0).map(([, words]) => words),
  }
}

/** Checks that every note was read, once, in order, with the number that calls it. */
function expectNotes(notes: readonly string[], report: ToldReport, mark: (note: number) => string): void {
  expect(notes).toEqual(toldNotes(report).map((note, index) => closed(mark(index + 1) + note, report)))
}

const reports = Object.values(toldReports)

describe.each(reports)('a report in $language', (report) => {
  const { language } = report
  const told = (printing: Printing) =>
    toldBlocks(report, printing).map(([kind, words]): Block => [kind, closed(words, report)])

  it.each([
    ['LibreOffice, PDF with tags', `office-${language}.pdf`, printed, (note: number) => `${note} `],
    [
      'LibreOffice, PDF without tags',
      `office-untagged-${language}.pdf`,
      untagged,
      (note: number) => `${note} `,
    ],
    ['LibreOffice, Word', `office-${language}.docx`, bracketed, (note: number) => `[${note}] `],
    ['LibreOffice, HTML', `office-${language}.html`, raised, (note: number) => `${note} `],
    ['a browser, saved page', `saved-${language}.html`, raised, () => ''],
  ])('of %s', async (_, name, printing, mark) => {
    const { text, notes } = await readBlocks(name, report)
    expect(text).toEqual(told(printing))
    expectNotes(notes, report, mark)
  })

  it('of a browser, printed', async () => {
    const short = language === 'zh' ? shortChinese : report
    const { text, notes } = await readBlocks(`browser-${language}.pdf`, short)
    const foot: Block = ['paragraph', closed(report.running, report)]
    expect(text).toEqual([
      ...toldBlocks(short, printed).map(([kind, words]): Block => [kind, closed(words, report)]),
      foot,
    ])
    expectNotes(notes, short, (note) => `${note}. `)
  })

  it.each(language === 'zh' ? ['xelatex'] : ['xelatex', 'pdflatex'])(
    'of TeX (%s) in two columns',
    async (engine) => {
      const { text, notes } = await readBlocks(`${engine}-${language}.pdf`, report)
      // The table floats to the top of a page, and may part a paragraph; the author stands below the title.
      const isOfTable = ([kind, words]: Block) =>
        kind === 'table-row' || /^(?:Table|Таблица|表)\s*1/.test(words)
      const joined = (blocks: readonly Block[]) => blocks.map(([, words]) => words).join(' ')
      const expected = told(untagged)
      expect(text.filter(isOfTable)).toEqual(expected.filter(isOfTable))
      expect(text[1]?.[1]).toBe(report.author)
      const running = text.filter((block, index) => index !== 1 && !isOfTable(block))
      expect(joined(running)).toBe(joined(expected.filter((block) => !isOfTable(block))))
      const kinds = (kind: string) => (block: Block) => block[0].startsWith(kind) && !isOfTable(block)
      for (const kind of ['heading', 'list-item'])
        expect(running.filter(kinds(kind))).toEqual(expected.filter(kinds(kind)))
      expectNotes(notes, report, (note) => RAISED[note] ?? '')
    },
  )

  it('of LibreOffice, plain text', async () => {
    const { text } = await extract(`office-${language}.txt`, read(`office-${language}.txt`))
    for (const [, words] of toldBlocks(report, { call: String }))
      for (const cell of words.split('\t')) expect(text).toContain(cell.replaceAll('²', '2'))
  })

  it('tells its title and author where the file says them', async () => {
    for (const name of [`office-${language}.pdf`, `office-${language}.docx`, `office-${language}.html`])
      expect((await extract(name, read(name))).metadata).toMatchObject({
        title: report.title,
        author: report.author,
      })
  })
})

describe('where the pages of a PDF begin', () => {
  it.each([
    ['office-en.pdf', 'Workshops for hire', 1],
    ['office-en.pdf', 'Three findings', 2],
    ['office-en.pdf', 'Both are said to be many', 3],
    ['office-untagged-en.pdf', 'Where the ledgers lie', 3],
    ['office-ru.pdf', 'Сколько стоит час', 2],
    ['office-zh.pdf', '账册存放处', 2],
    ['pdflatex-en.pdf', 'Three findings', 2],
    ['browser-en.pdf', 'Where the ledgers lie', 3],
  ])('%s: “%s” on page %i', async (name, words, page) => {
    const { text, pages } = await extract(name, read(name))
    const start = text.indexOf(words)
    expect(start).toBeGreaterThanOrEqual(0)
    expect(pageOf(pages, { start, end: start + words.length })).toBe(page)
  })
})
