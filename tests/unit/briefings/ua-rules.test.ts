import { getDocumentProxy } from 'unpdf'
import { expect, it } from 'vitest'
import type { Locale } from '#shared/messages/sentence.ts'
import type { BriefingBlock } from '#shared/domain/briefing-block.ts'
import { blocks, dataOf, text, views } from './briefing-data.ts'
import { hasTools, run, saved } from './pdf-tools.ts'
import { typeset } from './typeset.ts'

/**
 * The rules of PDF/UA-1 (ISO 14289-1) that a machine can look at, by the numbers of the Matterhorn Protocol 1.1; a second
 * program reads what the typesetter wrote. It is no validator: contrast, order and meaning are for people.
 */
type Node = {
  readonly role?: string
  readonly alt?: string
  readonly id?: string
  readonly type?: string
  readonly children?: readonly Node[]
}

const more: readonly BriefingBlock[] = [
  ...blocks,
  { type: 'heading', id: 'h9', level: 2, content: [text('Below')] },
  { type: 'list', id: 'l9', ordered: true, items: [[text('One')], [text('Two')]] },
  { type: 'paragraph', id: 'p9', content: [{ type: 'text', text: 'a page', link: 'https://example.org/' }] },
  {
    type: 'table',
    id: 't9',
    caption: 'Typed',
    heads: 1,
    rows: [
      [[text('Place')], [text('Share')]],
      ...Array.from({ length: 60 }, (_, at) => [[text('Place')], [text(`${at}`)]]),
    ],
  },
]

const read = async (language: Locale, template: 'note' | 'situation' | 'report') => {
  const data = dataOf(more, views, { language })
  const head = { template, notes: template === 'note' ? ('end' as const) : ('foot' as const) }
  const bytes = typeset({ ...data, briefing: { ...data.briefing, ...head } }).document.pdf()
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const page = await document.getPage(at + 1)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      return { tree: (await page.getStructTree()) as Node | null, items, links: await page.getAnnotations() }
    }),
  )
  return { bytes, document, pages }
}
const all = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(all)]

it.each([
  ['en', 'situation'],
  ['ru', 'note'],
  ['zh', 'report'],
] as const)(
  'a briefing in %s on the template %s keeps the rules a machine can look at',
  async (language, template) => {
    const { bytes, document, pages } = await read(language, template)
    const nodes = pages.flatMap(({ tree }) => (tree === null ? [] : all(tree)))
    const of = (role: string) => nodes.filter((node) => node.role === role)

    // 06: the file says what it is and how it is called; 11: in which language; 07: the window shows the title.
    const { info } = await document.getMetadata()
    expect(info).toMatchObject({
      Title: 'Hubs become regions',
      Language: language === 'zh' ? expect.stringMatching(/^zh/) : language,
    })
    expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true, Suspects: false })

    // 01: every word is either in the tree or an artefact, and never both or neither.
    let words = 0
    for (const { tree, items } of pages) {
      const known = new Set(
        tree === null ? [] : all(tree).flatMap(({ type, id }) => (type === 'content' ? [id] : [])),
      )
      const open: string[] = []
      for (const item of items) {
        if ('str' in item) {
          if (item.str.trim() === '') continue
          words += 1
          const marks = open.filter((mark) => mark !== '')
          expect(marks, item.str).toHaveLength(1)
        } else if (item.type === 'endMarkedContent') open.pop()
        else {
          const id = 'id' in item && typeof item.id === 'string' ? item.id : null
          open.push(
            'tag' in item && item.tag === 'Artifact' ? 'artefact' : id !== null && known.has(id) ? id : '',
          )
        }
      }
    }
    expect(words).toBeGreaterThan(100)

    // 13: every figure is described. 14: headings begin at the first level and skip none.
    expect(of('Figure').length).toBeGreaterThan(0)
    for (const figure of of('Figure')) expect(figure.alt?.trim()).toBeTruthy()
    const levels = nodes.flatMap(({ role }) => (/^H\d$/.test(role ?? '') ? [Number(role?.slice(1))] : []))
    expect(levels[0]).toBe(1)
    levels.reduce((before, level) => {
      expect(level - before).toBeLessThanOrEqual(1)
      return level
    }, 0)

    // 15: tables hold rows of cells and name their columns. 16: lists hold items, items a mark and a body.
    const parts = (node: Node) =>
      (node.children ?? []).flatMap(({ role }) => (role === undefined ? [] : [role]))
    expect(of('Table').length).toBeGreaterThan(1)
    for (const table of of('Table')) {
      const inside = all(table).map(({ role }) => role)
      expect(inside).toContain('TH')
      for (const role of parts(table)) expect(['THead', 'TBody', 'TFoot', 'TR', 'Caption']).toContain(role)
    }
    for (const row of of('TR')) for (const role of parts(row)) expect(['TH', 'TD']).toContain(role)
    for (const list of of('L')) for (const role of parts(list)) expect(['LI', 'L', 'Caption']).toContain(role)
    for (const item of of('LI')) for (const role of parts(item)) expect(['Lbl', 'LBody']).toContain(role)

    // 28: every link says where it leads.
    const links = pages.flatMap((page) => page.links).filter((link) => link.subtype === 'Link')
    expect(links.length).toBeGreaterThan(2)
    for (const link of links) expect(link.contentsObj?.str.trim()).toBeTruthy()

    if (!hasTools) return
    const plain = run('qpdf', '--qdf', '--object-streams=disable', saved(bytes), '-')
    // 19: every note can be named. 28-012: a page with links is walked in the order of its structure. 15: columns have a scope.
    const notes = plain.match(/\/S \/Note\b/g)?.length ?? 0
    expect(notes > 0).toBe(template !== 'note')
    expect(plain.match(/\/Scope \/Column/g)?.length).toBeGreaterThan(5)
    const pageObjects = plain.split(/^endobj/m).filter((one) => /\/Type \/Page\b/.test(one))
    for (const one of pageObjects.filter((page) => page.includes('/Annots')))
      expect(one).toMatch(/\/Tabs \/S/)
  },
)
