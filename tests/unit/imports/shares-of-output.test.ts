import { describe, expect, it } from 'vitest'
import { createNameReader } from '#shared/dataset/import/names.ts'
import { hubs, indicators } from '../suggestions/world.ts'

describe('a measure that a table states as a share of output', () => {
  it.each([
    ['R&D expenditure', 'percent-of-gdp', 'rd-expenditure-intensity'],
    ['Затраты на исследования и разработки', 'percent-of-gdp', 'rd-expenditure-intensity'],
    ['R&D expenditure', 'billion-euro', 'rd-expenditure'],
    ['R&D expenditure intensity', 'percent-of-gdp', 'rd-expenditure-intensity'],
    ['Harbour expenditure', 'percent-of-gdp', 'harbour-expenditure'],
  ])('%s in %s is %s', (name, unit, id) => {
    const reader = createNameReader(hubs, indicators)
    // The sum is read first: one name, two measures.
    reader.indicator(name, '', 'billion-yuan', '2024')
    expect(reader.indicator(name, '', unit, '2024')).toEqual({ kind: 'id', id })
  })
})
