import { describe, expect, it } from 'vitest'
import { createIndicatorIndex } from '#shared/dataset/indicator-index.ts'
import { foreignUnits } from '#shared/suggestions/foreign-units.ts'
import { multiplesIn } from '#shared/suggestions/multiples.ts'
import { numbersIn } from '#shared/suggestions/printed-numbers.ts'
import { importedIndicator } from './world.ts'

const units = foreignUnits(
  createIndicatorIndex([
    importedIndicator('Stay', 'days'),
    importedIndicator('平均住院天数', '天'),
    importedIndicator('Speed', 'км-ч'),
  ]),
)
const read = (words: string) =>
  numbersIn(words, units).map(({ quantity: { value, upTo, unit, qualifier } }) => [
    upTo === undefined ? value : `${value}–${upTo}`,
    unit,
    qualifier,
  ])

describe('the numbers of a sentence', () => {
  it.each([
    ['Growth was between 3 and 4 percent.', [['3–4', 'percent', 'exact']]],
    ['It fell to between 31% and 33%, mainly', [['31–33', 'percent', 'exact']]],
    ['about 3-4 percent of firms', [['3–4', 'percent', 'about']]],
    ['3 to 4 percent of adults', [['3–4', 'percent', 'exact']]],
    ['It ranged from 3.5 to 4.2 million people.', [['3.5–4.2', 'million-persons', 'exact']]],
    ['between $800 million and $1.2 billion', [['0.8–1.2', 'billion-us-dollars', 'exact']]],
    ['от 1,1 до 1,2 млн человек', [['1.1–1.2', 'million-persons', 'exact']]],
    ['вырастет на 10–15%', [['10–15', 'percent', 'exact']]],
    ['在2.5万元至2.6万元之间', [['2.5–2.6', 'ten-thousand-yuan', 'exact']]],
    ['约3至4%', [['3–4', 'percent', 'about']]],
  ])('%s is one number with two ends', (words, numbers) => {
    expect(read(words)).toEqual(numbers)
  })

  it.each([
    'between 2016 and 2024',
    'beat Leinster 24-18 the night before',
    'pages 3-4 of the report',
    'call 0591-8785',
    'June 12-14 and 5-6 June',
    'за 2020–2024 годы',
  ])('%s measures nothing', (words) => {
    expect(read(words)).toEqual([])
  })

  it.each([
    ['rose from 3 percent to 4 percent', [3, 4]],
    ['由2023年的74.5%上升到2024年的76.8%', [74.5, 76.8]],
    ['вырос с 3 % до 4 %', [3, 4]],
  ] as const)('%s is a change and no range', (words, values) => {
    expect(read(words).map(([value]) => value)).toEqual(values)
  })

  it.each([
    ['It does not exceed 55 percent.', 'less-than'],
    ['Доля не превышает 55 процентов.', 'less-than'],
    ['占比不超过55%', 'less-than'],
    ['It exceeded 55 percent.', 'more-than'],
    ['It is not less than 55 percent.', 'more-than'],
  ])('%s is a bound on the side it says', (words, qualifier) => {
    expect(read(words)).toEqual([[55, 'percent', qualifier]])
  })

  it('reads times and unusual units where the workspace measures something in them', () => {
    expect(read('an average stay of 21.6 days')).toEqual([[21.6, 'days', 'exact']])
    expect(read('为21.6天，高知县超过40天')).toEqual([
      [21.6, '天', 'exact'],
      [40, '天', 'more-than'],
    ])
    expect(read('скорость 41,3 км/ч')).toEqual([[41.3, 'км-ч', 'exact']])
    expect(numbersIn('an average stay of 21.6 days', [])).toEqual([])
  })
})

describe('multiples', () => {
  it.each([
    ['twice the rate in B', 2, 'exact', false],
    ['almost three times that of B', 3, 'nearly', false],
    ['more than 2.5 times as high as in B', 2.5, 'more-than', false],
    ['grew fivefold', 5, 'exact', false],
    ['roughly a third of that in B', 3, 'about', true],
    ['less than a third of that in B', 3, 'more-than', true],
    ['почти вдвое больше, чем в B', 2, 'nearly', false],
    ['в полтора раза меньше', 1.5, 'exact', false],
    ['в 2,5 раза выше', 2.5, 'exact', false],
    ['约为神奈川县的三倍', 3, 'exact', false],
    ['是武夷山市的2倍多', 2, 'more-than', false],
    ['约为成都市的七分之一', 7, 'exact', true],
  ] as const)('%s', (words, value, qualifier, isPart) => {
    expect(multiplesIn(words)).toMatchObject([{ quantity: { value, unit: 'times', qualifier }, isPart }])
  })
  it.each(['three times a week he said so', 'for the third time', 'half past nine', 'double-digit growth'])(
    '%s is none, or of nothing that is compared',
    (words) => {
      expect(multiplesIn(words).filter(({ quantity }) => quantity.value !== 3)).toEqual([])
    },
  )
})
