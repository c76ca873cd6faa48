import { expect, it } from 'vitest'
import { withFontRuns } from '#electron/services/charts/font-runs.ts'
import { locales } from '#shared/messages/sentence.ts'
import {
  beijing,
  blocks,
  chart,
  claimView,
  dataOf,
  drawn,
  quotation,
  source,
  svg,
  text,
  views,
} from './briefing-data.ts'
import { attachmentOf, hasTools, run, saved, textOf } from './pdf-tools.ts'
import { typeset } from './typeset.ts'

const pdfOf = (...args: Parameters<typeof dataOf>) => saved(typeset(dataOf(...args)).document.pdf())

it('gives the same bytes for the same briefing, and others for another day', () => {
  const bytes = (date: string) => {
    const data = dataOf(blocks, views)
    return Buffer.from(typeset({ ...data, briefing: { ...data.briefing, date } }).document.pdf()).toString(
      'base64',
    )
  }
  expect(bytes('2026-01-20')).toBe(bytes('2026-01-20'))
  expect(bytes('2026-01-20')).not.toBe(bytes('2026-01-21'))
})

it.skipIf(!hasTools)('is a sound tagged PDF with title, author, language and bookmarks', () => {
  const path = pdfOf(blocks, views)
  expect(() => run('qpdf', '--check', path)).not.toThrow()
  const info = run('pdfinfo', path)
  expect(info).toMatch(/Title:\s+Hubs become regions/)
  expect(info).toMatch(/Author:\s+A\. Analyst/)
  expect(info).toMatch(/Keywords:\s+Beijing/)
  expect(info).toMatch(/Tagged:\s+yes/)
  expect(info).toMatch(/CreationDate:.*Jan 20 .*2026/)
  const structure = run('pdfinfo', '-struct-text', path)
  for (const tag of ['Document', 'H1', 'H2', 'Table', 'TH', 'Figure', 'Note', 'TOC'])
    expect(structure, tag).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'))
  const json = run('qpdf', '--json', '--json-key=outlines', path)
  expect(json).toContain('What was announced')
  expect(run('qpdf', '--qdf', '--object-streams=disable', path, '-')).toMatch(/\/Lang \(en\)/)
  expect(run('pdfinfo', '-meta', path)).toMatch(/pdfuaid:part(>|=")1/)
})

it.skipIf(!hasTools)('embeds every font and uses none of the machine', () => {
  // A sign that the chart's own face lacks: left to itself, the engine takes a face of the machine that has it.
  const signed = withFontRuns(svg.replace('Beijing 6.58', '◇ Beijing 6.58'))
  const charts = new Map([[chart.id, { chart, drawn, svg: signed }]])
  const fonts = run('pdffonts', pdfOf(blocks, views, { charts }))
    .split('\n')
    .slice(2)
    .filter(Boolean)
  expect(fonts.join()).toContain('NotoSansSymbols2-')
  for (const line of fonts) {
    expect(line).toMatch(/\+(Noto(Serif|Sans|SansSC|SansHebrew|SansSymbols2)|Vazirmatn)-/)
    expect(line).toMatch(/yes yes yes/)
  }
})

it.skipIf(!hasTools)(
  'carries in the footnote the whole chain, what is not proven, and how many origins',
  () => {
    const words = textOf(pdfOf(blocks, views))
    for (const part of [
      'Yin Hejun (speaker)',
      'quoted by Xinhua (agency',
      'not proven',
      'translated by MIL-OSI',
      'Original publisher: State Council News',
      'Dateline: Beijing, January 16 (Xinhua)',
      'raw content obtained directly',
      '[S3:10]',
      '4 reports, 1 origin',
      'page 1 of 3',
      'Evidence attached',
      'SHA-256',
    ])
      expect(words).toContain(part)
  },
)

it.skipIf(!hasTools)('attaches evidence that names every figure, quotation, claim and chart', () => {
  const { document, evidence } = typeset(dataOf(blocks, views))
  const path = saved(document.pdf())
  expect(run('pdfdetach', '-list', path)).toContain('evidence.json')
  expect(JSON.parse(attachmentOf(path))).toEqual(evidence)
  expect(evidence.figures.map((figure) => figure.observation)).toEqual(['D1-aaaaaa:2', 'D1-aaaaaa:3'])
  expect(evidence.quotes.map((quote) => quote.id)).toEqual(['S3:1-aaaaaa', 'S3:10-aaaaaa'])
  expect(evidence.claims).toHaveLength(2)
  expect(evidence.charts).toEqual([{ id: 'F1-aaaaaa', spec: chart.spec, dataHash: 'hash-1' }])
  expect(textOf(path)).toContain(evidence.contentHash)
})

it.skipIf(!hasTools)('prints hostile text as it is, in every field', () => {
  const hostile = '#panic() $x$ *b* _i_ \\ [ ] { } <label> @ref = // /* "q" `r` ~ #import "x": *'
  const seen = '#panic() $x$ *b* _i_ \\ [ ] { } <label> @ref = // /* "q" `r` ~ #import "x": *'
  const view = claimView(1, `C ${hostile}`, 'confirmed', [quotation(1, `Q ${hostile}`)], [beijing])
  const hostileSource = {
    ...source,
    metadata: { ...source.metadata, title: `S ${hostile}`, disclaimer: `D ${hostile}` },
    chain: source.chain.map((step) => ({ ...step, name: `N ${hostile}` })),
  }
  const data = dataOf(
    [
      { type: 'heading', id: 'a', level: 1, content: [text(`H ${hostile}`)] },
      {
        type: 'paragraph',
        id: 'b',
        content: [text(`P ${hostile}`), { type: 'citation', claim: view.claim.id }],
      },
      { type: 'claim', id: 'c', claim: view.claim.id },
      { type: 'chart', id: 'd', chart: chart.id },
      { type: 'claim-table', id: 'e' },
    ],
    [{ ...view, claim: { ...view.claim, speaker: `Speaker ${hostile}` } }],
    {
      sources: new Map([[source.id, hostileSource]]),
      charts: new Map([
        [chart.id, { chart: { ...chart, spec: { ...chart.spec, title: `F ${hostile}` } }, drawn, svg }],
      ]),
      hubName: () => `Hub ${hostile}`,
    },
  )
  const path = saved(
    typeset({
      ...data,
      briefing: { ...data.briefing, title: `T ${hostile}`, subtitle: `U ${hostile}`, author: `A ${hostile}` },
    }).document.pdf(),
  )
  const words = run('pdftotext', path, '-').replace(/\s+/g, '')
  for (const field of ['T', 'U', 'A', 'H', 'P', 'C', 'Q', 'S', 'D', 'N', 'F', 'Speaker'])
    expect(words, field).toContain(`${field}${seen}`.replace(/\s+/g, ''))
})

it.skipIf(!hasTools)('prints Chinese, Cyrillic, Arabic and Hebrew, and spells out what no font has', () => {
  const paragraph = '北京的研发强度 Расходы на НИОКР مرحبا بالعالم שלום a\u0301 \u0007 \ud83d\ude00 \ud800!'
  const words = textOf(pdfOf([{ type: 'paragraph', id: 'a', content: [text(paragraph)] }], []))
  for (const part of ['北京的研发强度', 'Расходы на НИОКР', 'á', '[U+0007]', '[U+1F600]'])
    expect(words).toContain(part)
  expect(words).toContain('مرحبا')
  expect(words).toContain('שלום')
})

it.skipIf(!hasTools)('speaks the language of the briefing', () => {
  const said = { en: 'Contents', ru: 'Содержание', zh: '目录' }
  for (const language of locales) {
    const path = pdfOf(blocks, views, { language })
    expect(textOf(path)).toContain(said[language])
    expect(run('qpdf', '--qdf', '--object-streams=disable', path, '-')).toMatch(
      new RegExp(`/Lang \\(${language}`),
    )
  }
})

it.skipIf(!hasTools)('breaks a claim table of 400 rows over pages and repeats its header', () => {
  const many = Array.from({ length: 400 }, (_, at) =>
    claimView(at + 1, `Statement number ${at + 1} of a long table`, 'confirmed', [quotation(1, '6.58%')], []),
  )
  const { document } = typeset(
    dataOf(
      [
        {
          type: 'paragraph',
          id: 'p',
          content: many.map(({ claim }) => ({ type: 'citation', claim: claim.id })),
        },
        { type: 'claim-table', id: 't' },
      ],
      many,
    ),
  )
  const pages = run('pdftotext', '-layout', saved(document.pdf()), '-').split('\f')
  const withRows = pages.filter((page) => (page.match(/^\s*C\d+\s+Statement number/gm) ?? []).length > 5)
  expect(withRows.length).toBeGreaterThan(5)
  for (const page of withRows) expect(page).toMatch(/Claim\s+Statement\s+Outcome/)
  expect(pages.join(' ').replace(/\s+/g, ' ')).toContain('C400')
})

it('draws the pages asked for, each whole in itself, and knows the page of every block', () => {
  const { document } = typeset(dataOf(blocks, views))
  const pictures = document.pictures([2, 1, 99])
  expect(pictures.map(({ page }) => page)).toEqual([2, 1])
  expect(new Set(pictures.map(({ id }) => id)).size).toBe(2)
  for (const { svg: picture } of pictures) {
    expect(picture).toMatch(/^<svg [^>]*viewBox="0 0 595\.\d+ 841\.\d+"/)
    // Letters are shapes: a picture needs no face of the machine.
    expect(picture).not.toContain('<text')
    const used = new Set([...picture.matchAll(/xlink:href="#([^"]+)"/g)].map(([, id]) => id))
    const defined = new Set([...picture.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    expect(used.size).toBeGreaterThan(20)
    for (const id of used) expect(defined.has(id), id).toBe(true)
  }
  expect(document.pictures([1])[0]?.id).toBe(pictures[1]?.id)
  expect(Object.keys(document.places).sort()).toEqual(['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'end-of-text'])
})

it('sets a briefing that has nothing but a title', () => {
  expect(typeset(dataOf([], [])).document.pages).toBe(1)
})

it.skipIf(!hasTools)('loses no words of a table row longer than a page', () => {
  const statement = Array.from({ length: 300 }, (_, at) => `word${at}`).join(' ')
  const view = claimView(1, statement, 'confirmed', [quotation(1, '6.58%')], [])
  const table: Parameters<typeof dataOf>[0] = [
    { type: 'claim', id: 'c', claim: view.claim.id },
    { type: 'claim-table', id: 't' },
  ]
  const words = run('pdftotext', pdfOf(table, [view]), '-')
  // In the claim block, the table, and the heading of its card.
  for (const at of [0, 150, 298])
    expect(words.match(new RegExp(`word${at}\\b`, 'g'))?.length, `word${at}`).toBeGreaterThanOrEqual(3)
})
