import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editedBlocks } from '#shared/text/edited-blocks.ts'
import { fileNameOf } from '#shared/text/file-name.ts'
import { wordChanges } from '#shared/text/word-changes.ts'
import type { ExtractedText, TextBlock } from '#shared/domain/text-block.ts'

const kinds = ['heading', 'paragraph', 'list-item', 'quote', 'table-row', 'code'] as const
/** A text of one line a block, as extraction makes them, two blocks a page. */
function textOf(
  lines: readonly { readonly kind: TextBlock['kind']; readonly words: string }[],
): ExtractedText {
  const blocks: TextBlock[] = []
  let start = 0
  for (const { kind, words } of lines) {
    blocks.push({ kind, level: kind === 'heading' ? 2 : 0, span: { start, end: start + words.length } })
    start += words.length + 1
  }
  const pages = blocks.flatMap(({ span }, at) => (at % 2 === 0 ? [{ number: at / 2 + 1, span }] : []))
  return { text: lines.map(({ words }) => words).join('\n'), blocks, pages }
}
const anyLines = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), words: fc.stringMatching(/^[a-d] [a-d]{1,3} [a-z]{1,6}$/) }),
  { minLength: 1, maxLength: 12 },
)

describe('the structure of an edited text', () => {
  it('is what it was when nothing was edited', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const before = textOf(lines)
        const after = editedBlocks(before, before.text)
        expect(after.blocks).toEqual(before.blocks)
        expect(after.pages?.map(({ number, span }) => [number, span.start])).toEqual(
          before.pages?.map(({ number, span }) => [number, span.start]),
        )
      }),
    )
  })

  it('covers every visible word of any edit, in order, without overlap', () => {
    fc.assert(
      fc.property(anyLines, fc.string({ unit: 'binary', maxLength: 200 }), (lines, text) => {
        const { blocks, pages = [] } = editedBlocks(textOf(lines), text)
        let end = 0
        for (const { span } of blocks) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(end, span.start).trim()).toBe('')
          end = span.end
        }
        expect(text.slice(end).trim()).toBe('')
        for (const { span } of pages) expect(span.end).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('keeps the kinds of lines around one put in, taken out or changed', () => {
    const before = textOf([
      { kind: 'heading', words: 'Title' },
      { kind: 'list-item', words: 'one item' },
      { kind: 'list-item', words: 'two items' },
      { kind: 'table-row', words: 'a\tb' },
    ])
    const kindsOf = (text: string) => editedBlocks(before, text).blocks.map(({ kind }) => kind)
    expect(kindsOf('Title\none item\nnew line\ntwo items\na\tb')).toEqual([
      'heading',
      'list-item',
      'paragraph',
      'list-item',
      'table-row',
    ])
    expect(kindsOf('Title\ntwo items\na\tb')).toEqual(['heading', 'list-item', 'table-row'])
    expect(kindsOf('Title\nONE item\ntwo items\na\tb')).toEqual([
      'heading',
      'list-item',
      'list-item',
      'table-row',
    ])
    expect(editedBlocks(before, 'Title\ntwo items\na\tb').pages).toMatchObject([{ number: 1 }, { number: 2 }])
  })
})

describe('the words two texts share', () => {
  it.each([
    [
      'the same',
      'One word and another.',
      'one WORD, and another',
      { common: 4, added: 0, removed: 0, share: 1 },
    ],
    [
      'a changed figure',
      'It rose to 6.58 percent',
      'It rose to 6.5 percent',
      { common: 5, added: 1, removed: 1 },
    ],
    ['nothing', '', '', { share: 1 }],
    ['nothing in common', 'a b', 'c d', { common: 0, share: 0 }],
    ['Chinese, by characters', '北京研发投入', '北京研发强度', { common: 4, added: 2, removed: 2 }],
  ])('%s', (_, before, after, expected) => {
    expect(wordChanges(before, after)).toMatchObject(expected)
  })
})

describe('what a file is called', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\in\\report.docx', 'report.docx'],
    ['invoice\u202etxt.exe', 'invoicetxt.exe'],
    ['two\nlines.txt', 'twolines.txt'],
    ['..', 'unnamed'],
    ['\u0000', 'unnamed'],
    ['a/', 'unnamed'],
    [`${'x'.repeat(400)}.pdf`, `${'x'.repeat(196)}.pdf`],
    ['отчёт 2026.pdf', 'отчёт 2026.pdf'],
  ])('%j is %j', (given, name) => {
    expect(fileNameOf(given)).toBe(name)
  })
})
