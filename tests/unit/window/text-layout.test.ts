import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextBlock } from '#shared/domain/text-block.ts'
import {
  foreignLanguage,
  hasColumnNames,
  hasOwnMarker,
  isFigure,
  isFootnote,
} from '#renderer/features/sources/reader/block-forms.ts'
import { entryAt, headingsOf, pageAt, pagesOf } from '#renderer/features/sources/reader/outline.ts'
import { layOutText, type TextGroup } from '#renderer/features/sources/reader/text-layout.ts'
import { textPieces } from '#renderer/features/sources/reader/text-pieces.ts'

/** Blocks of these words, a line each. */
function documentOf(lines: readonly (readonly [TextBlock['kind'], string, number?])[]) {
  let start = 0
  const blocks = lines.map(([kind, words, level = 0]): TextBlock => {
    const span = { start, end: start + words.length }
    start = span.end + 1
    return { kind, level, span }
  })
  return { text: lines.map(([, words]) => words).join('\n'), blocks }
}
const piecesIn = (group: TextGroup) => (group.kind === 'piece' ? [group.piece] : group.pieces)

describe('pieces of a text', () => {
  it('hold every letter of every block once, in order, however long it is', () => {
    const words = fc.constantFrom(
      'Beijing leads. ',
      '北京领先。',
      'слово ',
      '\u{1F600}',
      'e\u0301',
      'x'.repeat(500),
    )
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (all, times) => {
          const { text, blocks } = documentOf([['paragraph', all.join('').repeat(times)]])
          const pieces = textPieces(text, blocks)
          expect(pieces.map(({ span }) => text.slice(span.start, span.end)).join('')).toBe(text)
          expect(Math.max(...pieces.map(({ span }) => span.end - span.start))).toBeLessThanOrEqual(8020)
          for (const { span } of pieces.slice(1))
            expect(text.charAt(span.start)).not.toMatch(/[\p{M}\uDC00-\uDFFF]/u)
        },
      ),
      { numRuns: 40 },
    )
  })
  it('are cut behind sentences where there are any', () => {
    const { text, blocks } = documentOf([['paragraph', 'Beijing leads the list. '.repeat(2000)]])
    const pieces = textPieces(text, blocks)
    expect(pieces.length).toBeGreaterThan(5)
    expect(pieces.every(({ span }) => text.startsWith('Beijing', span.start))).toBe(true)
    expect(pieces.map(({ continues }) => continues).slice(0, 3)).toEqual([false, true, true])
  })
})

describe('the layout of a text', () => {
  it('keeps items of a list and rows of a table together, and everything else apart', () => {
    const { text, blocks } = documentOf([
      ['heading', 'Title', 1],
      ['paragraph', 'Words'],
      ['list-item', 'one'],
      ['list-item', 'two'],
      ['table-row', 'a\tb'],
      ['table-row', '1\t2'],
      ['quote', 'said'],
    ])
    const [chunk, ...others] = layOutText(text, blocks).chunks
    expect(others).toEqual([])
    expect(chunk?.groups.map((group) => [group.kind, piecesIn(group).length])).toEqual([
      ['piece', 1],
      ['piece', 1],
      ['list', 2],
      ['table', 2],
      ['piece', 1],
    ])
    expect(chunk?.span).toEqual({ start: 0, end: text.length })
  })
  it('parts a book into chunks that hold every piece once, none of them large', () => {
    const lines = Array.from({ length: 15_000 }, (_, at) =>
      at % 40 === 0
        ? (['heading', `Chapter ${at}`, 2] as const)
        : (['paragraph', 'The hub grew by a half. '.repeat(1 + (at % 9))] as const),
    )
    const { text, blocks } = documentOf(lines)
    const { chunks, pieces } = layOutText(text, blocks)
    expect(chunks.flatMap(({ groups }) => groups.flatMap(piecesIn))).toEqual(pieces)
    expect(pieces).toHaveLength(15_000)
    expect(Math.max(...chunks.map(({ span }) => span.end - span.start))).toBeLessThan(14_000)
    expect(Math.max(...chunks.map((chunk) => chunk.pieces))).toBeLessThanOrEqual(40)
  })
  it('gives the columns of a table that goes over several chunks one width everywhere', () => {
    const { text, blocks } = documentOf(
      Array.from({ length: 100 }, (_, at) => ['table-row', `A long name of a hub ${at}\t${at}`] as const),
    )
    const tables = layOutText(text, blocks).chunks.flatMap(({ groups }) => groups)
    expect(tables.length).toBeGreaterThan(1)
    const widths = tables.map((group) => (group.kind === 'table' ? group.widths : null))
    expect(new Set(widths.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(widths[0]?.[0]).toBeGreaterThan(widths[0]?.[1] ?? 1)
    expect(tables.map((group) => group.kind === 'table' && group.isFirst)).toEqual([true, false, false])
  })
})

describe('forms of blocks', () => {
  it('knows the markers that items bring along', () => {
    for (const words of [
      '1. First',
      '(a) first',
      'iv) fourth',
      '• point',
      '– point',
      '（一）总则',
      '一、总则',
      '① 一',
      'а) первое',
    ])
      expect(hasOwnMarker(words), words).toBe(true)
    for (const words of ['First', '3.6 percent', 'Smith said', '2024 was', '北京', 'I think'])
      expect(hasOwnMarker(words), words).toBe(false)
  })
  it('knows notes, figures and rows that name columns', () => {
    expect(['¹ Bureau of Statistics', '¹²See', '† Estimate'].every(isFootnote)).toBe(true)
    expect(['1 January', '² ', 'x² rose'].some(isFootnote)).toBe(false)
    expect(['6.58', '−1,200', '4,35 %', '1\u00A0200'].every(isFigure)).toBe(true)
    expect(['2024 est.', 'n/a', '', '–'].some(isFigure)).toBe(false)
    expect(
      hasColumnNames([
        ['Hub', 'Share'],
        ['Beijing', '6.58'],
      ]),
    ).toBe(true)
    expect(
      hasColumnNames([
        ['Hub', '2024'],
        ['Beijing', '6.58'],
      ]),
    ).toBe(false)
    expect(
      hasColumnNames([
        ['Hub', 'Seat'],
        ['Beijing', 'Haidian'],
      ]),
    ).toBe(false)
  })
  it('names the language of a block where its script is not that of the document', () => {
    expect(foreignLanguage('北京的研发投入', 'en')).toBe('zh')
    expect(foreignLanguage('北京的研发投入', 'zh-Hans')).toBeUndefined()
    expect(foreignLanguage('Research in Beijing', 'zh')).toBe('und-Latn')
    expect(foreignLanguage('Исследования', 'ru')).toBeUndefined()
    expect(foreignLanguage('2024', 'en')).toBeUndefined()
  })
})

describe('the outline', () => {
  const { text, blocks } = documentOf([
    ['heading', 'One', 2],
    ['paragraph', 'Words'],
    ['heading', 'One a', 4],
    ['heading', 'One b', 4],
    ['heading', 'Two', 2],
  ])
  const pages = [
    { number: 1, span: { start: 0, end: 12 } },
    { number: 3, span: { start: 13, end: text.length } },
  ]
  it('nests headings without holes and knows their pages', () => {
    expect(headingsOf(text, blocks, pages).map(({ words, depth, page }) => [words, depth, page])).toEqual([
      ['One', 0, 1],
      ['One a', 1, 1],
      ['One b', 1, 3],
      ['Two', 0, 3],
    ])
  })
  it('says where a place is', () => {
    const entries = headingsOf(text, blocks, pages)
    expect([0, 5, 12, text.length].map((at) => entryAt(entries, at))).toEqual([0, 0, 1, 3])
    expect(entryAt([], 3)).toBe(-1)
    expect([0, 12, 13].map((at) => pageAt(pages, at))).toEqual([1, 1, 3])
    expect(pageAt([], 4)).toBeNull()
    expect(pagesOf(text, pages).map(({ words, page }) => [words, page])).toEqual([
      ['One Words On', 1],
      ['a One b Two', 3],
    ])
  })
})
