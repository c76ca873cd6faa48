import { describe, expect, it } from 'vitest'
import { findingsOf } from '#shared/briefings/findings.ts'
import { lintBriefing } from '#shared/briefings/linter/lint-briefing.ts'
import type { BriefingBlock } from '#shared/domain/briefing-block.ts'
import type { Locale } from '#shared/messages/sentence.ts'
import { dataOf, text, views } from './briefing-data.ts'

const said = (words: string, type: 'paragraph' | 'judgement' | 'quote' = 'paragraph'): BriefingBlock =>
  type === 'judgement'
    ? {
        type,
        id: 'b',
        content: [text(words)],
        likelihood: null,
        confidence: null,
        assumptions: 'As planned.',
      }
    : { type, id: 'b', content: [text(words)] }
function codes(block: BriefingBlock, scale: string | null = 'icd-203', language: Locale = 'en') {
  const data = dataOf([block], views, { language })
  return lintBriefing({ ...data, briefing: { ...data.briefing, scale } }).map(({ code }) => code)
}

describe('the standards', () => {
  it.each([
    ['mixed-scales', 'There is a realistic possibility of delay.', 'paragraph'],
    ['confidence-with-likelihood', 'We judge with high confidence that it is likely.', 'paragraph'],
    ['vague-likelihood', 'The plan may fail.', 'judgement'],
    ['stacked-hedges', 'It may possibly fail.', 'paragraph'],
    ['unsourced-number', 'In 2024 output grew by 4.2 percent.', 'paragraph'],
    ['figure-without-period', 'Output grew by 4.2 percent.', 'paragraph'],
    ['figure-without-unit', 'In 2024 the ratio stood at 4.25 again.', 'paragraph'],
    ['undefined-abbreviation', 'The BTHX plan was announced.', 'paragraph'],
    ['long-sentence', `${'word '.repeat(50)}end.`, 'paragraph'],
  ] as const)('find %s', (code, words, type) => {
    expect(codes(said(words, type))).toContain(code)
    // What somebody else said is theirs.
    expect(codes(said(words, 'quote'))).toEqual([])
  })
  it('find likelihood without a scale, and a judgement without an assumption', () => {
    expect(codes(said('It is likely to hold.', 'judgement'), null)).toContain('likelihood-without-scale')
    expect(codes(said('It is likely to hold.', 'judgement'))).toEqual([])
    expect(codes({ ...said('It holds.', 'judgement'), assumptions: '' } as BriefingBlock)).toContain(
      'judgement-without-assumption',
    )
  })
  it('leave plain sentences and quoted words alone', () => {
    for (const words of [
      'The Beijing-Tianjin-Hebei (BTH) hub was announced. BTH has three members.',
      'The minister said “output may possibly grow by 4.2 percent”.',
      'Three hubs are to grow within ten years.',
    ])
      expect(codes(said(words)), words).toEqual([])
  })
  it('read Russian and Chinese', () => {
    expect(codes(said('С высокой уверенностью считаем это вероятно.'), 'icd-203', 'ru')).toContain(
      'confidence-with-likelihood',
    )
    for (const words of ['我们以高信心认为很可能扩大。', '高度确信很可能扩大。'])
      expect(codes(said(words), 'icd-203', 'zh')).toContain('confidence-with-likelihood')
  })
  it.each([
    ['en', (level: string) => `With ${level} it is likely.`],
    ['ru', (level: string) => `Есть ${level}, что это вероятно и весьма вероятно.`],
    ['zh', (level: string) => `${level}，很可能扩大。`],
  ] as const)('know every level of confidence that a shipped scale has, in %s', (language, saying) => {
    for (const scale of dataOf([], []).scales.values())
      for (const { names } of scale.confidences)
        expect(codes(said(saying(names[language])), scale.id, language), names[language]).toContain(
          'confidence-with-likelihood',
        )
  })
  it('can be answered in writing, for the very words alone', () => {
    const data = dataOf([said('Output grew by 4.2 percent.')], views)
    const [found] = findingsOf(data)
    const answer = {
      code: found?.code ?? '',
      block: 'b',
      about: found?.about ?? '',
      reason: 'Known.',
      by: 'A',
      at: '2026-01-01T00:00:00Z',
    }
    const answered = findingsOf({ ...data, briefing: { ...data.briefing, setAside: [answer] } })
    expect(answered.find(({ code }) => code === found?.code)?.setAside?.reason).toBe('Known.')
    const other = dataOf([said('Output grew by 4.3 percent.')], views)
    const again = findingsOf({ ...other, briefing: { ...other.briefing, setAside: [answer] } })
    expect(again.every(({ setAside }) => setAside === null)).toBe(true)
  })
})
