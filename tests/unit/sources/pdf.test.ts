import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserPdf, hasBrowser } from '../../support/documents/browser-pdf.ts'
import { blocksOf, extract, refusalOf } from '../../support/documents/extracted.ts'
import { column, printed, smallPdf, streamOf, type PrintedLine } from '../../support/documents/small-pdf.ts'
import { typstPdf } from '../../support/documents/typst-pdf.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { hasTools } from '../briefings/pdf-tools.ts'

const page = (...lines: (PrintedLine | readonly PrintedLine[])[]) => printed(lines.flat())
const words = 'The laboratory that small companies may rent by the hour has'
/** Sentences that differ, as those of a real text do. */
const told = (sentences: number) =>
  Array.from(
    { length: sentences },
    (_, index) =>
      `The ${1000 + index * 37}th laboratory that ${index * 53} companies may rent by the hour has opened in district ${index * 71}, and representatives of ${index * 29} manufacturing enterprises immediately registered.`,
  ).join(' ')
const story = told(4)
/** How wide Helvetica sets small letters at 10 points, near enough for placing words. */
const widthOf = (text: string) =>
  [...text].reduce(
    (sum, letter) =>
      sum +
      (/[ijl.]/.test(letter)
        ? 2.3
        : /[ftr]/.test(letter)
          ? 3
          : /[mw]/.test(letter)
            ? 7.8
            : /[cksvxyz]/.test(letter)
              ? 5
              : /S/.test(letter)
                ? 6.67
                : 5.56),
    0,
  )

describe('where things stand on a page', () => {
  it('reads no table where a narrow column drives its words apart', async () => {
    // Each line from x = 72 to 240, as TeX sets long words that it may not break.
    const lines = [
      ['innovative', 'clusters', 'constitute'],
      ['for', 'outlay', 'years.', 'Share', 'all', 'on'],
      ['investigation', 'and', 'development'],
      ['were', 'spent', 'reported', 'registers', 'in'],
      ['establishments', 'of', 'government'],
    ].map((texts) => texts.map((text) => ({ text, width: widthOf(text) })))
    const set = lines.flatMap((texts, index) => {
      const gap = (168 - texts.reduce((sum, { width }) => sum + width, 0)) / (texts.length - 1)
      let x = 72
      return texts.map(({ text, width }) => {
        const at = x
        x += width + gap
        return { x: at, y: 600 - index * 12, size: 10, text }
      })
    })
    const found = await blocksOf(
      'a.pdf',
      smallPdf({ pages: [page(set, column(['and that is all.'], { x: 72, y: 540, size: 10 }))] }),
    )
    expect(found).toEqual([
      [
        'paragraph',
        'innovative clusters constitute for outlay years. Share all on investigation and development were spent reported registers in establishments of government and that is all.',
      ],
    ])
  })

  it('joins lines, mends words, and keeps the hyphens that belong', async () => {
    const lines = [
      words,
      'opened in the Beijing-',
      'Tianjin region for inno-',
      'vation and for R&D-',
      'intensive firms.',
    ]
    const widths = [words, ...lines.slice(1).map((line) => line.padEnd(56, ' '))]
    expect(await blocksOf('a.pdf', smallPdf({ pages: [page(column(widths, { x: 50, y: 700 }))] }))).toEqual([
      [
        'paragraph',
        `${words} opened in the Beijing-Tianjin region for innovation and for R&D-intensive firms.`,
      ],
    ])
  })

  it('reads the left column before the right one, and the headline before both', async () => {
    const left = [
      'left one is a line of prose that',
      'goes on over several more lines',
      'of the same narrow column and',
      'comes to its end here, full stop.',
    ]
    const right = [
      'right one is another line that',
      'is printed beside the first one',
      'at the same height but belongs',
      'to the other half of this page.',
    ]
    const pdf = smallPdf({
      pages: [
        page(
          // Row by row, as a program writes that knows nothing of columns.
          { x: 50, y: 760, size: 20, text: 'A headline across both of the columns' },
          left.flatMap((text, index) => [
            { x: 50, y: 720 - index * 14, size: 11, text },
            { x: 260, y: 720 - index * 14, size: 11, text: right[index] ?? '' },
          ]),
        ),
      ],
    })
    expect(await blocksOf('a.pdf', pdf)).toEqual([
      ['heading 1', 'A headline across both of the columns'],
      ['paragraph', left.join(' ')],
      ['paragraph', right.join(' ')],
    ])
  })

  it('reads a table row by row', async () => {
    const rows = [
      ['Hub', '2023', '2024'],
      ['Beijing', '6.73', '6.58'],
      ['Shanghai', '4.34', '4.35'],
      ['Shenzhen', '5.81', '6.46'],
    ]
    const lines = rows.flatMap((row, y) =>
      row.map((text, x) => ({ x: 60 + 120 * x, y: 700 - 16 * y, size: 11, text })),
    )
    expect(await blocksOf('a.pdf', smallPdf({ pages: [page(lines)] }))).toEqual(
      rows.map((row) => ['table-row', row.join('\t')]),
    )
  })

  it('reads a table as one that fills its width evenly under a joined head', async () => {
    const rows = [
      [
        { x: 60, text: 'Hubs of note' },
        { x: 180, text: 'In per cent' },
      ],
      [
        { x: 60, text: 'Beijing' },
        { x: 150, text: '6.735' },
        { x: 210, text: '6.58' },
      ],
      [
        { x: 60, text: 'Harbin' },
        { x: 150, text: '4.345' },
        { x: 210, text: '4.35' },
      ],
    ]
    const lines = rows.flatMap((row, y) => row.map((cell) => ({ ...cell, y: 700 - 16 * y, size: 11 })))
    expect(await blocksOf('a.pdf', smallPdf({ pages: [page(lines)] }))).toEqual(
      rows.map((row) => ['table-row', row.map(({ text }) => text).join('\t')]),
    )
  })

  it('reads no table in a heading of a section right above that of its first part', async () => {
    const pdf = smallPdf({
      pages: [
        page(
          [
            { x: 60, y: 740, size: 16, text: '2' },
            { x: 90, y: 740, size: 16, text: 'Data' },
            { x: 60, y: 716, size: 13, text: '2.1' },
            { x: 92, y: 716, size: 13, text: 'Patents' },
          ],
          column([words, 'opened, and it was full.'], { x: 60, y: 690 }),
        ),
      ],
    })
    expect((await blocksOf('a.pdf', pdf)).slice(0, 2)).toEqual([
      ['heading 1', '2 Data'],
      ['heading 2', '2.1 Patents'],
    ])
  })

  it('keeps raised digits apart from the number they stand behind', async () => {
    const drawing =
      'BT /F1 12 Tf 50 700 Td (Intensity rose to 6.58) Tj 4 Ts /F1 7 Tf (2) Tj 0 Ts /F1 12 Tf ( percent.) Tj ET'
    const pdf = smallPdf({ pages: [drawing] })
    expect((await extract('a.pdf', pdf)).text).toBe('Intensity rose to 6.58² percent.')
  })

  it('drops running heads and page numbers, and keeps numbers that only look like them', async () => {
    const pages = [1, 2, 3, 4].map((number) =>
      page(
        { x: 50, y: 805, size: 9, text: 'Gazette of the hubs, No 7' },
        { x: 50, y: 780, size: 11, text: `${number * number * 3}.4 in sum` },
        { x: 50, y: 650, size: 11, text: `Words of page ${number} end.` },
        { x: 290, y: 30, size: 9, text: `${number + 10}` },
      ),
    )
    const { text, pages: found } = await extract('a.pdf', smallPdf({ pages }))
    expect(text).not.toMatch(/Gazette|^1[1-4]$/m)
    expect(text.match(/in sum/g)).toHaveLength(4)
    expect(found?.map(({ number, span }) => [number, text.slice(span.start, span.end)])).toEqual(
      [1, 2, 3, 4].map((number) => [number, `${number * number * 3}.4 in sum\nWords of page ${number} end.`]),
    )
  })

  it('joins a sentence over the end of a page and its notes, and knows which half stands where', async () => {
    const pages = [
      page(column([words, 'opened in the north, and the'.padEnd(57)], { x: 50, y: 300 }), {
        x: 50,
        y: 90,
        size: 8,
        text: 'A note in small type.',
      }),
      page(column(['second half of it in the south.', 'Another paragraph follows.'], { x: 50, y: 780 })),
    ]
    const { text, pages: found } = await extract('a.pdf', smallPdf({ pages }))
    expect(text).toContain(`${words} opened in the north, and the second half of it in the south.`)
    const at = text.indexOf('second half')
    expect(found?.find(({ span }) => span.start <= at && at < span.end)?.number).toBe(2)
    expect(found?.find(({ span }) => span.start <= at - 5 && at - 5 < span.end)?.number).toBe(1)
  })

  it('leaves out a watermark across the page', async () => {
    const mark = 'BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 200 Tm (DRAFT) Tj ET\n'
    const pdf = smallPdf({ pages: [mark + page(column([words], { x: 50, y: 700 }))] })
    expect((await extract('a.pdf', pdf)).text).toBe(words)
  })

  it('reads Chinese in a font that is not in the file, by the character map it names', async () => {
    const gbk = Buffer.from([0xd6, 0xd0, 0xb9, 0xfa, 0xbf, 0xc6, 0xbc, 0xbc]).toString('latin1')
    const pdf = smallPdf({
      pages: [`BT /F1 12 Tf 50 700 Td (${gbk}) Tj ET`],
      font: '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[4 0 R]>>',
      more: [
        '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 5 0 R>>',
        '<</Type/FontDescriptor/FontName/SimSun/Flags 6/ItalicAngle 0/Ascent 859/Descent -141/CapHeight 683/StemV 95/FontBBox[-8 -145 1000 859]>>',
      ],
    })
    expect((await extract('a.pdf', pdf)).text).toBe('中国科技')
  })
})

describe('a PDF of Typst', () => {
  const chinese =
    '科技部部长表示，创新中心将扩展到整个地区，到二零二六年底前建成三个国际科技创新中心，并且继续提高研发投入强度，推动京津冀协同发展和长三角一体化发展。'
  const russian =
    'Министр сообщил, что научно-технические центры будут расширены до конца года, а исследовательские лаборатории и опытные производства откроются в северных районах.'
  const pdf = typstPdf(`
    #set document(title: "Hubs of the north", author: "Ann Lee")
    #set page(width: 120mm, height: 160mm, header: [Gazette of the hubs], numbering: "1")
    #set text(lang: "en")
    = Hubs of the north
    ${story}
    == Prices
    ${chinese}

    ${russian}

    - first item
    - second item
    #table(columns: 2, [Hub], [2024], [Beijing], [6.58])
    ${story}
  `)

  it('gives headings, whole paragraphs, items and rows, without the running head', async () => {
    expect(await blocksOf('a.pdf', pdf)).toEqual([
      ['heading 1', 'Hubs of the north'],
      ['paragraph', story],
      ['heading 2', 'Prices'],
      ['paragraph', chinese],
      ['paragraph', russian],
      ['list-item', 'first item'],
      ['list-item', 'second item'],
      ['table-row', 'Hub\t2024'],
      ['table-row', 'Beijing\t6.58'],
      ['paragraph', story],
    ])
  })

  it('tells title and author, and takes the day it was made for no day of publication', async () => {
    const { metadata } = await extract('a.pdf', pdf)
    expect(metadata).toMatchObject({ title: 'Hubs of the north', author: 'Ann Lee', published: null })
  })
})

describe.skipIf(!hasBrowser)('a page printed by a browser', () => {
  const html = `<!doctype html><html lang="en"><head><title>Hub survey</title><style>body { font: 12pt serif } .c { columns: 2 }</style></head><body>
    <h1>Hubs in 2025: a survey of three regions</h1><p>${story}</p><h2>In two columns</h2>
    <div class="c"><p>${story}</p><p>${story}</p></div><ul><li>first item</li></ul>
    <table><tr><th>Hub</th><th>2024</th></tr><tr><td>Beijing</td><td>6.58</td></tr></table><p>${told(48)}</p></body></html>`
  const expected = [
    ['heading 1', 'Hubs in 2025: a survey of three regions'],
    ['paragraph', story],
    ['heading 2', 'In two columns'],
    ['paragraph', story],
    ['paragraph', story],
  ]

  it('is read by its tags, without the address and date that browsers print', async () => {
    expect(await blocksOf('a.pdf', browserPdf(html))).toEqual([
      ...expected,
      ['list-item', 'first item'],
      ['table-row', 'Hub\t2024'],
      ['table-row', 'Beijing\t6.58'],
      ['paragraph', told(48)],
    ])
  })

  it('is read by where things stand when it has no tags', async () => {
    const blocks = await blocksOf('a.pdf', browserPdf(html, ['--disable-pdf-tagging']))
    expect(blocks.slice(0, 5)).toEqual(expected)
    expect(blocks.at(-1)).toEqual(['paragraph', told(48)])
  })
})

describe('PDFs that cannot be read', () => {
  const good = smallPdf({ pages: [page(column([words], { x: 50, y: 700 }))] })
  const picture = streamOf(
    Buffer.alloc(100),
    '/Type/XObject/Subtype/Image/Width 10/Height 10/ColorSpace/DeviceGray/BitsPerComponent 8',
  )
  const drawing = 'q 500 0 0 700 50 50 cm /I1 Do Q'

  it.each([
    ['cut off in the middle', good.subarray(0, good.length / 2), 'pdf-truncated'],
    ['cut off at its end', good.subarray(0, -20), 'pdf-truncated'],
    ['only a header', Buffer.from('%PDF-1.7\n'), 'pdf-truncated'],
    ['a header and an end', Buffer.from('%PDF-1.7\n%%EOF'), 'pdf-damaged'],
    ['without pages', smallPdf({ pages: [] }), 'pdf-empty'],
    ['blank', smallPdf({ pages: ['', ''] }), 'pdf-blank'],
    [
      'scanned',
      smallPdf({ pages: [drawing, drawing], more: [picture], resources: '/XObject<</I1 4 0 R>>' }),
      'pdf-scanned',
    ],
    ['too long', smallPdf({ pages: new Array<string>(3001).fill('') }), 'pdf-too-long'],
    ['named so and plain text', Buffer.from('Words'), 'pdf-not-pdf'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusalOf('a.pdf', bytes)).toBe(code)
  })

  it('is read whatever it is named, and a page named so as the page it is', async () => {
    expect(await extract('report.txt', good)).toMatchObject({ format: 'pdf', text: words })
    const html = Buffer.from('<!doctype html><html><body><p>Words</p></body></html>')
    expect(await extract('report.pdf', html)).toMatchObject({ format: 'html', text: 'Words' })
  })

  it.skipIf(!hasTools)('is refused with a password, and read where only changing it needs one', async () => {
    await using folder = await tempFolder()
    const [from, locked, open] = ['from', 'locked', 'open'].map((name) =>
      join(folder.path, `${name}.pdf`),
    ) as [string, string, string]
    writeFileSync(from, good)
    execFileSync('qpdf', ['--encrypt', 'secret', 'owner', '256', '--', from, locked])
    execFileSync('qpdf', ['--encrypt', '', 'owner', '256', '--', from, open])
    expect(await refusalOf('locked.pdf', readFileSync(locked))).toBe('pdf-encrypted')
    expect((await extract('open.pdf', readFileSync(open))).text).toBe(words)
  })

  it('runs nothing and follows nothing that a PDF asks for', async () => {
    const script = Buffer.from(
      good
        .toString('latin1')
        .replace(
          '/Type/Catalog',
          '/Type/Catalog/OpenAction<</S/JavaScript/JS(app.launchURL\\("http://127.0.0.1:9/"\\))>>',
        ),
      'latin1',
    )
    expect((await extract('a.pdf', script)).text).toBe(words)
  })

  it('survives any byte being wrong', async () => {
    for (let at = 9; at < good.length; at += 13) {
      const broken = Buffer.from(good)
      broken[at] = (broken[at] ?? 0) ^ 0x55
      expect(await refusalOf('a.pdf', broken)).toMatch(/^(?:no problem|pdf-[a-z-]+|no-text)$/)
    }
  })
})
