import { describe, expect, it } from 'vitest'
import { createKnownSeries } from '#shared/dataset/known-series.ts'
import { asEdition, editionNamed } from '#shared/suggestions/known-editions.ts'

const series = createKnownSeries([
  {
    hub: 'turin',
    indicator: 'overall-rank',
    periods: new Set(['Space Cities Index 2025', 'Space Cities Index 2026']),
  },
  { hub: 'turin', indicator: 'score', periods: new Set(['Green Ports Index 2026']) },
  { hub: 'turin', indicator: 'place', periods: new Set(['Green Ports Index 2026']) },
])

describe('an index the dataset has editions of', () => {
  it('is known by its name in a sentence', () => {
    const words = 'The space cities index of this year has Turin 16th.'
    const named = editionNamed(words, series)
    expect(named?.indicator).toBe('overall-rank')
    expect(words.slice(named?.start, named?.end)).toBe('space cities index')
  })

  it('is left open where its editions hold several measures, and where it is not named', () => {
    expect(editionNamed('Turin is sixth in the Green Ports Index 2026.', series)).toBeNull()
    expect(editionNamed('Turin is sixth.', series)).toBeNull()
  })

  it('tells which edition a year means', () => {
    const periods = series.periodsOfAny('overall-rank')
    expect(asEdition('2026', periods)).toBe('Space Cities Index 2026')
    expect(asEdition('2024', periods)).toBe('2024')
    expect(asEdition('2026-Q1', periods)).toBe('2026-Q1')
  })
})
