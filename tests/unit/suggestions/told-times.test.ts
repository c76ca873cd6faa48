import { describe, expect, it } from 'vitest'
import { keyOf } from './score.ts'
import { suggestionsOf } from './world.ts'

const keys = (text: string) => suggestionsOf(text).map(keyOf)

describe('months that make up a part of a year', () => {
  it.each([
    [
      'LISBON, 12 September 2026 – Start-ups in Lisbon raised 412 million euros in the first six months of this year.',
      'value·lisbon·?·2026-H1·412',
    ],
    [
      'LISBON, 12 February 2026 – Start-ups in Lisbon filed 54 patent applications between January and June 2025.',
      'value·lisbon·?·2025-H1·54',
    ],
    [
      'LISBON, 12 November 2025 – Start-ups in Lisbon raised 412 million euros from July to September.',
      'value·lisbon·?·2025-Q3·412',
    ],
    [
      'КАЗАНЬ, 3 марта 2026 года. Выручка резидентов в Казани за январь—декабрь составила 18,2 млрд рублей.',
      'value·kazan·?·2025·18.2',
    ],
    ['2025年1—6月，深圳出口1.17万亿元。', 'value·shenzhen·exports-goods-customs-basis·2025-H1·1.17'],
  ])('are that part: %s', (text, key) => {
    expect(keys(text)).toContain(key)
  })

  it('are none where the dataset has no name for them', () => {
    const text =
      'LISBON, 12 November 2025 – Start-ups in Lisbon raised 412 million euros in the first nine months of this year.'
    expect(keys(text)).toContain('value·lisbon·?·?·412')
  })
})

describe('a time that is not the number’s', () => {
  it('may be when it was told', () => {
    const text =
      'LISBON, 12 February 2026 – Exports from Lisbon grew in 2024. They came to 1.94 billion euros, the office reported in November.'
    expect(keys(text).filter((key) => key.includes('2025-11'))).toEqual([])
  })

  it('may be of the quarter it is held against', () => {
    const text =
      'LISBON, 12 February 2026 – Turnover in Lisbon was 7.1 billion euros in 2025. In the fourth quarter it stood at 1.84 billion, 2.6 per cent lower than in the corresponding quarter of 2024.'
    expect(keys(text)).toContain('value·lisbon·?·2025-Q4·1.84')
  })

  it('may be the end of the year of a sentence before', () => {
    const text =
      'At the end of December 2025 the park in Lisbon had 118 companies. Women made up 34 per cent of the workforce.'
    expect(keys(text).filter((key) => key.endsWith('2025-12·34'))).toEqual([])
  })
})
