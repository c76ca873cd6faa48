import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInText, firstFrom, MOST_FOUND } from '#renderer/features/sources/reader/find-in-text.ts'
import { FoldedText, foldedQuery } from '#renderer/features/sources/reader/folded-text.ts'
import { edgeOf, joined, step } from '#renderer/features/sources/reader/reading-steps.ts'
import { bytesOfBase64, base64Of } from '#renderer/bridge/base64.ts'
import { readFile } from '#renderer/bridge/read-files.ts'
import {
  filesOfFolder,
  isTakenFromFolder,
  type ChosenFile,
} from '#renderer/features/sources/import/chosen-files.ts'
import { nextBatch, nextBatchSize } from '#renderer/features/sources/import/import-batches.ts'
import { nameOfPasted, pastedFile } from '#renderer/features/sources/import/pasted-file.ts'

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
  const find = (within: string, query: string) => findInText(new FoldedText(within), query)
  const found = (within: string, query: string) =>
    find(within, query).map(({ start, end }) => within.slice(start, end))

  it('takes every character as itself and forgets the case', () => {
    expect(find('3.6 % (GDP) and 3x6 % (gdp)', '(gdp)')).toEqual([
      { start: 6, end: 11 },
      { start: 22, end: 27 },
    ])
    expect(find('3.6 and 3x6', '3.6')).toHaveLength(1)
  })
  it('finds exactly where the words stand', () => {
    const letter = fc.constantFrom(..."aBcЁеИ京都１２ﬁ½İ\u0306\u0301\u00AD-—“' 9.")
    const words = fc.array(letter, { minLength: 1, maxLength: 8 }).map((all) => all.join(''))
    fc.assert(
      fc.property(words, words, words, (before, wanted, after) => {
        const whole = `${before}|${wanted}|${after}`
        const folded = (text: string) => foldedQuery(text).replace(/\s+/g, ' ').trim()
        fc.pre(folded(wanted) !== '' && !/^\p{M}/u.test(foldedQuery(wanted).trim()))
        const places = find(whole, wanted)
        expect(
          places.some(({ start, end }) => start > before.length && end <= before.length + 1 + wanted.length),
        ).toBe(true)
        for (const { start, end } of places) expect(folded(whole.slice(start, end))).toContain(folded(wanted))
      }),
    )
  })
  it('finds Russian with ё for е, full-width and composed letters, any quotation marks and dashes', () => {
    expect(found('Ещё раз: еще и ЕЩЁ.', 'еще')).toEqual(['Ещё', 'еще', 'ЕЩЁ'])
    expect(found('ＧＤＰ１２３ и GDP123', 'gdp123')).toEqual(['ＧＤＰ１２３', 'GDP123'])
    expect(found('Краи\u0306 и край', 'край')).toEqual(['Краи\u0306', 'край'])
    expect(found('北京的研发投入强度，研发', '研发')).toEqual(['研发', '研发'])
    expect(found('«Хаб» — “hub”', '"hub"')).toEqual(['“hub”'])
    expect(found('Beijing–Tianjin', 'beijing-tianjin')).toEqual(['Beijing–Tianjin'])
    expect(found('the ﬁrst', 'first')).toEqual(['ﬁrst'])
    expect(found('инно\u00ADвации', 'инновации')).toEqual(['инно\u00ADвации'])
  })
  it('finds words that a break of lines parts, and no words in a search of spaces', () => {
    expect(found('Beijing\nleads', 'beijing leads')).toEqual(['Beijing\nleads'])
    expect(found('Beijing leads', '   ')).toEqual([])
  })
  it('keeps places right behind letters that fold to more or fewer, far into a text', () => {
    const noise = 'ﬁ é́ и\u0306 \u{1F600} a\u00ADb — ½ '.repeat(2000)
    expect(found(`${noise}Needle${noise}`, 'needle')).toEqual(['Needle'])
  })
  it('stops where nobody walks any more', () => expect(find('a'.repeat(9000), 'a')).toHaveLength(MOST_FOUND))
  it('begins with the place in sight, and with the first where none follows', () => {
    const places = find('one two one two one', 'one')
    expect(firstFrom(places, 5)).toBe(1)
    expect(firstFrom(places, 19)).toBe(0)
  })
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
  it('travel in batches that hold every file once, in order, none too heavy and no name twice', () => {
    const chosen = (name: string, size: number): ChosenFile => ({
      file: new File(['x'.repeat(size)], name),
      path: name,
    })
    const files = Array.from({ length: 45 }, (_, at) =>
      chosen(at === 9 ? '8.txt' : `${at}.txt`, at === 3 ? 7_000_000 : 10),
    )
    const batches: (readonly ChosenFile[])[] = []
    for (let done = 0; done < files.length; done += batches.at(-1)?.length ?? 1)
      batches.push(nextBatch(files, done, 20))
    expect(batches.flat()).toEqual(files)
    expect(batches.map((batch) => batch.length)).toEqual([3, 1, 5, 20, 16])
  })
  it('travel more at once while answers come quickly, and one by one where they do not', () => {
    expect(nextBatchSize(1, 5)).toBe(2)
    expect(nextBatchSize(10, 400)).toBe(10)
    expect(nextBatchSize(40, 40)).toBe(40)
    expect(nextBatchSize(8, 10_000)).toBe(1)
  })
  it('are taken from a folder when they are of kinds that are read, and the others are counted', () => {
    const names = ['a.PDF', 'b.docx', '~$b.docx', '.c.txt', 'd.xlsx', 'e.htm', 'f']
    expect(names.filter(isTakenFromFolder)).toEqual(['a.PDF', 'b.docx', 'e.htm'])
    const { files, skipped } = filesOfFolder(names.map((name) => new File(['x'], name)))
    expect(files.map(({ file }) => file.name)).toEqual(['a.PDF', 'b.docx', 'e.htm'])
    expect(skipped).toBe(4)
  })
  it('get a name from the first words pasted, without what file systems refuse', () => {
    expect(nameOfPasted('\n\n  «Хабы»: 3/4?\nтекст')).toBe('Хабы 3 4')
    expect(nameOfPasted(' \n ')).toBe('pasted')
  })
  it('hold what was pasted, byte for byte', async () => {
    const file = pastedFile('a/b:c', 'txt', { text: 'é', html: '' })
    expect(file.name).toBe('a b c.txt')
    expect(await readFile(file)).toEqual({ kind: 'read', file: { name: 'a b c.txt', base64: 'w6k=' } })
  })
})
