import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editableText, plainNumber, readTyped, styleOfCells } from '#shared/dataset/sheet/typed-value.ts'
import { locales } from '#shared/messages/sentence.ts'

const en = { locale: 'en', unit: 'billion-yuan' } as const
const ru = { locale: 'ru', unit: 'billion-yuan' } as const
const value = (number: number, decimals: number, more = {}) => ({
  kind: 'value',
  value: number,
  decimals,
  qualifier: 'exact',
  ...more,
})

describe('a typed value', () => {
  it.each([
    ['6.58', en, value(6.58, 2)],
    ['6,58', en, value(6.58, 2)],
    ['6,58', ru, value(6.58, 2)],
    ['6.58', ru, value(6.58, 2)],
    ['1,234', en, value(1234, 0)],
    ['1,234', ru, value(1.234, 3)],
    ['1 234,5', ru, value(1234.5, 1)],
    ['1\u202f234\u00a0567', en, value(1234567, 0)],
    ['1.234.567', ru, value(1234567, 0)],
    ['-3.50', en, value(-3.5, 2)],
    ['−3,5', ru, value(-3.5, 1)],
    ['0', en, value(0, 0)],
    ['~4.4', en, value(4.4, 1, { qualifier: 'about' })],
    ['≈ 4,4', ru, value(4.4, 1, { qualifier: 'about' })],
    ['>5000', en, value(5000, 0, { qualifier: 'more-than' })],
    ['<5', en, value(5, 0, { qualifier: 'less-than' })],
    ['12 million yuan', en, value(0.012, 3)],
    ['12 млн юаней', ru, value(0.012, 3)],
    ['12 billion yuan', en, value(12, 0)],
    ['６．５８', en, value(6.58, 2)],
  ])('%s', (typed, how, expected) => {
    expect(readTyped(typed, how)).toEqual(expected)
  })

  it('takes the sign of a percent under percent of GDP', () => {
    expect(readTyped('6.58 %', { locale: 'en', unit: 'percent-of-gdp' })).toMatchObject({ value: 6.58 })
  })

  it.each([
    ['', { kind: 'empty' }],
    ['  ', { kind: 'empty' }],
    ['n/a', { kind: 'missing' }],
    ['#N/A', { kind: 'missing' }],
    ['…', { kind: 'missing' }],
    ['нет данных', { kind: 'missing' }],
  ])('%j is no zero', (typed, expected) => {
    expect(readTyped(typed, en)).toEqual(expected)
  })

  it.each([
    ['=A1+B1', 'typed-formula'],
    ['=6.58', 'typed-formula'],
    ['SUM(A1:A9)', 'typed-formula'],
    ['+СУММ(A1)', 'typed-formula'],
    ['#REF!', 'typed-error'],
    ['#DIV/0!', 'typed-error'],
    ['abc', 'value-unreadable'],
    ['6.58.1,2', 'value-unreadable'],
    ['12 euros', 'typed-unit'],
    ['x'.repeat(1_000_000), 'typed-too-long'],
  ])('says of %.20s why it is none', (typed, code) => {
    expect(readTyped(typed, en)).toMatchObject({ kind: 'unread', problem: { code } })
  })

  it('does not guess what a point means among Russian numbers', () => {
    expect(readTyped('1.234', ru)).toMatchObject({ kind: 'unread', problem: { code: 'typed-ambiguous' } })
  })

  it('never carries a megabyte into a sentence', () => {
    expect(JSON.stringify(readTyped('9'.repeat(1_000_000), en)).length).toBeLessThan(500)
  })

  it('is a number or a reason, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.constantFrom(...locales), (typed, locale) => {
        const read = readTyped(typed, { locale, unit: 'percent' })
        if (read.kind === 'value') expect(Number.isFinite(read.value)).toBe(true)
      }),
    )
  })

  it('reads what is offered for editing back as the same number in every language', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('exact', 'about', 'more-than', 'less-than', 'nearly' as const),
        fc.constantFrom(...locales),
        (number, decimals, qualifier, locale) => {
          const text = editableText({ value: number, decimals, qualifier } as never, locale)
          const read = readTyped(text, {
            locale,
            unit: 'percent',
            style: locale === 'ru' ? 'comma' : 'point',
          })
          expect(read).toMatchObject({ kind: 'value', value: number === 0 ? 0 : number, qualifier })
        },
      ),
    )
  })
})

describe('a number in full', () => {
  it.each([
    [6.58, 2, 'en', '6.58'],
    [6.5, 2, 'en', '6.50'],
    [6.58, 1, 'en', '6.58'],
    [1234567.5, 1, 'ru', '1234567,5'],
    [0.1 + 0.2, 1, 'en', '0.30000000000000004'],
  ] as const)('%d with %d decimals', (number, decimals, locale, text) => {
    expect(plainNumber(number, decimals, locale)).toBe(text)
  })
})

describe('the style of pasted cells', () => {
  it.each([
    [['6,58', '7,1'], 'comma'],
    [['6.58', '1,234'], 'point'],
    [['6', '7'], undefined],
    [['1,234', '5,678'], undefined],
  ])('%j', (cells, style) => {
    expect(styleOfCells(cells)).toBe(style)
  })
})
