import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantitiesIn } from '#shared/text/quantities.ts'

const read = (text: string) =>
  quantitiesIn(text).map(({ quantity: { value, unit, decimals, qualifier } }) => [
    value,
    unit,
    decimals,
    qualifier,
  ])

describe('quantities in running text', () => {
  it.each([
    [
      'reached 6.58%, 4.35%, and 3.6%',
      [
        [6.58, 'percent', 2, 'exact'],
        [4.35, 'percent', 2, 'exact'],
        [3.6, 'percent', 1, 'exact'],
      ],
    ],
    ['4.35 percent', [[4.35, 'percent', 2, 'exact']]],
    ['2.69 percent of its GDP', [[2.69, 'percent-of-gdp', 2, 'exact']]],
    ['11.5 trillion yuan', [[11.5, 'trillion-yuan', 1, 'exact']]],
    ['236,000', [[236000, null, 0, 'exact']]],
    ['1,205億元', [[1205, 'hundred-million-yuan', 0, 'exact']]],
    ['5,7 млрд юаней', [[5.7, 'billion-yuan', 1, 'exact']]],
    ['25 900 человек', [[25900, 'persons', 0, 'exact']]],
    ['around 4.4', [[4.4, null, 1, 'about']]],
    ['more than 60', [[60, null, -1, 'more-than']]],
    ['nearly 20 percent', [[20, 'percent', -1, 'nearly']]],
    ['about 230 million people', [[230, 'million-persons', -1, 'about']]],
    ['6,58 проц.', [[6.58, 'percent', 2, 'exact']]],
    ['6,58 проц. ВВП', [[6.58, 'percent-of-gdp', 2, 'exact']]],
    ['на 0,18 п.п.', [[0.18, 'percentage-points', 2, 'exact']]],
    ['выше на 0,18 проц. п.', [[0.18, 'percentage-points', 2, 'exact']]],
    ['больше чем на 3 проц.', [[3, 'percent', 0, 'more-than']]],
    ['выше 3 проц.', [[3, 'percent', 0, 'more-than']]],
    ['up 0.18 percentage points', [[0.18, 'percentage-points', 2, 'exact']]],
    ['3 times', [[3, 'times', 0, 'exact']]],
    ['в 3 раза', [[3, 'times', 0, 'exact']]],
    ['$405.5 billion', [[405.5, 'billion-us-dollars', 1, 'exact']]],
    [
      'US$3bn and €1.2m',
      [
        [3, 'billion-us-dollars', 0, 'exact'],
        [1.2, 'million-euro', 1, 'exact'],
      ],
    ],
    ['-0.3 percent', [[-0.3, 'percent', 1, 'exact']]],
    [
      '约为4.4%，超过3.2万家',
      [
        [4.4, 'percent', 1, 'about'],
        [3.2, 'ten-thousand', 1, 'more-than'],
      ],
    ],
    ['100多家企业', [[100, null, -2, 'more-than']]],
    ['свыше 20 тыс. предприятий', [[20, 'thousand', -1, 'more-than']]],
    ['exceeded 2.6 percent', [[2.6, 'percent', 1, 'more-than']]],
    ['1,250 PCT patent applications', [[1250, null, 0, 'exact']]],
    ['up 5 PCT on the year', [[5, 'percent', 0, 'exact']]],
    ['does not exceed 55 percent', [[55, 'percent', 0, 'less-than']]],
    ['не превышает 55 процентов', [[55, 'percent', 0, 'less-than']]],
    ['占比不超过55%', [[55, 'percent', 0, 'less-than']]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    'Beijing, January 16 (Xinhua)',
    'over the next 10 years',
    'by 2035',
    '2024年1月16日',
    '16 января',
    'the 14th Five-Year Plan',
    'top 100',
    'the G60 corridor',
    '5G',
    'COVID-19',
    'between 3–5 percent',
    'Table 8',
    '第3名',
    '12-month',
    'at 10:30',
  ])('measures nothing: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('has exact spans in order, without overlap, and never throws on any text', () => {
    const pieces = fc.constantFrom(
      '6.58%',
      ' ',
      '约',
      '3.2万亿元',
      'around ',
      '1,205',
      ',',
      '.',
      'млрд ',
      '-',
      '$',
      '2024',
      '年',
      'percent of GDP',
      '\n',
      '9'.repeat(400),
      '٣',
      '😀',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (text) => {
          let reached = 0
          for (const { span, measure, quantity } of quantitiesIn(text)) {
            expect(text.slice(span.start, span.end)).toBe(quantity.printed)
            expect(measure.start).toBeGreaterThanOrEqual(span.start)
            expect(measure.end).toBeLessThanOrEqual(span.end)
            expect(span.start).toBeGreaterThanOrEqual(reached)
            expect(Number.isFinite(quantity.value)).toBe(true)
            reached = span.end
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('reads a stretch as if it were the whole text, with offsets of the whole', () => {
    const text = 'In 2023 it was 3 percent, in 2024 it was 4 percent.'
    const [only] = quantitiesIn(text, { start: 26, end: text.length })
    expect(only && text.slice(only.span.start, only.span.end)).toBe('4 percent')
  })
})
