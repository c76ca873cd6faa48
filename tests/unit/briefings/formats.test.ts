import { fromMarkdown } from 'mdast-util-from-markdown'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { collectEvidence } from '#shared/briefings/collect-evidence.ts'
import { composeBriefing } from '#shared/briefings/compose-briefing.ts'
import { exportWords } from '#electron/services/briefings/export-words.ts'
import { sealEvidence } from '#electron/services/briefings/seal-evidence.ts'
import { warningWords } from '#shared/analysis/comparability/comparability-of.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { BriefingBlock } from '#shared/domain/briefing-block.ts'
import { blocks, chart, dataOf, drawn, resources, svg, text, views } from './briefing-data.ts'
import { statementLanguage } from '#shared/briefings/statement-language.ts'
import { hasTools, saved, textOf } from './pdf-tools.ts'
import { typeset, typesetter } from './typeset.ts'

const hostile = '<script>x()</script> *a* _b_ [c](javascript:x) #d `e` | ${f} & "g"'
const more: readonly BriefingBlock[] = [
  {
    type: 'judgement',
    id: 'm1',
    content: [text(hostile)],
    likelihood: 'likely',
    confidence: 'high',
    assumptions: hostile,
  },
  { type: 'callout', id: 'm2', tone: 'caution', content: [text(hostile)] },
  { type: 'list', id: 'm3', ordered: true, items: [[text(hostile)], [text('two')]] },
  {
    type: 'table',
    id: 'm4',
    caption: hostile,
    heads: 1,
    rows: [
      [[text('A')], [text('B')]],
      [[text(hostile)], [text('4.2 %')]],
    ],
  },
  { type: 'quote', id: 'm5', content: [{ ...text('linked'), link: 'https://example.org/"x' }] },
  { type: 'break', id: 'm6' },
]
const data = dataOf([...blocks, ...more], views)
const content = composeBriefing({ ...data, briefing: { ...data.briefing, title: hostile, scale: 'icd-203' } })
const evidence = sealEvidence(collectEvidence(data), content)
const made = async (format: 'html' | 'md' | 'docx') =>
  exportWords(format, { content, evidence, pictures: new Map(), resources })

describe('the same content', () => {
  it('is one web page: no scripts, nothing fetched, faces inside, every block and note there', async () => {
    const html = Buffer.from(await made('html')).toString('utf8')
    expect(html).not.toMatch(/<script|<iframe|<link|\son\w+=|src="(?!data:)|url\((?!data:)/i)
    expect(html).toContain('&lt;script&gt;')
    expect(html.match(/@font-face/g)?.length).toBeGreaterThan(3)
    expect(html).toContain('role="doc-footnote"')
    for (const id of [...blocks, ...more].map((block) => block.id)) expect(html, id).toContain(`id="${id}"`)
    expect(html).toMatch(/<img alt="[^"]+" src="data:image\/svg\+xml/)
  })
  it('is Markdown in which no text is markup', async () => {
    const markdown = Buffer.from(await made('md')).toString('utf8')
    const tree = JSON.stringify(fromMarkdown(markdown))
    expect(tree).not.toContain('"type":"html"')
    expect(tree).not.toContain('javascript:x","')
    expect(markdown).toMatch(/^\[\^1\]: /m)
    expect(markdown).toContain('| --- | --: |')
  })
  it('is a Word document with headings, footnotes, header rows and text alternatives', async () => {
    const files = unzipSync(await made('docx'))
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    const document = part('word/document.xml')
    expect(document).toContain('w:val="Heading1"')
    expect(document).toContain('<w:tblHeader')
    expect(document).toContain('w:footnoteReference')
    expect(document).toMatch(/descr="[^"]*Beijing/)
    expect(part('word/footnotes.xml')).toContain('Yin Hejun')
    // A look said to be off would undo the style's: headings and captions would print plain.
    expect(document).not.toMatch(/<w:(?:b|i) w:val="(?:false|0)"/)
    // Word numbers every reference anew: one for each note, however often it is cited.
    const references = document.match(/<w:footnoteReference w:id="(\d+)"/g) ?? []
    expect(new Set(references).size).toBe(references.length)
  })
})

describe('a warning that somebody set aside', () => {
  const told = (hubs: string, by: string | null) =>
    warningWords({
      key: hubs,
      rule: 'definition',
      sentence: sentence('comparability.definition', { hubs }),
      overruled: by === null ? null : { id: hubs, by, reason: 'One series', at: '2026-01-20T10:00:00Z' },
    })
  const warnings = [told('Wuhan', null), told('Chengdu', 'Ana')]
  const warned = dataOf(
    blocks,
    views.map((view) => ({ ...view, check: { ...view.check, warnings } })),
    { charts: new Map([[chart.id, { chart, svg, drawn: { ...drawn, warnings } }]]) },
  )
  const marked = composeBriefing(warned)
  const standing = 'The definition differs for Wuhan.'
  const settled = 'The definition differs for Chengdu. Set aside by Ana: One series'
  const count = (words: string, part: string) => words.replace(/\s+/gu, ' ').split(part).length - 1

  it('has the sign it has in the window, wherever it is printed', async () => {
    const write = (format: 'html' | 'md' | 'docx') =>
      exportWords(format, { content: marked, evidence, pictures: new Map(), resources })
    const html = Buffer.from(await write('html')).toString('utf8')
    const markdown = Buffer.from(await write('md'))
      .toString('utf8')
      .replaceAll('\\', '')
    const word = strFromU8(unzipSync(await write('docx'))['word/document.xml'] ?? new Uint8Array())
    for (const words of [html, markdown, word]) {
      expect(count(words, `! ${standing}`)).toBeGreaterThan(1)
      expect(count(words, `✓ ${settled}`)).toBe(count(words, `! ${standing}`))
      expect(count(words, `! ${settled}`)).toBe(0)
    }
  })
  it.skipIf(!hasTools)('also on the pages', () => {
    const words = textOf(saved(typeset(warned).document.pdf()))
    expect(count(words, '! The definition differs for Wuhan')).toBeGreaterThan(2)
    expect(count(words, '✓ The definition differs for Chengdu')).toBe(
      count(words, '! The definition differs for Wuhan'),
    )
    expect(count(words, '! The definition differs for Chengdu')).toBe(0)
  })
  it('changes nothing where none was', () => {
    expect(JSON.stringify(content)).not.toContain('"setAside"')
  })
})

describe('a statement in another language than the briefing’s', () => {
  const said = { ...data.briefing, language: 'ru' as const }
  const foreign = composeBriefing({ ...dataOf(blocks, views, { language: 'ru' }), briefing: said })
  const write = async (format: 'html' | 'md' | 'docx') =>
    exportWords(format, { content: foreign, evidence, pictures: new Map(), resources })

  it('says which, to whoever reads and to whoever listens', async () => {
    const claims = foreign.blocks.filter(({ kind }) => kind === 'claim')
    expect(claims).toMatchObject([{ foreign: { language: 'en', inWords: 'английский' } }])
    const html = Buffer.from(await write('html')).toString('utf8')
    expect(html).toMatch(
      /<span lang="en">Beijing, Shanghai and Guangdong[^<]*<\/span> <small[^>]*>\[английский\]/,
    )
    expect(Buffer.from(await write('md')).toString('utf8')).toContain('\\[английский\\]')
    const document = strFromU8(unzipSync(await write('docx'))['word/document.xml'] ?? new Uint8Array())
    expect(document).toMatch(/<w:lang w:val="en"[^>]*\/><\/w:rPr><w:t[^>]*>Beijing, Shanghai/)
    const { document: set } = typeset({ ...dataOf(blocks, views, { language: 'ru' }) })
    expect(Buffer.from(set.pdf()).length).toBeGreaterThan(0)
  })
  it('is told by its words, and a short one by its letters and its source', () => {
    const of = (statement: string, language: string) =>
      statementLanguage(statement, { language, sources: ['en'] })
    expect(of('Beijing’s hub is to include Beijing-Tianjin-Hebei.', 'zh')).toBe('en')
    expect(of('JoyGovAI has opened branches in Beijing and Shanghai.', 'ru')).toBe('en')
    expect(of('北京的研发投入强度为6.58%。', 'en')).toBe('zh')
    expect(of('R&D expenditure intensity in Beijing was 6.58 percent in 2024.', 'en')).toBeNull()
    expect(of('4,35 %', 'ru')).toBeNull()
    expect(of('Пекин: 6,58 %', 'ru')).toBeNull()
  })
  it('is no change to a briefing of the same language', () => {
    expect(JSON.stringify(content)).not.toContain('"foreign"')
  })
})

describe('the contents of a Word document', () => {
  it('have page numbers also where nothing counts the pages anew', async () => {
    const heads = [1, 2, 3].map((at): BriefingBlock => ({
      type: 'heading',
      id: `h${at}`,
      level: 1,
      content: [text(`Chapter ${at}`)],
    }))
    const broken = heads.flatMap((head): BriefingBlock[] => [head, { type: 'break', id: `x-${head.id}` }])
    const set = composeBriefing(dataOf(broken, views))
    const word = await exportWords('docx', { content: set, evidence, pictures: new Map(), resources })
    const document = strFromU8(unzipSync(word)['word/document.xml'] ?? new Uint8Array())
    const list = /<w:sdt>.*?<\/w:sdt>/s.exec(document)?.[0] ?? ''
    const words = [...list.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, said]) => said).join(' ')
    expect(words).toMatch(/Chapter 1\s+1\s+Chapter 2\s+2\s+Chapter 3\s+3/)
  })
})

describe('a source', () => {
  const entry = (title: string) => ({
    type: 'article' as const,
    title,
    author: [{ name: 'Xinhua' }],
    date: '2026-01-16',
    parent: { type: 'newspaper' as const, title: 'MIL-OSI' },
  })
  it.each([
    ['chicago-author-date', '(Xinhua 2026)', null],
    ['ieee', '[1]', '[1]'],
    ['gb-7714-2015-numeric', '[1]', '[1]'],
  ] as const)('is cited and listed in %s', (style, mark, label) => {
    const order = {
      style,
      language: 'en' as const,
      sources: [{ id: 'S1-aaaaaa', entry: entry('Hubs grow') }],
    }
    const [reference] = typesetter.cite(order) ?? []
    expect(reference).toMatchObject({ source: 'S1-aaaaaa', mark, label })
    expect(
      reference?.runs
        .map((run) => run.text)
        .join('')
        .toLowerCase(),
    ).toContain('hubs grow')
  })
})
