import { describe, expect, it } from 'vitest'
import { claimInWords } from '#shared/analysis/claim-in-words.ts'
import type { Assertion } from '#shared/domain/assertion.ts'
import type { Quantity } from '#shared/domain/quantity.ts'
import { locales, type Naming } from '#shared/messages/sentence.ts'
import { languageOfWords } from '#shared/text/language-of-words.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'

const speakers = loadSpeakers('resources')
const names: Record<string, Naming> = {
  recife: { en: 'Recife', ru: 'Ресифи', zh: '累西腓' },
  campinas: { en: 'Campinas', ru: null, zh: null },
  delta: { en: 'Yangtze River Delta', ru: null, zh: '长三角' },
  grp: { en: 'Gross regional product', ru: 'Валовой региональный продукт', zh: '地区生产总值' },
  staff: { en: 'Technology park employees (end of year)', ru: null, zh: null },
}
const named = (id: string) => names[id] ?? id
const quantity = (
  value: number,
  unit: string | null,
  qualifier: Quantity['qualifier'] = 'exact',
): Quantity => ({
  ...{ value, unit, qualifier },
  ...{ decimals: 0, printed: String(value) },
})
const worded = (assertion: Assertion) => {
  const said = claimInWords(assertion, { hub: named, indicator: named })
  return said === null ? null : locales.map((locale) => speakers[locale](said).replace(/\u00a0/g, ' '))
}
const value: Extract<Assertion, { kind: 'value' }> = {
  ...{ kind: 'value', hub: 'recife', indicator: 'grp', period: '2025' },
  value: quantity(58.03, 'billion-yuan', 'about'),
}
const comparison: Extract<Assertion, { kind: 'comparison' }> = {
  ...{ kind: 'comparison', hub: 'recife', other: 'campinas', indicator: 'staff', period: '2025' },
  ...{ direction: 'above', by: null },
}
const rank: Extract<Assertion, { kind: 'rank' }> = {
  ...{ kind: 'rank', hubs: ['recife', 'campinas'], indicator: 'grp', period: '2024', rank: { within: 3 } },
  ...{ scope: { kind: 'members-of', parent: 'brazil', level: null, printed: '' }, overtakes: null },
  firstTime: true,
}
const change: Extract<Assertion, { kind: 'change' }> = {
  ...{ kind: 'change', hub: 'delta', indicator: 'grp', from: '2022', to: '2024-H1', direction: 'up' },
  ...{ amount: quantity(4, 'percent'), relative: true },
}

describe('a claim in words of its parts', () => {
  it.each<[Assertion, string]>([
    [value, 'Gross regional product in Recife was about 58.03 billion yuan in 2025.'],
    [
      { ...value, holds: 'since' },
      'Gross regional product in Recife has been about 58.03 billion yuan since 2025.',
    ],
    [comparison, 'Technology park employees in Recife were higher than those in Campinas in 2025.'],
    [
      { ...comparison, together: ['delta'] },
      'Technology park employees in Recife were higher than those in Campinas and the Yangtze River Delta combined in 2025.',
    ],
    [
      { ...comparison, direction: 'below', by: quantity(3, 'times') },
      'Technology park employees in Campinas were 3 times those in Recife in 2025.',
    ],
    [
      rank,
      'Recife and Campinas ranked among the top 3 by Gross regional product among the members of brazil in 2024 for the first time.',
    ],
    [change, 'Gross regional product in the Yangtze River Delta rose by 4 % from 2022 to H1 2024.'],
    [
      { ...{ kind: 'membership', hub: 'delta', members: ['recife'] }, from: '2026-01', planned: true },
      'the Yangtze River Delta is to include Recife from January 2026.',
    ],
    [
      {
        ...{ kind: 'plan', due: '2030', hubs: ['recife'] },
        goal: { indicator: 'grp', value: quantity(2, 'percent'), direction: 'up' },
      },
      'Gross regional product in Recife is to rise to 2 % by 2030.',
    ],
  ])('%#: %j', (assertion, english) => {
    const all = worded(assertion)
    expect(all?.[0]).toBe(`${english.charAt(0).toUpperCase()}${english.slice(1)}`)
    for (const words of all ?? []) expect(words).not.toMatch(/[{}]|\.\.|undefined/)
    expect(all?.[2]).toMatch(/。$/)
  })
  it('speaks the language a claim is written in, by its names there', () => {
    expect(worded(value)?.slice(1)).toEqual([
      'Ресифи, 2025: Валовой региональный продукт — около 58,03 млрд юаней.',
      '2025年，累西腓地区生产总值为约580.3亿元。',
    ])
    expect(['Recife grew', 'Ресифи вырос на 4 % (GRP)', '累西腓的 GRP 为58亿'].map(languageOfWords)).toEqual([
      'en',
      'ru',
      'zh',
    ])
  })
  it('says nothing of what leaves something open, and of what words alone make', () => {
    expect(worded({ ...value, hub: null })).toBeNull()
    expect(worded({ kind: 'opinion', hubs: ['recife'] })).toBeNull()
    expect(worded({ kind: 'plan', due: '2030', hubs: ['recife'] })).toBeNull()
  })
})
