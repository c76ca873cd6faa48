import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { amount } from '#shared/analysis/words.ts'
import { readersUnit } from '#shared/dataset/readers-unit.ts'
import { convert } from '#shared/dataset/units.ts'
import { scales } from '#shared/dataset/unit-table.ts'
import { locales, sentence } from '#shared/messages/sentence.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'

const speakers = loadSpeakers('resources')
const said = (value: number, unit: string | null) =>
  locales.map((locale) =>
    speakers[locale](amount({ value, unit, qualifier: 'exact' })).replace(/[\u00a0\u202f]/g, ' '),
  )

describe('an amount in words', () => {
  it.each([
    [6.58, 'percent', '6.58 %', '6,58 %', '6.58%'],
    [4120, 'count', '4,120', '4 120', '4,120'],
    [12, null, '12', '12', '12'],
    [2, 'rank', 'place 2', '2-е место', '第 2 位'],
    [580.3, 'hundred-million-yuan', '58.03 bn yuan', '58,03 млрд юаней', '580.3亿元'],
    [58.03, 'billion-yuan', '58.03 bn yuan', '58,03 млрд юаней', '580.3亿元'],
    [4984.31, 'billion-yuan', '4,984.31 bn yuan', '4 984,31 млрд юаней', '49,843.1亿元'],
    [14, 'trillion-yuan', '14 tn yuan', '14 трлн юаней', '14万亿元'],
    [12.5, 'ten-thousand-persons', '125,000 persons', '125 000 чел.', '12.5万人'],
    [320, 'ten-thousand-persons', '3.2 million persons', '3,2 млн чел.', '320万人'],
    [9, 'thousand-persons', '9 thousand persons', '9 тыс. чел.', '9,000人'],
    [12.5, 'ten-thousand', '125,000', '125 000', '12.5万'],
    [0, 'ten-thousand', '0', '0', '0万'],
    [5, 'crore', '5 crore', '50 млн', '5,000万'],
    [1, 'persons', '1 person', '1 чел.', '1人'],
    [120.5, 'index', '120.5', '120,5', '120.5'],
    [12, 'widgets', '12 widgets', '12 widgets', '12 widgets'],
    [12.3, 'per-million-people', '12.3 per million people', '12,3 на миллион чел.', '12.3每百万人'],
  ] as const)('%s in %s is counted as its readers count', (value, unit, en, ru, zh) => {
    expect(said(value, unit)).toEqual([en, ru, zh])
  })
  it('is the same amount in every language', () => {
    const unit = fc.constantFrom(...scales.flatMap(({ id }) => [id, `${id}-yuan`, `${id}-persons`]))
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), unit, (hundredths, printed) => {
        for (const locale of locales) {
          const own = readersUnit(hundredths / 100, printed, locale)
          const there = convert(hundredths / 100, printed, own)
          expect(there).not.toBeNull()
          expect(convert(there ?? 0, own, printed)).toBe(hundredths / 100)
        }
      }),
    )
  })
  it('ends a sentence with one full stop', () => {
    const claimed = amount({ value: 9, unit: 'thousand', qualifier: 'exact' })
    const words = speakers.ru(sentence('checks.difference.contradicted', { found: claimed, claimed }))
    expect(words).toMatch(/тыс\.$/)
    expect(words).not.toContain('..')
  })
})
