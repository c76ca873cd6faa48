import { describe, expect, it } from 'vitest'
import { ProblemError } from '#shared/ipc/problem.ts'
import { extractText } from '#electron/workers/extract/extract-text.ts'

const bytes = (text: string) => Buffer.from(text, 'utf8')
const extract = (name: string, content: string | Uint8Array) =>
  extractText({ name, bytes: typeof content === 'string' ? bytes(content) : content })
const blocks = (name: string, content: string | Uint8Array) => {
  const { text, blocks } = extract(name, content)
  return blocks.map(({ kind, level, span }) => [
    level === 0 ? kind : `${kind} ${level}`,
    text.slice(span.start, span.end),
  ])
}
const codeOf = (run: () => unknown) => {
  try {
    run()
    return 'no problem'
  } catch (error) {
    return error instanceof ProblemError ? error.problem.code : String(error)
  }
}

/** windows-1251 and KOI8-R for the letters used here; Node can only decode them. */
function encoded(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++)
    table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text].map((character) => table.get(character) ?? 0x3f))
}
/** GB18030's two-byte plane, found by decoding it. */
function gb18030(text: string): Uint8Array {
  const table = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      if (trail !== 0x7f)
        table.set(new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [character.charCodeAt(0)]))
}

const russian = 'Шанхай откроет ещё три инновационных центра, сообщил министр — «до конца года».'
const chinese = '新华社北京1月16日电 科技部部长表示，创新中心将扩展到整个地区。'

describe('plain text', () => {
  it('makes a paragraph of every line', () => {
    expect(blocks('a.txt', 'One\n\n  Two  \r\nThree')).toEqual([
      ['paragraph', 'One'],
      ['paragraph', 'Two'],
      ['paragraph', 'Three'],
    ])
  })

  it('joins lines broken to a width and leaves short header lines alone', () => {
    const wrapped =
      'Region: Far North\nSource: Gazette\n\nThe quick brown fox jumps over the lazy dog and\nthen walks slowly home to the small warm house\nby the river.\n'
    expect(blocks('a.txt', wrapped)).toEqual([
      ['paragraph', 'Region: Far North'],
      ['paragraph', 'Source: Gazette'],
      [
        'paragraph',
        'The quick brown fox jumps over the lazy dog and then walks slowly home to the small warm house by the river.',
      ],
    ])
  })

  it('reads a single line of 5 MB', () => {
    const line = 'A line without an end, '.repeat(230_000)
    expect(extract('long.txt', line).text).toHaveLength(line.trimEnd().length)
  })

  it.each([
    ['UTF-8', bytes(russian), russian],
    ['UTF-8 with a mark', bytes(`\uFEFF${russian}`), russian],
    ['UTF-8 torn in its last character', bytes(russian).subarray(0, -4), russian.slice(0, -3) + '\uFFFD'],
    ['UTF-16 little-endian', Buffer.from(`\uFEFF${russian}`, 'utf16le'), russian],
    ['UTF-16 big-endian', Buffer.from(`\uFEFF${russian}`, 'utf16le').swap16(), russian],
    ['UTF-16 without a mark', Buffer.from(russian, 'utf16le'), russian],
    ['windows-1251', encoded(russian, 'windows-1251'), russian],
    [
      'KOI8-R',
      encoded('Шанхай откроет еще три инновационных центра до конца года.', 'koi8-r'),
      'Шанхай откроет еще три инновационных центра до конца года.',
    ],
    ['GB18030', gb18030(chinese), chinese],
    [
      'windows-1252',
      Buffer.from('The caf\xe9 said \x93yes\x94 \x96 twice, at \xa35 each.', 'latin1'),
      'The café said “yes” – twice, at £5 each.',
    ],
  ])('tells %s by its bytes', (_, content, text) => {
    expect(extract('a.txt', content).text).toBe(text)
  })
})

describe('Markdown', () => {
  it('keeps structure and drops markup', () => {
    const source =
      '# Head\n\nSome *text* with a [link](javascript:alert(1)) and `code`.\nSame paragraph.\n\n> Quoted\n\n- one\n- two\n  1. deeper\n\n| a | b |\n|---|---|\n| 1 | **2** |\n\n```\nx = 1\n```\n\n<div onclick="x()">Raw <b>words</b><script>alert(1)</script></div>\n'
    expect(blocks('a.md', source)).toEqual([
      ['heading 1', 'Head'],
      ['paragraph', 'Some text with a link and code. Same paragraph.'],
      ['quote', 'Quoted'],
      ['list-item', 'one'],
      ['list-item', 'two'],
      ['list-item', 'deeper'],
      ['table-row', 'a\tb'],
      ['table-row', '1\t2'],
      ['code', 'x = 1'],
      ['paragraph', 'Raw words'],
    ])
  })

  it('reads front matter as metadata and not as text', () => {
    const { text, metadata } = extract(
      'a.md',
      '---\ntitle: "Hubs: a survey"\nauthor: Ann Lee\ndate: 2026-01-16T08:00:00Z\nlang: en-GB\nurl: javascript:alert(1)\ntags: [a, b]\n---\nBody text.\n',
    )
    expect(text).toBe('Body text.')
    expect(metadata).toEqual({
      title: 'Hubs: a survey',
      author: 'Ann Lee',
      publisher: null,
      published: '2026-01-16',
      language: 'en',
      url: null,
    })
  })

  it('takes a rule at the top for a rule', () => {
    expect(extract('a.md', '---\n\nText after a rule.\n\n---\n').text).toBe('Text after a rule.')
  })
})

describe('HTML', () => {
  const story =
    'The laboratory that small companies may rent by the hour has opened, and half of its places were booked in the first week. '.repeat(
      3,
    )
  const page = (body: string, head = '') =>
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`

  it('cuts the article out of its page and keeps what tells its origin', () => {
    const head =
      '<title>Lab opens - Gazette</title><meta property="og:title" content="Lab opens for small firms"><meta property="og:site_name" content="Gazette"><meta property="article:published_time" content="2026-02-03T23:30:00+08:00"><meta name="author" content="Ann Lee"><link rel="canonical" href="https://example.org/lab">'
    const body = `<header class="header"><div class="source">Source: Xinhua</div></header><nav><a href="/">Home</a> <a href="/news">News</a></nav>
      <div id="content"><article><h1>Lab opens for small firms</h1><p>${story}</p><h2>Prices</h2><p>${story}</p><ul><li>${story}</li></ul></article></div>
      <footer class="footer"><p>Disclaimer: the content does not necessarily reflect the views of the site.</p><p>Copyright</p></footer>`
    const found = extract('a.html', page(body, head))
    expect(found.blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
      'list-item',
      'paragraph',
    ])
    expect(found.text).toMatch(/^Lab opens for small firms\nSource: Xinhua\nThe laboratory/)
    expect(found.text).toMatch(/Disclaimer: the content[^\n]*$/)
    expect(found.text).not.toMatch(/Home|Copyright/)
    expect(found.metadata).toEqual({
      title: 'Lab opens for small firms',
      author: 'Ann Lee',
      publisher: 'Gazette',
      published: '2026-02-03',
      language: 'en',
      url: 'https://example.org/lab',
    })
  })

  it.each([
    ['scripts', '<p>Before</p><script>document.write("stolen")</script><p>After</p>'],
    [
      'frames',
      '<p>Before</p><iframe srcdoc="<p>stolen</p>" src="https://example.org">stolen</iframe><p>After</p>',
    ],
    ['styles', '<p>Before</p><style>p::after { content: "stolen" }</style><p>After</p>'],
    ['mutations', '<p>Before</p><svg><style><img src=x onerror="stolen()"></style></svg><p>After</p>'],
    [
      'mathematical mutations',
      '<p>Before</p><math><mtext><table><mglyph><style><img src=x onerror=stolen()></style></mglyph></table></mtext></math><p>After</p>',
    ],
    [
      'templates',
      '<p>Before</p><template><p>stolen</p></template><noscript><p>stolen</p></noscript><p>After</p>',
    ],
    [
      'forms',
      '<p>Before</p><input value="stolen"><textarea>stolen</textarea><button onclick="x">stolen</button><p>After</p>',
    ],
    ['comments', '<p>Before</p><!--[if IE]><p>stolen</p><![endif]--><p>After</p>'],
    ['hidden text', '<p>Before</p><p style="display: none">stolen</p><p hidden>stolen</p><p>After</p>'],
    ['links', '<p>Before</p><p><a href="javascript:stolen()">After</a></p>'],
  ])('drops %s', (_, body) => {
    expect(extract('a.html', page(body)).text).toBe('Before\nAfter')
  })

  it('shows escaped markup as the words it is', () => {
    expect(extract('a.html', page('<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;</p>')).text).toBe(
      '<script>alert(1)</script> &lt;',
    )
  })

  it('reads rows of data as rows and tables of layout as paragraphs', () => {
    const table =
      '<table><tr><th>Hub</th><th>2024</th></tr><tr><td>Beijing</td><td>6.58<br>%</td></tr></table><table><tr><td><p>Cell one</p><p>Cell two</p></td></tr></table>'
    expect(blocks('a.html', page(table))).toEqual([
      ['table-row', 'Hub\t2024'],
      ['table-row', 'Beijing\t6.58 %'],
      ['paragraph', 'Cell one'],
      ['paragraph', 'Cell two'],
    ])
  })

  it('does not expand entities of its own making', () => {
    const bomb =
      '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><html><body><p>Laugh &b;</p></body></html>'
    expect(extract('a.html', bomb).text).toContain('Laugh &b;')
  })

  it('believes the charset a page declares', () => {
    const content = Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>'),
      encoded('Да', 'windows-1251'),
      Buffer.from('</p></body></html>'),
    ])
    expect(extract('a.html', content).text).toBe('Да')
  })

  it('reads a page named .txt as the page it is', () => {
    expect(extract('a.txt', page('<p>Words</p>'))).toMatchObject({ format: 'html', text: 'Words' })
  })
})

describe('files that are no documents', () => {
  it.each([
    ['empty', 'a.txt', '', 'file-empty'],
    ['blank', 'a.txt', ' \n\t\u3000\n', 'file-blank'],
    ['binary', 'a.txt', Uint8Array.of(1, 2, 3, 0, 4, 5, 255, 7), 'file-binary'],
    [
      'random bytes',
      'a.txt',
      Uint8Array.from({ length: 400 }, (_, index) => ((index * 7919) % 255) + 1),
      'file-binary',
    ],
    ['an XLSX', 'a.md', 'PK\x03\x04\x14\0\x06\0[Content_Types].xml xl/workbook.xml', 'file-not-read'],
    ['a PNG', 'a.html', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'file-not-read'],
    ['an RTF', 'a.txt', '{\\rtf1 words}', 'file-not-read'],
    ['a table', 'a.csv', 'a,b\n1,2\n', 'extension-not-read'],
    ['a page without words', 'a.html', '<html><body><script>x()</script></body></html>', 'no-text'],
  ])('refuses %s', (_, name, content, code) => {
    expect(codeOf(() => extract(name, content))).toBe(code)
  })

  it('names what a wrongly named file is', () => {
    try {
      extract('report.txt', '{\\rtf1 words}')
      expect.unreachable()
    } catch (error) {
      expect(error instanceof ProblemError && error.problem.sentence.values).toEqual({
        file: 'report.txt',
        format: 'RTF',
        kind: 'document',
      })
    }
  })
})
