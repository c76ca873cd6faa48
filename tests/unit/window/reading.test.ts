import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInText, MOST_FOUND } from '#renderer/features/sources/find-in-text.ts'
import { edgeOf, joined, step } from '#renderer/features/sources/reading-steps.ts'
import { bytesOfBase64, base64Of } from '#renderer/bridge/base64.ts'
import { importBatches } from '#renderer/features/sources/import-batches.ts'
import { nameOfPasted, pastedFile } from '#renderer/features/sources/pasted-file.ts'

const text = 'Beijing leads. Shanghai follows it.\nThe end.'
const blocks = [
  { kind: 'paragraph', level: 0, span: { start: 0, end: 35 } },
  { kind: 'paragraph', level: 0, span: { start: 36, end: 44 } },
] as const
const words = (span: { start: number; end: number } | null) =>
  span === null ? null : text.slice(span.start, span.end)

describe('walking through a text by keyboard', () => {
  it('goes word by word, across blocks, and stays at the ends', () => {
    let at = step(text, blocks, null, 'word', 1)
    const walked = [words(at)]
    for (let turn = 0; turn < 8; turn += 1) {
      at = step(text, blocks, at, 'word', 1)
      walked.push(words(at))
    }
    expect(walked).toEqual(['Beijing', 'leads', 'Shanghai', 'follows', 'it', 'The', 'end', 'end', 'end'])
    expect(words(step(text, blocks, at, 'word', -1))).toBe('The')
  })
  it('goes sentence by sentence, and from a word to the sentence it opens', () => {
    const first = step(text, blocks, null, 'word', 1)
    const sentence = step(text, blocks, first, 'sentence', 1)
    expect(words(sentence)).toBe('Beijing leads.')
    expect(words(step(text, blocks, sentence, 'sentence', 1))).toBe('Shanghai follows it.')
  })
  it('grows a selection beyond its last unit, not into it', () => {
    const sentence = step(text, blocks, null, 'sentence', 1)
    const next = sentence && step(text, blocks, edgeOf(sentence, 1), 'word', 1)
    expect(words(sentence && next && joined(sentence, next))).toBe('Beijing leads. Shanghai')
  })
  it('answers null for a text without words', () => {
    expect(
      step(' ', [{ kind: 'paragraph', level: 0, span: { start: 0, end: 1 } }], null, 'word', 1),
    ).toBeNull()
  })
})

describe('finding words', () => {
  it('takes every character as itself and forgets the case', () => {
    expect(findInText('3.6 % (GDP) and 3x6 % (gdp)', '(gdp)')).toEqual([
      { start: 6, end: 11 },
      { start: 22, end: 27 },
    ])
    expect(findInText('3.6 and 3x6', '3.6')).toHaveLength(1)
  })
  it('finds exactly where the words stand', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (around, wanted) => {
        for (const { start, end } of findInText(`${around}${wanted}${around}`, wanted))
          expect(`${around}${wanted}${around}`.slice(start, end).toLowerCase()).toBe(
            wanted.trim().toLowerCase(),
          )
      }),
    )
  })
  it('stops where nobody walks any more', () =>
    expect(findInText('a'.repeat(9000), 'a')).toHaveLength(MOST_FOUND))
})

describe('files on their way over the bridge', () => {
  it('keep every byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70_000 }), (bytes) => {
        expect([...bytesOfBase64(base64Of(bytes))]).toEqual([...bytes])
      }),
      {
        numRuns: 20,
      },
    )
  })
  it('travel in batches that hold every file once, in order', () => {
    const files = Array.from({ length: 45 }, (_, at) => ({
      name: `${at}`,
      base64: 'x'.repeat(at === 3 ? 9_000_000 : 10),
    }))
    const batches = importBatches(files)
    expect(batches.flat()).toEqual(files)
    expect(batches.length).toBeGreaterThan(2)
  })
  it('get a name from the first words pasted, without what file systems refuse', () => {
    expect(nameOfPasted('\n\n  «Хабы»: 3/4?\nтекст')).toBe('Хабы 3 4')
    expect(nameOfPasted(' \n ')).toBe('pasted')
    expect(pastedFile('a/b:c', 'txt', { text: 'é', html: '' })).toEqual({ name: 'a b c.txt', base64: 'w6k=' })
  })
})
