import { expect, it } from 'vitest'
import { unitBesideNumber } from '#shared/dataset/unit-beside-number.ts'
import { cores } from '#shared/dataset/unit-table.ts'
import { unitName } from '#shared/dataset/units.ts'

const exact = (unit: string, value: number, decimals = 0) =>
  unitBesideNumber(unit, { value, decimals, qualifier: 'exact' }, 'ru')

it.each([
  [1, 0, 'процент', 'процентный пункт', 'юань'],
  [21, 0, 'процент', 'процентный пункт', 'юань'],
  [2, 0, 'процента', 'процентных пункта', 'юаня'],
  [5, 0, 'процентов', 'процентных пунктов', 'юаней'],
  [11, 0, 'процентов', 'процентных пунктов', 'юаней'],
  [3.49, 2, 'процента', 'процентного пункта', 'юаня'],
  [3.49, 0, 'процента', 'процентного пункта', 'юаня'],
  [8, 1, 'процента', 'процентного пункта', 'юаня'],
  [-1, 0, 'процент', 'процентный пункт', 'юань'],
])('a Russian unit bends after %d with %d decimals', (value, decimals, percent, points, yuan) => {
  expect(['percent', 'percentage-points', 'yuan'].map((unit) => exact(unit, value, decimals))).toEqual([
    percent,
    points,
    yuan,
  ])
})

it('stands in the genitive after about, more than and less than, and not after nearly', () => {
  const hedged = (value: number, qualifier: 'about' | 'more-than' | 'less-than' | 'nearly') =>
    unitBesideNumber('percent', { value, qualifier }, 'ru')
  expect([1, 2, 5, 3.5].map((value) => hedged(value, 'more-than'))).toEqual([
    'процента', 'процентов', 'процентов', 'процента',
  ]) // prettier-ignore
  expect([hedged(2, 'about'), hedged(1, 'less-than'), hedged(1, 'nearly')]).toEqual([
    'процентов', 'процента', 'процент',
  ]) // prettier-ignore
})

it('is singular in English after exactly one, and the name of what does not bend', () => {
  const english = (unit: string, value: number, decimals = 0) =>
    unitBesideNumber(unit, { value, decimals, qualifier: 'exact' }, 'en')
  expect([english('euro', 1), english('euro', 1, 1), english('euro', 2)]).toEqual(['euro', 'euros', 'euros'])
  expect(exact('billion-yuan', 1)).toBe('млрд юаней')
  expect(exact('parrots', 1)).toBe('parrots')
  for (const { id } of cores)
    expect(unitBesideNumber(id, { value: 5, qualifier: 'exact' }, 'ru')).toBe(unitName(id, 'ru'))
})
