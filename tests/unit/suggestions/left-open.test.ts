import { describe, expect, it } from 'vitest'
import { keyOf } from './score.ts'
import { suggestionsOf } from './world.ts'

/** What is offered for the last sentence of a text. */
function lastOf(text: string): readonly string[] {
  const offered = suggestionsOf(text)
  const last = text.slice(text.lastIndexOf('. ', text.length - 2) + 1).trim()
  return offered.filter(({ quote }) => last.startsWith(quote)).map(keyOf)
}

describe('a place in an order', () => {
  it.each([
    ['Ghent, home to two breweries, had to settle for 23rd place.', 'rank··?·?·=23'],
    ['No other county on the coast has a lower share.', 'rank··?·?·=1 from bottom'],
    ['Our harbour employs more divers than any other Baltic port.', 'rank··?·?·=1'],
    ['Leipzig also kept its lead in furniture design.', 'rank·leipzig·?·?·=1'],
    ['The valley remains the leader in dental implants.', 'rank··?·?·=1'],
    ['We are the third most visited museum of the country.', 'rank··?·?·=3'],
    ['It was the lowest yield in nine years.', 'rank··?·?·=1 from bottom'],
    ['For the yards it was their strongest quarter since the flood.', 'rank··?·?·=1'],
    ['Turnover at the wharves grew fastest.', 'rank··?·?·=1'],
  ])('is told with its holder or measure left open: %s', (words, key) => {
    expect(lastOf(`The fair opened on Monday. ${words}`)).toContain(key)
  })

  it.each([
    'Is Leipzig number one in furniture design?',
    'Cold winters, cheap power and the best students in the world: this is where they meet.',
    'The latest harvest was tested in the west.',
  ])('is none in %s', (words) => {
    expect(lastOf(`The fair opened on Monday. ${words}`).filter((key) => key.startsWith('rank'))).toEqual([])
  })

  it('is not that of the sentence before where another is told of', () => {
    const before = 'R&D expenditure intensity in Beijing was 6.6 percent of GDP in 2024.'
    expect(lastOf(`${before} Zibo, once a town of potters, took fourth place among Chinese cities.`)).toEqual(
      [expect.stringMatching(/^rank··/u)],
    )
  })
})
