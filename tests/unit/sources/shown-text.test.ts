import { describe, expect, it } from 'vitest'
import { printedLetters } from '#electron/workers/extract/printed-letters.ts'
import { shownOrder } from '#electron/workers/extract/shown-order.ts'
import { markdownParts } from '#electron/workers/extract/markdown-parts.ts'
import { isSlowMarkdown } from '#electron/workers/extract/slow-markdown.ts'
import { blocksOf } from '../../support/documents/extracted.ts'

const html = (body: string) =>
  blocksOf('a.html', Buffer.from(`<!doctype html><html><body>${body}</body></html>`))

describe('letters', () => {
  it.each([
    ['\uFB01nal o\uFB03ce', 'final office'],
    ['\u2F2F\u574A \u2F00\u2F24 \u2ED3 \u2EDB', '工坊 一大 长 风'],
    ['科技', '科技'],
  ])('%j are written as %j', (printed, written) => {
    expect(printedLetters(printed)).toBe(written)
  })
})

describe('the order that text shows in', () => {
  it.each([
    ['an override', 'was \u202E85.6\u202C percent', 'was 85.6 percent'],
    ['isolates that turn numbers round', 'from \u20674.35\u2069 to \u20666.58\u2069', 'from 4.35 to 6.58'],
    ['marks in Hebrew', '\u2067שלום\u2069 (\u200Fabc)', '\u2067שלום\u2069 (\u200Fabc)'],
    ['an override in Arabic', 'سلام \u202Eabc\u202C', 'سلام abc\u202C'],
    ['each line for itself', 'a\u2067b\nש\u2067ל', 'ab\nש\u2067ל'],
    ['what is not seen', 'in\u200Bno\u2060va\u{E0061}tion', 'innovation'],
    ['joiners that letters need', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ])('%s', (_, written, shown) => {
    expect(shownOrder(written)).toBe(shown)
  })
})

describe('tables of HTML', () => {
  it('keeps cells under their heads where some span rows and columns', async () => {
    const rows = await html(
      '<table><tr><th rowspan="2">Hub</th><th colspan="2">Price</th><th>Note</th></tr><tr><td>2023</td><td>2024</td><td>a</td></tr><tr><td>North</td><td>41.5</td><td>43.2</td></tr></table>',
    )
    expect(rows.map(([, words]) => words)).toEqual([
      'Hub\tPrice\t\tNote',
      '\t2023\t2024\ta',
      'North\t41.5\t43.2',
    ])
  })

  it('reads cells with a paragraph each as data, and cells of text as text', async () => {
    const cell = (words: string) => `<td><p>${words}</p></td>`
    expect(await html(`<table><tr>${cell('Hub')}${cell('2024')}</tr></table>`)).toEqual([
      ['table-row', 'Hub\t2024'],
    ])
    const text = 'A column of a page that was laid out as a table. '.repeat(12)
    const layout = await html(`<table><tr>${cell(text)}${cell('Menu')}</tr></table>`)
    expect(layout.map(([kind]) => kind)).not.toContain('table-row')
  })
})

describe('what stands in a page and is no part of its text', () => {
  it('leaves out notices about cookies and arrows back from notes, and keeps an article about cookies', async () => {
    expect(
      await html(
        '<div class="cookie-banner">We keep cookies. <button>Agree</button></div><div class="gdpr">Consent</div><p id="n1">1 A note. <a href="#c1">↩</a></p>',
      ),
    ).toEqual([['paragraph', '1 A note.']])
    const article = `<div class="post cookies"><p>${'Cookies are small files that sites leave. '.repeat(50)}</p></div>`
    expect((await html(article)).length).toBe(1)
  })

  it('raises the number of a note however it is linked, and keeps it apart from the note', async () => {
    expect(
      await html(
        '<p>Grew to 6.58<sup><a href="#n"><span>1</span></a></sup> percent.</p><p><a href="#c">1</a>A note.</p>',
      ),
    ).toEqual([
      ['paragraph', 'Grew to 6.58¹ percent.'],
      ['paragraph', '1 A note.'],
    ])
  })
})

describe('long Markdown', () => {
  it('is parted at headings outside of code, and every part knows the links', () => {
    const section = (at: number) =>
      `# Section ${at}\n\n${'Words [a][ref]. '.repeat(4000)}\n\n\`\`\`\n# no heading\n\`\`\`\n`
    const text = `${Array.from({ length: 20 }, (_, at) => section(at)).join('\n')}\n[ref]: https://example.org\n`
    const parts = markdownParts(text)
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.every((part) => /^# Section/.test(part) && part.includes('[ref]: https'))).toBe(true)
    expect(parts.join('\n').match(/# Section/g)).toHaveLength(20)
  })

  it.each([
    ['a long table with links', `| a | b |\n|---|---|\n${'| [x](/y) | *z* |\n'.repeat(3000)}`, false],
    ['long code', `\`\`\`\n${'a[b] * c_d_e\n'.repeat(5000)}\`\`\``, false],
    ['deep quotes', `${'> '.repeat(80)}x`, true],
    ['a paragraph of stars', '**a'.repeat(2000), true],
    ['ordinary text', '# Head\n\n- a\n  - b\n    - c\n\n> q\n\nSome *words* and [links](/x).\n', false],
  ])('%s', (_, text, isSlow) => {
    expect(isSlowMarkdown(text)).toBe(isSlow)
  })
})
