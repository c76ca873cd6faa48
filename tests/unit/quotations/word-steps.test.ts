import { describe, expect, it } from 'vitest'
import { changedPieces } from '#shared/comparison/changed-pieces.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { whyProposed } from '#shared/anchoring/why-proposed.ts'
import type { Proposal } from '#shared/anchoring/excerpt-place.ts'
import { shownPassage } from '#renderer/features/quotations/shown-passage.ts'
import {
  nextWordEnd,
  nextWordStart,
  previousWordEnd,
  previousWordStart,
} from '#renderer/features/quotations/word-steps.ts'
import type { PendingQuotation } from '#shared/ipc/answers/quotations.ts'

const ends = (text: string, language: string | null) => {
  const found: number[] = []
  for (let at = 0; at < text.length; at = nextWordEnd(text, at, language)) {
    found.push(at)
    if (found.length > 1000) throw new Error('a step that leads nowhere')
  }
  return found.slice(1).map((end) => text.slice(0, end))
}

describe('a step by a word', () => {
  it('ends after a word and the signs that close it', () => {
    expect(ends('It grew (by 6.5 %). Then “fell”!', 'en')).toEqual([
      'It',
      'It grew',
      'It grew (by',
      'It grew (by 6.5',
      'It grew (by 6.5 %). Then',
    ])
  })
  it('knows the words of Chinese and Russian', () => {
    expect(ends('北京的研发投入强度上升。', 'zh').length).toBeGreaterThan(3)
    expect(ends('Доля выросла. Затем упала', 'ru')[1]).toBe('Доля выросла.')
  })
  it('goes back the same way, and stays inside the text', () => {
    const text = 'One two. Three'
    expect(previousWordEnd(text, text.length, 'en')).toBe('One two.'.length)
    expect(previousWordEnd(text, 3, 'en')).toBe(0)
    expect(previousWordStart(text, 9, 'en')).toBe(4)
    expect(previousWordStart(text, 0, 'en')).toBe(0)
    expect(nextWordStart(text, 0, 'en')).toBe(4)
    expect(nextWordStart(text, 9, 'en')).toBe(text.length)
    expect(nextWordEnd(text, text.length, 'no such language!')).toBe(text.length)
  })
  it('is quick in a text of one endless word', () => {
    expect(nextWordEnd('x'.repeat(1_000_000), 10, 'en')).toBeLessThanOrEqual(320)
  })
})

it('cuts a text at what changed and loses none of it', () => {
  const text = 'a bb ccc'
  const pieces = changedPieces(text, [
    { start: 0, end: 1 },
    { start: 5, end: 8 },
  ])
  expect(pieces).toEqual([
    { text: 'a', changed: true },
    { text: ' bb ', changed: false },
    { text: 'ccc', changed: true },
  ])
  expect(changedPieces('', [])).toEqual([])
})

const proposal = {
  rung: 'similar',
  where: 'in-place',
  start: 0,
  end: 1,
  score: 0.9,
  changed: { words: 1, numbers: 0, names: 0, of: 9 },
  doubt: null,
  rivals: 0,
  others: [],
} as const

describe('the passage shown for a quotation', () => {
  const waiting = (place: PendingQuotation['place'], start = 0): PendingQuotation => ({
    quotation: {
      id: 'S1:1-aaaaaa',
      source: 'S1-aaaaaa',
      version: 'S1.1-aaaaaa',
      exact: 'x',
      prefix: '',
      suffix: '',
      span: { start, end: start + 1 },
      earlier: [],
      lostIn: null,
    },
    sourceTitle: '',
    language: null,
    claims: [],
    version: 'S1.2-bbbbbb',
    place,
    passages:
      place.kind === 'lost'
        ? []
        : [
            { text: 'passage', start: 7 },
            { text: 'other', start: 90 },
          ],
    headings: null,
    before: '',
    after: '',
  })
  const whole = Array.from({ length: 1000 }, (_, at) => `Line ${at} of the text.`).join('\n')

  it('is the paragraph until more is asked for, then whole lines around it', () => {
    const start = whole.indexOf('Line 500')
    const near = waiting({
      kind: 'approximate',
      ...proposal,
      start,
      end: start + 8,
    })
    expect(shownPassage(near, 0, null)).toEqual({ text: 'passage', start: 7 })
    expect(shownPassage(near, 1, null)).toEqual({ text: 'other', start: 90 })
    const shown = shownPassage(near, 0, whole)
    expect(whole.slice(shown?.start, (shown?.start ?? 0) + (shown?.text.length ?? 0))).toBe(shown?.text)
    expect(shown?.text).toMatch(/^Line \d+ .*text\.$/s)
    expect(shown?.text.length).toBeGreaterThan(4000)
    expect(shown?.text.length).toBeLessThan(6000)
  })
  it('is where the words once stood when nothing is proposed, also past the end of a shorter text', () => {
    expect(shownPassage(waiting({ kind: 'lost' }), 0, null)).toBe(null)
    expect(shownPassage(waiting({ kind: 'lost' }, 1_000_000), 0, whole)?.text).toContain('Line 999')
    expect(shownPassage(waiting({ kind: 'lost' }, 5), 0, 'short')).toEqual({ text: 'short', start: 0 })
  })
  it('is cut where a line has no end', () => {
    const endless = shownPassage(waiting({ kind: 'lost' }, 500_000), 0, 'x'.repeat(1_000_000))
    expect(endless?.text.length).toBeLessThan(6000)
  })
})

describe('why a quotation needs a look', () => {
  const keys = (changed: Proposal['changed'], more: Partial<Parameters<typeof whyProposed>[0]> = {}) =>
    whyProposed({ kind: 'approximate', ...proposal, changed, ...more } as Parameters<
      typeof whyProposed
    >[0]).map(({ key, values }) => [key.replace('quotations.why.', ''), values['count']])
  it.each([
    ['one number', { words: 1, numbers: 1, names: 0, of: 12 }, [['in-place.numbers', 1]]],
    ['two names', { words: 2, numbers: 0, names: 2, of: 12 }, [['in-place.names', 2]]],
    ['nothing', { words: 0, numbers: 0, names: 0, of: 12 }, [['in-place.same', 0]]],
    [
      'words and a number',
      { words: 4, numbers: 1, names: 0, of: 12 },
      [
        ['in-place.words', 4],
        ['numbers', 1],
      ],
    ],
  ] as const)('%s changed: said in words', (_, changed, said) => {
    expect(keys(changed)).toEqual(said)
  })
  it('tells a doubt and places as good', () => {
    const none = { words: 0, numbers: 0, names: 0, of: 3 }
    expect(keys(none, { doubt: 'heading', rivals: 2 }).map(([key]) => key)).toEqual([
      'in-place.unchanged',
      'heading',
      'rivals',
    ])
  })
  it('prints no share of likeness, in any language', () => {
    for (const speak of Object.values(loadSpeakers('resources')))
      for (const where of ['in-place', 'elsewhere'] as const)
        for (const changed of [
          { words: 0, numbers: 0, names: 0, of: 9 },
          { words: 1, numbers: 1, names: 0, of: 9 },
          { words: 1, numbers: 0, names: 1, of: 9 },
          { words: 5, numbers: 2, names: 2, of: 9 },
        ])
          for (const said of whyProposed({
            kind: 'approximate',
            ...proposal,
            where,
            changed,
            doubt: 'denied',
            rivals: 3,
          })) {
            expect(speak(said)).not.toContain('%')
            expect(speak(said)).not.toContain('quotations.')
          }
  })
})
