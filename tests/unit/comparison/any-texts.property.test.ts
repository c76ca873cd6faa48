import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Comparison } from '#shared/comparison/comparison.ts'
import { compareTexts } from '#shared/comparison/compare-texts.ts'
import type { ComparedText } from '#shared/comparison/passages.ts'
import type { TextBlock } from '#shared/domain/text-block.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import { sentencesOf } from '#shared/text/sentences.ts'
import { compared, marksOf, plain } from './told.ts'

const sentences = [
  'Beijing plans to spend 6.58 percent by 2035.',
  'The minister said so on Wednesday.',
  '“Yes,” Yin Hejun told Xinhua, “we may.”',
  'Source: State Council News',
  'Пекин потратит 1,5 трлн юаней к 2035 году.',
  'Об этом сообщил министр Инь Хэцзюнь.',
  '北京计划到2035年投入1.5万亿元。',
  '科技部部长阴和俊周三表示。',
  'Yes.',
  'Yes.',
  '***',
]
const anyWords = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...sentences) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\ud800',
      '\udc00 x',
      '。！？',
      '6,58 %',
      '\u202eabc.',
      '\n\n',
      'Jan. 14',
      '百分之',
    ),
  },
)
const anyText: fc.Arbitrary<ComparedText> = fc
  .record({
    parts: fc.array(anyWords, { maxLength: 12 }),
    joint: fc.constantFrom(' ', '\n', '\n\n', ''),
    language: fc.constantFrom('en', 'ru', 'zh', 'de', null),
    kinds: fc.array(fc.constantFrom<TextBlock['kind']>('heading', 'paragraph', 'list-item', 'table-row'), {
      maxLength: 12,
    }),
  })
  .map(({ parts, joint, language, kinds }) => {
    const text = parts.join(joint)
    let at = 0
    const blocks = parts.flatMap((part, index) => {
      const span = { start: at, end: at + part.length }
      at = span.end + joint.length
      const kind = kinds[index]
      return kind === undefined ? [] : [{ kind, level: kind === 'heading' ? 1 : 0, span }]
    })
    return { text, blocks, language }
  })

function spans({ pairs }: Comparison, side: 'left' | 'right'): TextSpan[] {
  return pairs.flatMap((pair) => pair[side] ?? []).toSorted((a, b) => a.start - b.start)
}

describe('any two texts', () => {
  it('have every sentence in exactly one pair, in order, and exact spans', () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        const comparison = compared(left, right)
        for (const [side, { text }] of [
          ['left', left],
          ['right', right],
        ] as const) {
          const found = spans(comparison, side)
          found.forEach(({ start, end }, at) => {
            expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0)
            expect(text.slice(start, end).trim()).not.toBe('')
          })
          const covered = found.map(({ start, end }) => text.slice(start, end)).join('')
          expect(covered.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
          if (left.blocks.length + right.blocks.length === 0)
            for (const sentence of sentencesOf(text))
              expect(
                found.filter(({ start, end }) => start <= sentence.start && sentence.end <= end),
              ).toHaveLength(1)
        }
        const lefts = comparison.pairs.flatMap((pair) => pair.left?.start ?? [])
        expect(lefts).toEqual(lefts.toSorted((a, b) => a - b))
        for (const pair of comparison.pairs) {
          expect(pair.left === null && pair.right === null).toBe(false)
          const isInside = (span: TextSpan | null, within: TextSpan | null) =>
            span === null || (within !== null && within.start <= span.start && span.end <= within.end)
          for (const mark of pair.marks) {
            expect(isInside(mark.leftSpan, pair.left) && isInside(mark.rightSpan, pair.right)).toBe(true)
            expect([mark.left === null, mark.right === null]).toEqual([
              mark.leftSpan === null,
              mark.rightSpan === null,
            ])
            expect(mark.left).not.toBe(mark.right)
          }
          expect(pair.words.left.every((span) => isInside(span, pair.left))).toBe(true)
          expect(pair.words.right.every((span) => isInside(span, pair.right))).toBe(true)
        }
        expect(comparison.sameWords).toBeGreaterThanOrEqual(0)
        expect(comparison.sameWords).toBeLessThanOrEqual(1)
      }),
      { numRuns: 400 },
    )
  })

  it('say the same of a text and itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const comparison = compared(text, { ...text })
        expect(comparison.pairs.every(({ kind }) => kind === 'same')).toBe(true)
        expect(marksOf(comparison)).toEqual([])
        expect(comparison.sameWords).toBe(1)
      }),
      { numRuns: 200 },
    )
  })

  it('give the mirrored pairs the other way round', () => {
    const tellPairs = ({ pairs }: Comparison, isMirrored: boolean) =>
      pairs
        .map((pair) => {
          const [one, other] = isMirrored ? (['right', 'left'] as const) : (['left', 'right'] as const)
          const kind = isMirrored
            ? ({ added: 'removed', removed: 'added' } as Record<string, string>)[pair.kind]
            : undefined
          return JSON.stringify([
            kind ?? pair.kind,
            pair[one],
            pair[other],
            pair.words[one],
            pair.words[other],
            pair.marks.map((mark) =>
              isMirrored
                ? [mark.kind, mark.rightSpan, mark.leftSpan, mark.right, mark.left]
                : [mark.kind, mark.leftSpan, mark.rightSpan, mark.left, mark.right],
            ),
          ])
        })
        .toSorted()
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        expect(tellPairs(compared(right, left), true)).toEqual(tellPairs(compared(left, right), false))
      }),
      { numRuns: 200 },
    )
  })

  it('find sentences put in, taken out and changed in a number', () => {
    const word = fc.constantFrom(
      ...'research market growth hub city plan output budget patent index worker export'.split(' '),
    )
    const sentence = fc.tuple(
      fc.array(word, { minLength: 7, maxLength: 12 }),
      fc.integer({ min: 3000, max: 9999 }),
    )
    fc.assert(
      fc.property(
        fc.uniqueArray(sentence, { minLength: 6, maxLength: 20, selector: ([, number]) => number }),
        fc.nat(),
        fc.constantFrom('put in', 'taken out', 'changed'),
        (drafts, seed, edit) => {
          const before = drafts.map(([words, number]) => `The ${words.join(' ')} counted ${number} firms.`)
          const at = seed % before.length
          const after = before.toSpliced(
            at,
            edit === 'put in' ? 0 : 1,
            ...(edit === 'taken out'
              ? []
              : edit === 'put in'
                ? ['Nobody wanted to comment.']
                : [(before[at] ?? '').replace(/\d+/, '42')]),
          )
          const { pairs } = compareTexts(plain(before.join(' ')), plain(after.join(' ')))
          const others = pairs.filter(({ kind }) => kind !== 'same')
          expect(others.map(({ kind }) => kind)).toEqual([
            { 'put in': 'added', 'taken out': 'removed', changed: 'changed' }[edit],
          ])
          if (edit === 'changed')
            expect(others[0]?.marks.map(({ left, right }) => [left, right])).toEqual([
              [String(drafts[at]?.[1]), '42'],
            ])
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('hostile texts', () => {
  const lines = (count: number, line: string) => plain(`${line}\n`.repeat(count))

  it.each([
    ['5 MB without a space', plain('x'.repeat(5e6)), plain('y'.repeat(5e6))],
    ['one line of 5 MB', plain('слово '.repeat(8e5), 'ru'), plain(`${'слово '.repeat(7e5)}конец`, 'ru')],
    ['1 MB of digits', plain('1'.repeat(1e6)), plain('1,1 '.repeat(25e4))],
    ['5 MB of full stops', plain('.'.repeat(5e6)), plain('. '.repeat(2e6))],
    [
      '100,000 identical lines',
      lines(100_000, 'The same line of words.'),
      lines(90_000, 'The same line of words.'),
    ],
    [
      '100,000 identical lines in two languages',
      lines(100_000, 'The same line 5.'),
      { ...lines(90_000, 'Та же строка 5.'), language: 'ru' },
    ],
    ['lone surrogates', plain('\ud800 a. \udc00'.repeat(1000)), plain('\ud800\ud800. b'.repeat(1000))],
    ['brackets that never close', plain('('.repeat(200_000)), plain('（'.repeat(200_000), 'zh')],
    ['names without end', plain('Yin Hejun '.repeat(50_000)), plain('阴和俊'.repeat(50_000), 'zh')],
  ])('%s', (_, left, right) => {
    const comparison = compared(left, right)
    expect(spans(comparison, 'left').length).toBeGreaterThan(0)
    expect(spans(comparison, 'right').length).toBeGreaterThan(0)
  })
})
