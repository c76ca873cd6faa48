import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsOf, type Passage } from '#renderer/features/comparison/compared-rows.ts'
import { countDifferences, differencesOf } from '#renderer/features/comparison/differences.ts'
import { foldedRows } from '#renderer/features/comparison/folded-rows.ts'
import { piecesOf } from '#renderer/features/comparison/passage-pieces.ts'
import { atOfSourceSpot, sourceSpotOf, type SourceSpot } from '#renderer/navigation/source-spot.ts'
import type { AlignedPair, PairKind } from '#shared/comparison/comparison.ts'
import type { TextBlock } from '#shared/domain/text-block.ts'

/** Sentence n of a text stands at 10n; `per` of them make a paragraph. */
const span = (n: number) => ({ start: n * 10, end: n * 10 + 9 })
const blocks = (count: number, per: number): TextBlock[] =>
  Array.from({ length: Math.ceil(count / per) }, (_, at) => ({
    kind: 'paragraph',
    level: 0,
    span: { start: at * per * 10, end: Math.min(count, (at + 1) * per) * 10 - 1 },
  }))
const pair = (kind: PairKind, left: number | null, right: number | null): AlignedPair => ({
  kind,
  left: left === null ? null : span(left),
  right: right === null ? null : span(right),
  words: { left: [], right: [] },
  marks: [],
})
const shown = (passages: readonly Passage[]) => passages.map((one) => one.span.start / 10)
const drawn = (pairs: readonly AlignedPair[], left: TextBlock[], right: TextBlock[]) =>
  rowsOf(pairs, left, right).map((row) => [shown(row.left), shown(row.right)])

describe('rows of a comparison', () => {
  it('set whole paragraphs side by side where both texts part them alike', () => {
    const pairs = [pair('same', 0, 0), pair('changed', 1, 1), pair('same', 2, 2), pair('same', 3, 3)]
    expect(drawn(pairs, blocks(4, 2), blocks(4, 2))).toEqual([
      [
        [0, 1],
        [0, 1],
      ],
      [
        [2, 3],
        [2, 3],
      ],
    ])
  })
  it('keep a paragraph that the other text parts in two in one row', () => {
    const pairs = [pair('same', 0, 0), pair('same', 1, 1)]
    expect(drawn(pairs, blocks(2, 2), blocks(2, 1))).toEqual([
      [
        [0, 1],
        [0, 1],
      ],
    ])
  })
  it('leave a gap beside a paragraph that only one text has', () => {
    const pairs = [pair('same', 0, 0), pair('added', null, 1), pair('removed', 1, null), pair('same', 2, 2)]
    expect(drawn(pairs, blocks(3, 1), blocks(3, 1))).toEqual([
      [[0], [0]],
      [[], [1]],
      [[1], []],
      [[2], [2]],
    ])
  })
  it('show both sides of a moved passage where their texts have them', () => {
    const pairs = [pair('moved', 0, 2), pair('same', 1, 0), pair('same', 2, 1)]
    const rows = rowsOf(pairs, blocks(3, 1), blocks(3, 1))
    expect(rows.map((row) => [shown(row.left), shown(row.right)])).toEqual([
      [[0], []],
      [[1], [0]],
      [[2], [1]],
      [[], [2]],
    ])
    expect(rows.flatMap((row) => [...row.left, ...row.right]).filter((one) => one.apart)).toHaveLength(2)
  })
  it('end inside a paragraph of many sentences, so that they stay side by side', () => {
    const count = 400
    const pairs = Array.from({ length: count }, (_, at) => pair('same', at, at))
    const rows = rowsOf(pairs, blocks(count, count), blocks(count, count))
    expect(rows.length).toBeGreaterThan(3)
  })
  it('show every passage of both texts once and in its order, however they are paired', () => {
    const sides = fc.integer({ min: 1, max: 30 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        order: fc.shuffledSubarray(
          Array.from({ length: count }, (_, at) => at),
          { minLength: count, maxLength: count },
        ),
        kinds: fc.array(fc.constantFrom<PairKind>('same', 'changed', 'moved'), {
          minLength: count,
          maxLength: count,
        }),
        perLeft: fc.integer({ min: 1, max: 5 }),
        perRight: fc.integer({ min: 1, max: 5 }),
      }),
    )
    fc.assert(
      fc.property(sides, ({ count, order, kinds, perLeft, perRight }) => {
        const pairs = order.map((right, left) => pair(kinds[left] ?? 'same', left, right))
        const rows = rowsOf(pairs, blocks(count, perLeft), blocks(count, perRight))
        const all = Array.from({ length: count }, (_, at) => at)
        expect(rows.flatMap((row) => shown(row.left))).toEqual(all)
        expect(rows.flatMap((row) => shown(row.right))).toEqual(all)
      }),
    )
  })
})

describe('differences', () => {
  const number = {
    kind: 'number',
    leftSpan: { start: 4, end: 6 },
    rightSpan: { start: 4, end: 6 },
    left: '1',
    right: '2',
  } as const
  const reworded = (words: readonly [number, number][]): AlignedPair => ({
    ...pair('changed', 0, 0),
    words: { left: words.map(([start, end]) => ({ start, end })), right: [] },
    marks: [number],
  })
  const kindsOf = (pairs: readonly AlignedPair[], sameLanguage = true) =>
    differencesOf({ pairs, sameLanguage, sameWords: 0 }).map(({ kind }) => kind)

  it('name a changed number once, not again as changed words', () => {
    expect(kindsOf([reworded([[4, 6]])])).toEqual(['number'])
    expect(
      kindsOf([
        reworded([
          [0, 3],
          [4, 6],
        ]),
      ]),
    ).toEqual(['number', 'words'])
  })
  it('hold a passage in another language for no difference of words', () => {
    expect(kindsOf([pair('changed', 0, 0), reworded([])], false)).toEqual(['number'])
    expect(kindsOf([pair('changed', 0, 0)])).toEqual(['words'])
  })
  it('are counted by kind', () => {
    const all = [reworded([[4, 6]]), pair('added', null, 1), pair('added', null, 2), pair('same', 1, 3)]
    const counts = countDifferences(differencesOf({ pairs: all, sameLanguage: true, sameWords: 0 }))
    expect(counts).toMatchObject({ number: 1, added: 2, words: 0, moved: 0 })
  })
})

describe('pieces of a passage', () => {
  it('together are its words, cut where words and marks begin and end', () => {
    const text = 'It spent 6.58 percent there.'
    const whole = { start: 0, end: text.length }
    const changed: AlignedPair = {
      kind: 'changed',
      left: whole,
      right: whole,
      words: { left: [{ start: 9, end: 13 }], right: [] },
      marks: [
        {
          kind: 'number',
          leftSpan: { start: 9, end: 21 },
          rightSpan: null,
          left: '6.58 percent',
          right: null,
        },
      ],
    }
    expect(piecesOf(text, whole, changed, 'left')).toEqual([
      { text: 'It spent ', changed: false, mark: null, closes: false },
      { text: '6.58', changed: true, mark: 0, closes: false },
      { text: ' percent', changed: false, mark: 0, closes: true },
      { text: ' there.', changed: false, mark: null, closes: false },
    ])
    expect(piecesOf(text, whole, changed, 'right').map((piece) => piece.text)).toEqual([text])
  })
})

describe('folded rows', () => {
  const quiet = (...runs: readonly (readonly [boolean, number])[]) =>
    runs.flatMap(([value, count]) => Array<boolean>(count).fill(value))
  it('keep what stands beside a difference in sight', () => {
    expect(foldedRows(quiet([true, 10], [false, 1], [true, 12], [false, 1]), true, new Set())).toEqual([
      { kind: 'fold', from: 0, to: 8 },
      { kind: 'rows', from: 8, to: 13 },
      { kind: 'fold', from: 13, to: 21 },
      { kind: 'rows', from: 21, to: 24 },
    ])
  })
  it('fold no few rows, nothing that was opened, and nothing when told not to', () => {
    const rows = quiet([false, 1], [true, 5], [false, 1])
    expect(foldedRows(rows, true, new Set())).toEqual([{ kind: 'rows', from: 0, to: 7 }])
    const long = quiet([false, 1], [true, 9])
    expect(foldedRows(long, true, new Set([3]))).toEqual([{ kind: 'rows', from: 0, to: 10 }])
    expect(foldedRows(long, false, new Set())).toEqual([{ kind: 'rows', from: 0, to: 10 }])
    expect(foldedRows([], true, new Set())).toEqual([])
  })
})

describe('the spot of a source', () => {
  const spots: readonly SourceSpot[] = [
    { kind: 'text' },
    { kind: 'claim', claim: 'C7-aaaaaa' },
    { kind: 'version', version: 'S3.1-aaaaaa', quotation: null },
    { kind: 'version', version: 'S3.1-aaaaaa', quotation: 'S3:4-bbbbbb' },
    {
      kind: 'comparison',
      left: { source: 'S3-aaaaaa', version: 'S3.1-aaaaaa' },
      right: { source: 'S4-bbbbbb', version: null },
    },
    { kind: 'settling', quotation: null },
    { kind: 'settling', quotation: 'S3:4-bbbbbb' },
  ]
  it.each(spots)('survives its address: $kind', (spot) => {
    expect(sourceSpotOf(atOfSourceSpot(spot))).toEqual(spot)
  })
  it('is the text for anything that is no spot', () => {
    for (const at of ['', '~', '~~~~', 'x', 'S3:4-bbbbbb', '~S1-aaaaaa~~~'])
      expect(sourceSpotOf(at)).toEqual({ kind: 'text' })
  })
})
