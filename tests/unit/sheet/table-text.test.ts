import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTabbed, writeHtmlTable, writeTabbed } from '#shared/dataset/sheet/table-text.ts'

const text = (words: string) => ({ text: words, plain: null, value: null })

describe('tab-separated text of a clipboard', () => {
  it.each([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      '1\t2\n3',
      [
        ['1', '2'],
        ['3', ''],
      ],
    ],
    [
      '"a\tb"\t"line one\nline two"\n"say ""x"""\tz',
      [
        ['a\tb', 'line one\nline two'],
        ['say "x"', 'z'],
      ],
    ],
    ['5" pipe\t6', [['5" pipe', '6']]],
    [
      '"never closed\t6\n7\t8',
      [
        ['"never closed', '6'],
        ['7', '8'],
      ],
    ],
    ['\ufeff1', [['1']]],
    ['', []],
    ['\n\n1', [[''], [''], ['1']]],
  ])('%j', (clip, table) => {
    expect(readTabbed(clip)).toEqual(table)
  })

  it('reads every table back that it wrote', () => {
    const cell = fc.string({ maxLength: 8, unit: fc.constantFrom('a', '1', '"', '\t', '\n', ' ', 'я', '数') })
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
      )
      // One empty last row is the line end every spreadsheet adds.
      .filter((rows) => !(rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === ''))
    fc.assert(
      fc.property(table, (rows) => {
        const cells = rows.map((row) => row.map(text))
        const plain = (written: string) => written.replace(/^'(?=[=+\-@\t\r])/, '')
        expect(readTabbed(writeTabbed(cells)).map((row) => row.map(plain))).toEqual(rows)
      }),
    )
  })

  it('reads 100,000 cells', () => {
    const rows = Array.from({ length: 10_000 }, (_, row) =>
      Array.from({ length: 10 }, (_none, at) => `${row}.${at}`),
    )
    const table = readTabbed(rows.map((row) => row.join('\t')).join('\r\n'))
    expect([table.length, table[9999]?.[9]]).toEqual([10_000, '9999.9'])
  })
})

describe('what is copied', () => {
  it('lets no formula come to life and leaves negative numbers alone', () => {
    const row = [text('=1+1'), text('@x'), { text: '−5.0', plain: '-5.0', value: -5 }, text('a "b"')]
    expect(writeTabbed([row])).toBe(`'=1+1\t'@x\t-5.0\t"a ""b"""`)
  })

  it('carries the number itself, not its printed form', () => {
    const html = writeHtmlTable([[{ text: '6.6 %', plain: '6.58', value: 6.58 }, text('<b>&')]])
    expect(html).toContain('x:num="6.58" sdval="6.58"')
    expect(html).toContain('<td x:str>&lt;b&gt;&amp;</td>')
  })
})
