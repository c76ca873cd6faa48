import { expect, describe, it } from 'vitest'
import type { BriefingBlock } from '#shared/domain/briefing-block.ts'
import type { Judgement } from '#shared/domain/judgement.ts'
import { composeBriefing } from '#shared/briefings/compose-briefing.ts'
import { findingsOf } from '#shared/briefings/findings.ts'
import { locales } from '#shared/messages/sentence.ts'
import { beijing, blocks, claimView, dataOf, quotation, views } from './briefing-data.ts'
import { hasTools, run, saved, textOf } from './pdf-tools.ts'
import { typeset } from './typeset.ts'

const judgement = (some: Partial<Judgement>): Judgement => ({
  id: 'J1-aaaaaa',
  claim: 'C1-aaaaaa',
  scale: 'icd-203',
  likelihood: 'very-likely',
  confidence: 'low',
  basis: 'One office counts.',
  assumptions: ['The 2024 value stays'],
  alternatives: [],
  gaps: ['No value for Tianjin'],
  changers: [],
  by: 'Ana',
  at: '2026-01-21T10:00:00Z',
  ...some,
})
const view = (n: number, judged: Judgement | null) => ({
  ...claimView(n, `Statement ${n}`, 'confirmed', [quotation(1, '6.58%')], [beijing]),
  judgement: judged,
})
const cited = (...numbers: number[]): BriefingBlock[] =>
  numbers.map((n) => ({ type: 'claim', id: `b${n}`, claim: `C${n}-aaaaaa` }))

describe('a judgement on paper', () => {
  it('says likelihood and confidence as two facts, each with its name', () => {
    const [card] = composeBriefing(dataOf(cited(1), [view(1, judgement({}))])).cards
    expect(card?.judgement).toEqual({
      name: 'Judgement',
      facts: [
        { name: 'Likelihood', value: 'very likely (highly probable), 80–95\u00a0% (ICD 203)' },
        { name: 'Confidence', value: 'low confidence' },
        { name: 'Basis', value: 'One office counts.' },
      ],
      lists: [
        { name: 'Assumptions', lines: ['The 2024 value stays'] },
        { name: 'Gaps', lines: ['No value for Tianjin'] },
      ],
      by: 'judged by Ana · 21 January 2026',
    })
  })

  it('names a term whose scale is not shipped by its id', () => {
    const own = judgement({ scale: 'house', likelihood: 'maybe' })
    const content = composeBriefing(dataOf(cited(1), [view(1, own)]))
    expect(content.cards[0]?.judgement?.facts[0]?.value).toBe('maybe')
    expect('scales' in content).toBe(false)
  })

  it('leaves a briefing without judgements, and so its hash, as it always was', () => {
    const content = composeBriefing(dataOf(blocks, views))
    expect('scales' in content).toBe(false)
    expect(content.cards.some((card) => 'judgement' in card)).toBe(false)
  })

  it.skipIf(!hasTools).each(locales)('stands on its card, its scale at the end, in %s', (language) => {
    const pdf = () =>
      typeset(dataOf(cited(1, 3), [view(1, judgement({})), view(3, null)], { language })).document.pdf()
    const path = saved(pdf())
    expect(() => run('qpdf', '--check', path)).not.toThrow()
    const printed = textOf(path)
    const words = {
      en: [
        'Likelihood: very likely (highly probable), 80–95',
        'Confidence: low confidence',
        'almost no chance',
      ],
      ru: ['Вероятность: весьма вероятно, 80–95', 'Уверенность: низкая уверенность', 'почти исключено'],
      zh: ['极有可能，80–95%', '低信心', '几乎不可能'],
    }[language]
    for (const word of words) expect(printed.replaceAll('\u00a0', ' ')).toContain(word)
    expect(printed).toContain('Intelligence Community Directive 203')
    expect(printed.indexOf('No value for Tianjin')).toBeLessThan(printed.indexOf('Intelligence Community'))
    // Never on one line.
    const lines = run('pdftotext', '-layout', path, '-').split('\n')
    expect(lines.filter((one) => one.includes(words[1] ?? '') && one.includes('80–95'))).toEqual([])
    expect(lines.some((one) => one.includes(words[1] ?? ''))).toBe(true)
    expect(Buffer.from(pdf()).equals(Buffer.from(pdf()))).toBe(true)
  })
})

describe('findings about judgements', () => {
  const codes = (...judged: (Judgement | null)[]) =>
    findingsOf(
      dataOf(
        cited(...judged.map((_, at) => 2 * at + 1)),
        judged.map((one, at) => view(2 * at + 1, one)),
      ),
    ).map(({ code, block, severity }) => `${severity} ${code} ${block}`)

  it('warn where no assumption is named', () => {
    expect(codes(judgement({}), null)).toEqual([])
    expect(codes(judgement({ assumptions: [] }))).toEqual(['warns judgement-without-assumption b1'])
  })

  it('warn where one word would mean two chances', () => {
    const phia = judgement({ scale: 'phia', likelihood: 'likely' })
    expect(codes(judgement({}), judgement({}))).toEqual([])
    expect(codes(judgement({}), null, phia)).toEqual(['warns mixed-scales b5'])
    // Without a likelihood no word of the scale is used.
    expect(codes(judgement({}), judgement({ scale: 'phia', likelihood: null }))).toEqual([])
  })
})
