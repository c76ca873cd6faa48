import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stableId } from '#shared/suggestions/stable-id.ts'
import { articles } from './articles.ts'
import { suggestionsOfRaw } from './world.ts'

describe('suggestions from any text', () => {
  const words = articles.flatMap(({ text }) => text.split(/(?<=\s)/u))

  it('never throws, and its spans are its quotes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const { quote, span, statement, because } of suggestionsOfRaw(text)) {
            expect(quote).toHaveLength(span.end - span.start)
            expect(statement.trim().length).toBeGreaterThan(1)
            expect(because).not.toContain('')
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('does not take time out of hand on long hostile lines', () => {
    for (const piece of [
      'in ',
      'A ',
      '1,',
      'rose ',
      'Beijing and ',
      '"',
      'according to The ',
      '2024 ',
      '北',
      'на ',
    ])
      expect(suggestionsOfRaw(piece.repeat(20_000)).length).toBeLessThan(20_000)
  }, 30_000)

  it('names by content: equal texts one id, texts that only join alike two', () => {
    expect(stableId('a', 'bc')).toBe(stableId('a', 'bc'))
    expect(stableId('a', 'bc')).not.toBe(stableId('ab', 'c'))
    expect(stableId('6.58%')).toMatch(/^[0-9a-f]{16}$/)
  })
})
