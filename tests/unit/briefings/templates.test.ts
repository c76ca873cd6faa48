import { expect, it } from 'vitest'
import { shippedTemplates } from '#shared/domain/briefing.ts'
import type { BriefingBlock } from '#shared/domain/briefing-block.ts'
import { blocks, dataOf, text, views } from './briefing-data.ts'
import { attachmentOf, hasTools, run, saved, textOf } from './pdf-tools.ts'
import { typeset } from './typeset.ts'

type Head = Partial<ReturnType<typeof dataOf>['briefing']>
const setAs = (head: Head, some: readonly BriefingBlock[] = blocks) => {
  const data = dataOf(some, views)
  return typeset({ ...data, briefing: { ...data.briefing, ...head } })
}
const pages = (path: string) => run('pdftotext', '-layout', path, '-').split('\f')

it.skipIf(!hasTools).each(shippedTemplates)(
  'the template %s is sound in both standards, with bookmarks, notes and evidence',
  (template) => {
    const { document, evidence } = setAs({ template, organisation: 'Institute' })
    for (const standard of ['ua-1', 'a-3a'] as const) {
      const path = saved(document.pdf(standard))
      expect(() => run('qpdf', '--check', path)).not.toThrow()
      const about = run('pdfinfo', '-meta', path)
      if (standard === 'ua-1') expect(about).toMatch(/pdfuaid:part(>|=")1/)
      else {
        expect(about).toMatch(/pdfaid:part(>|=")3/)
        expect(about).toMatch(/pdfaid:conformance(>|=")A/)
      }
      // Every face inside, for an archive has none of ours.
      const fonts = run('pdffonts', path).split('\n').slice(2).filter(Boolean)
      for (const line of fonts) expect(line).toMatch(/yes yes yes/)
      expect(JSON.parse(attachmentOf(path))).toEqual(evidence)
      const bare = run('qpdf', '--qdf', '--object-streams=disable', path, '-')
      expect(/\/Marked true/.test(bare), 'tagged').toBe(true)
      const words = textOf(path)
      for (const part of ['Hubs become regions', 'Institute', 'What was announced', '4 reports, 1 origin'])
        expect(words).toContain(part)
      expect(run('qpdf', '--json', '--json-key=outlines', path)).toContain('What was announced')
    }
  },
)

it.skipIf(!hasTools)('notes stand together behind the text where the author wants them there', () => {
  const foot = pages(saved(setAs({ template: 'report' }).document.pdf()))
  const { document, content } = setAs({ template: 'report', notes: 'end' })
  const path = saved(document.pdf())
  const end = pages(path)
  const heads = (all: readonly string[]) => all.join('\n').match(/^\s*Notes\s*$/gm)?.length ?? 0
  expect(content.endnotes).toEqual(Object.keys(content.notes))
  expect(heads(foot)).toBe(0)
  expect(heads(end)).toBe(1)
  expect(end.join('\n')).toMatch(/^\s*Notes\s*$[\s\S]*translated by\s+MIL-OSI/m)
  expect(end.join(' ')).toContain('4 reports, 1 origin')
  // Every mark leads to its note and every note back.
  const links = run('qpdf', '--qdf', '--object-streams=disable', path, '-').match(/\/Subtype \/Link/g) ?? []
  expect(links.length).toBeGreaterThanOrEqual(Object.keys(content.notes).length * 2)
  expect(() => setAs({ notes: 'end' }, []).document.pdf()).not.toThrow()
})

it.skipIf(!hasTools)('says on the first page that another day is told', () => {
  const words = pages(saved(setAs({ template: 'note', knownOn: '2025-06-30' }).document.pdf()))[0]
  expect(words).toContain('As known on 30 June 2025')
})

it.skipIf(!hasTools)('repeats the header of a typed table of 400 rows, and loses none of them', () => {
  const rows = Array.from({ length: 400 }, (_, at) => [
    [text(`Row ${at + 1}.`)],
    [text(`${at}.5 %`)],
    [text(`A remark of some words on number ${at + 1}`)],
  ])
  const { document } = setAs({ template: 'situation' }, [
    {
      type: 'table',
      id: 't',
      caption: 'Many rows',
      heads: 1,
      rows: [[[text('Place')], [text('Share')], [text('Remark')]], ...rows],
    },
  ])
  const withRows = pages(saved(document.pdf())).filter((page) => /^\s*Row \d+\./m.test(page))
  expect(withRows.length).toBeGreaterThan(6)
  for (const page of withRows) expect(page).toMatch(/Place\s+Share\s+Remark/)
  const all = withRows.join(' ')
  for (let at = 1; at <= 400; at += 1) expect(all).toContain(`Row ${at}.`)
})

it.skipIf(!hasTools)('sets a paragraph of ten thousand words over pages, and loses none of them', () => {
  const words = Array.from({ length: 10_000 }, (_, at) => `word${at}`).join(' ')
  const { document } = setAs({ template: 'report' }, [{ type: 'paragraph', id: 'p', content: [text(words)] }])
  expect(document.pages).toBeGreaterThan(15)
  const printed = run('pdftotext', saved(document.pdf()), '-').replace(/-\n/g, '')
  const found = new Set(printed.match(/word\d+/g))
  for (let at = 0; at < 10_000; at += 1) if (!found.has(`word${at}`)) expect.fail(`word${at} is not printed`)
})

it.skipIf(!hasTools)(
  'prints signs, scripts from right to left and code as they were written, in every field',
  () => {
    const odd = '#panic() $x$ *b* <l> עברית 中文 Ж \u202eevil'
    const seen = ['#panic() $x$ *b* <l>', '中文', 'Ж']
    const content = [text(odd)]
    const { document } = setAs(
      { title: odd, subtitle: odd, author: odd, organisation: odd, template: 'report' },
      [
        { type: 'heading', id: 'a', level: 1, content },
        { type: 'judgement', id: 'b', content, likelihood: null, confidence: null, assumptions: odd },
        { type: 'callout', id: 'c', tone: 'method', content },
        { type: 'quote', id: 'd', content },
        { type: 'list', id: 'e', ordered: false, items: [content, content] },
        { type: 'table', id: 'f', caption: odd, heads: 1, rows: [[content], [content]] },
        { type: 'paragraph', id: 'g', content: [text('face \u{1F600} end')] },
      ],
    )
    const words = textOf(saved(document.pdf()))
    for (const part of seen) expect(words.split(part).length - 1, part).toBeGreaterThanOrEqual(12)
    expect(words).not.toContain('\u202e')
    // No bundled face has it: spelled out, never lost, and a finding says so.
    expect(words).toContain('face [U+1F600] end')
  },
)
