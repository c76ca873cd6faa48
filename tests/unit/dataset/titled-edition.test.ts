import { describe, expect, it } from 'vitest'
import { looksLikePeriod } from '#shared/dataset/import/read-period.ts'
import { titledEdition } from '#shared/dataset/titled-edition.ts'

describe('the edition of a ranking that is called by its title', () => {
  it.each(['Global Talent Index 2026', 'Eurasia Startup Cities 2026', 'Index of the Open Hubs 2024'])(
    'is a period: %s',
    (printed) => {
      expect(titledEdition(printed)).toBe(printed)
    },
  )

  it.each([
    'Consumer Price Index 2023',
    'Index 2023',
    'total index 2023',
    'Industrial Production Index 2015',
    'Page 2023',
    'Annual Report of the Port 2023',
    'Индекс потребительских цен 2024',
  ])('is none where a title tells a measure or a page: %s', (printed) => {
    expect(titledEdition(printed)).toBeNull()
  })

  it('makes no period of a heading, which tells a measure too', () => {
    expect(looksLikePeriod('Human Development Index 2023')).toBe(false)
    expect(looksLikePeriod('GII 2025')).toBe(true)
  })
})
