import { expect, it } from 'vitest'
import { unitBesideNumber } from '#shared/dataset/unit-beside-number.ts'
import { cores } from '#shared/dataset/unit-table.ts'
import { unitName } from '#shared/dataset/units.ts'

const exact = (unit: string, value: number, decimals = 0) =>
  unitBesideNumber(unit, { value, decimals, qualifier: 'exact' }, 'ru')

it.each([
  [1, 0, 'год', 'процентный пункт', 'юань'],
  [21, 0, 'год', 'процентный пункт', 'юань'],
  [2, 0, 'года', 'процентных пункта', 'юаня'],
  [5, 0, 'лет', 'процентных пунктов', 'юаней'],
  [11, 0, 'лет', 'процентных пунктов', 'юаней'],
  [3.49, 2, 'года', 'процентного пункта', 'юаня'],
  [3.49, 0, 'года', 'процентного пункта', 'юаня'],
  [8, 1, 'года', 'процентного пункта', 'юаня'],
  [-1, 0, 'год', 'процентный пункт', 'юань'],
])('a Russian unit bends after %d with %d decimals', (value, decimals, years, points, yuan) => {
  expect(['years', 'percentage-points', 'yuan'].map((unit) => exact(unit, value, decimals))).toEqual([
    years,
    points,
    yuan,
  ])
})

it('stands in the genitive after about, more than and less than, and not after nearly', () => {
  const hedged = (value: number, qualifier: 'about' | 'more-than' | 'less-than' | 'nearly') =>
    unitBesideNumber('yuan', { value, qualifier }, 'ru')
  expect([1, 2, 5, 3.5].map((value) => hedged(value, 'more-than'))).toEqual([
    'юаня', 'юаней', 'юаней', 'юаня',
  ]) // prettier-ignore
  expect([hedged(2, 'about'), hedged(1, 'less-than'), hedged(1, 'nearly')]).toEqual([
    'юаней', 'юаня', 'юань',
  ]) // prettier-ignore
})

it('is singular in English after exactly one, and the name of what does not bend', () => {
  const english = (unit: string, value: number, decimals = 0) =>
    unitBesideNumber(unit, { value, decimals, qualifier: 'exact' }, 'en')
  expect([english('euro', 1), english('euro', 1, 1), english('euro', 2)]).toEqual(['euro', 'euros', 'euros'])
  expect(exact('billion-yuan', 1)).toBe('млрд юаней')
  // A sign stays a sign.
  expect(exact('percent', 3.49, 2)).toBe('%')
  expect(exact('parrots', 1)).toBe('parrots')
  for (const { id } of cores)
    expect(unitBesideNumber(id, { value: 5, qualifier: 'exact' }, 'ru')).toBe(unitName(id, 'ru'))
})
