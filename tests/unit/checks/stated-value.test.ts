import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement, order, statedIn, type StatedValue } from '#shared/analysis/stated-value.ts'

/** '~4.4', '>80', '<5', '≲20', '4.35': a number as stated, its decimals counted off its digits. */
function stated(text: string, unit = 'percent'): StatedValue {
  const qualifiers = { '~': 'about', '>': 'more-than', '<': 'less-than', '≲': 'nearly' } as const
  const [mark = ''] = text
  const qualifier = mark in qualifiers ? qualifiers[mark as keyof typeof qualifiers] : 'exact'
  const digits = qualifier === 'exact' ? text : text.slice(1)
  return { value: Number(digits), decimals: digits.split('.')[1]?.length ?? 0, qualifier, unit }
}

describe('agreement of a claimed and a known number', () => {
  it.each([
    ['4.4', '4.35', 'matches'],
    ['~4.4', '4.35', 'matches'],
    ['4.35', '4.4', 'fits'],
    ['6.58', '6.6', 'fits'],
    ['6.6', '6.58', 'matches'],
    ['6.6', '6.54', 'differs'],
    ['6.6', '6.55', 'matches'],
    ['6.6', '6.65', 'matches'],
    ['6.58', '6.58', 'matches'],
    ['6.58', '6.57', 'differs'],
    ['6.58', '6.73', 'differs'],
    ['6.58', '6.7', 'differs'],
    ['4.34', '4.35', 'differs'],
    ['3', '3.0', 'matches'],
    ['3.0', '3', 'matches'],
    ['3.04', '3', 'fits'],
    ['4.35', '~4.4', 'fits'],
    ['4.4', '~4.4', 'matches'],
    ['5.0', '~4.4', 'differs'],
    ['~4.4', '4.7', 'differs'],
    ['~75000', '77000', 'matches'],
    ['~75000', '80000', 'differs'],
    ['>80', '86.1', 'matches'],
    ['>80', '79.9', 'differs'],
    ['>80', '80.0', 'differs'],
    ['>80', '>80', 'matches'],
    ['>80', '>90', 'matches'],
    ['>80', '>70', 'fits'],
    ['>80.25', '80', 'fits'],
    ['>80', '~82', 'fits'],
    ['>80', '~90', 'matches'],
    ['<5', '4.9', 'matches'],
    ['<5', '5.1', 'differs'],
    ['≲20', '19.2', 'matches'],
    ['≲20', '20.4', 'matches'],
    ['≲20', '20.6', 'differs'],
    ['≲20', '18.5', 'differs'],
    ['3.4', '>3.3', 'fits'],
    ['3.2', '>3.3', 'differs'],
    ['3.3', '>3.3', 'matches'],
  ])('claimed %s, known %s: %s', (claimed, known, expected) => {
    expect(agreement(stated(claimed), stated(known))).toBe(expected)
  })

  it('moves between units of one dimension and no others', () => {
    expect(agreement(stated('5.0', 'trillion-yuan'), stated('4984.31', 'billion-yuan'))).toBe('matches')
    expect(agreement(stated('4984.31', 'billion-yuan'), stated('5.0', 'trillion-yuan'))).toBe('fits')
    expect(
      agreement(stated('4984.31', 'billion-yuan'), { ...stated('4984310000000', 'yuan'), decimals: -7 }),
    ).toBe('matches')
    expect(agreement(stated('5', 'billion-yuan'), stated('5', 'billion-us-dollars'))).toBe('other-unit')
    expect(agreement({ ...stated('230000000', 'persons'), decimals: -6 }, stated('229.7', 'million'))).toBe(
      'matches',
    )
  })

  it('confirms every rounding of a number, and nothing a whole digit away', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99999, max: 99999 }),
        fc.integer({ min: 0, max: 2 }),
        (thousandths, decimals) => {
          const known = { value: thousandths / 1000, decimals: 3, qualifier: 'exact' as const, unit: 'index' }
          const step = 10 ** (3 - decimals)
          const claimed = (whole: number) => ({ ...known, value: (whole * step) / 1000, decimals })
          const rounded = Math.round(thousandths / step)
          expect(agreement(claimed(rounded), known)).toBe('matches')
          expect(agreement(claimed(rounded + 1.5 * Math.sign(rounded || 1)), known)).toBe('differs')
          expect(agreement(known, claimed(rounded))).not.toBe('differs')
        },
      ),
    )
  })
})

describe('order of two stated numbers', () => {
  it.each([
    ['4.35', '4.34', 'above'],
    ['4.34', '4.35', 'below'],
    ['4.35', '4.35', 'equal'],
    ['3.6', '3.62', 'open'],
    ['3.6', '3.49', 'above'],
    ['3.6', '>3.3', 'open'],
    ['3.6', '~3.3', 'above'],
  ])('%s against %s: %s', (a, b, expected) => {
    expect(order(stated(a), stated(b))).toBe(expected)
  })
})

describe('a bound that counts itself in', () => {
  const known = { value: 6.58, decimals: 2, qualifier: 'exact', unit: 'percent' } as const
  const claimed = (printed: string, qualifier: 'more-than' | 'less-than', value = 6.58) =>
    agreement(statedIn({ value, decimals: 2, qualifier, unit: 'percent', printed }, 'percent'), known)

  it.each([
    ['at least 6.58 percent', 'more-than'],
    ['no less than 6.58 percent', 'more-than'],
    ['not exceed 6.58 percent', 'less-than'],
    ['at most 6.58 percent', 'less-than'],
    ['up to 6.58 percent', 'less-than'],
    ['6.58 percent or more', 'more-than'],
    ['не менее 6,58 процента', 'more-than'],
    ['не превышает 6,58 процента', 'less-than'],
    ['至少6.58%', 'more-than'],
    ['不超过6.58%', 'less-than'],
    ['6.58%以上', 'more-than'],
  ] as const)('%s holds for the bound itself, and for nothing on its other side', (printed, qualifier) => {
    expect(claimed(printed, qualifier)).toBe('matches')
    expect(claimed(printed, qualifier, qualifier === 'more-than' ? 6.59 : 6.57)).toBe('differs')
  })

  it.each([
    ['more than 6.58 percent', 'more-than'],
    ['over 6.58 percent', 'more-than'],
    ['below 6.58 percent', 'less-than'],
    ['свыше 6,58 процента', 'more-than'],
    ['超过6.58%', 'more-than'],
    ['不足6.58%', 'less-than'],
  ] as const)('%s does not', (printed, qualifier) => {
    expect(claimed(printed, qualifier)).toBe('differs')
  })
})
