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
    ['Leipzig now stands fifth in the country for choirs.', 'rank·leipzig·?·?·=5'],
    ['Ten winters ago we were second.', 'rank··?·?·=2'],
    ['The Harbour Index puts Hamburg at number 14.', 'rank·hamburg·?·?·=14'],
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

describe('one place held against another', () => {
  it.each([
    ['Last autumn we overtook Leipzig.', 'comparison·?>leipzig·?·?'],
    ['Its yards turned out more ferries than any port in the Baltic.', 'comparison·?>?·?·?'],
    ['Hamburg, so often the model, was behind Leipzig.', 'comparison·hamburg<leipzig·?·?'],
    ['The brewers were thirsty, slightly less than half of the regional total.', 'comparison·?<?·?·?'],
    ['Rents stood well above the average of the federation.', 'comparison·?>?·?·?'],
    ['Rotterdam had sailed past us.', 'comparison·rotterdam>?·?·?'],
    ['There are four times as many skippers in Hamburg as in Leipzig.', 'comparison·hamburg>leipzig·?·?'],
    ['The old town has a livelier night than Leipzig.', 'comparison·?>leipzig·?·?'],
    [
      'In 2024 R&D expenditure in Hamburg was twice that in Leipzig, and in Zibo six times as much.',
      'comparison·?>?·?·2024',
    ],
    ['Hamburg, with its shipyards, launched six times as many.', 'comparison·hamburg>?·?·?'],
    ['Leipzig keeps more rowing clubs than the other three towns together.', 'comparison·leipzig>?·?·?'],
  ])('is told with what is left out left open: %s', (words, key) => {
    expect(lastOf(`The fair opened on Monday. ${words}`)).toContain(key)
  })

  it.each([
    'The room above Hamburg station was full by half past five.',
    'They chose Hamburg rather than Leipzig.',
    'It matters more than any speech made in Leipzig.',
    'Is Hamburg ahead of Leipzig?',
    'That is more than four times as many as in 2019.',
  ])('is none in %s', (words) => {
    const kinds = lastOf(`The fair opened on Monday. ${words}`).filter((key) => key.startsWith('comparison'))
    expect(kinds).toEqual([])
  })
})

describe('a movement in words', () => {
  it.each([
    ['Apprenticeships in the trade have fallen for the sixth year running.', 'change·?·?·?·down'],
    ['It was a fourth consecutive quarter of shrinking orders and of decline.', 'change·?·?·?·down'],
    ['Both catches were well above those of 2019.', 'change·?·?·?·up'],
    ['Leipzig has grown every year since the reunion.', 'change·leipzig·?·?·up'],
    ['The choir has 61 members, six more than two years ago.', 'change·?·?·?·6'],
    ['Trams now carry three times as many as ten years ago.', 'change·?·?·?·3'],
    ['Basket makers tripled their output.', 'change·?·?·?·3'],
    ['It was the second straight year of double-digit growth.', 'change·?·?·?·10'],
    ['Orders for organs rebounded sharply in 2023.', 'change·?·?·?·up'],
  ])('is told without its number: %s', (words, key) => {
    expect(lastOf(`The fair opened on Monday. ${words}`)).toContain(key)
  })

  it.each([
    'Orders will rise again in 2031.',
    'She gave up her shop in 2022 and set up a stall.',
    'Did the catches fall again?',
    'The director plans to increase it every year.',
  ])('is none in %s', (words) => {
    expect(lastOf(`The fair opened on Monday. ${words}`).filter((key) => key.startsWith('change'))).toEqual(
      [],
    )
  })
})

describe('a goal', () => {
  const goalOf = (words: string) =>
    suggestionsOf(`LEIPZIG, 3 May 2026 – The fair opened on Monday. ${words}`).flatMap(({ assertion }) =>
      assertion.kind === 'plan'
        ? [[assertion.due, assertion.goal?.indicator, assertion.goal?.value.value]]
        : [],
    )
  it.each([
    ['The guild wants 90 beehives on its roofs by 2031.', ['2031', null, 90]],
    ['By 2029 the ferry hopes to sail 30 times a week.', ['2029', null, 30]],
    ['It rented out 120 boats in 2025 and aims for 200 by 2030.', ['2030', null, 200]],
    ['By 2030 every barge with more than 6 berths is to run on current.', ['2030', undefined, undefined]],
    ['The guild plans to raise its fees by 4 percent in 2028.', ['2028', undefined, undefined]],
  ])('has its number, and what it is of is left open: %s', (words, goal) => {
    expect(goalOf(words)).toContainEqual(goal)
  })
})

describe('a rank', () => {
  it('is of the time told last before it, and of an edition before where it says so', () => {
    const keys = lastOf('The fair opened on Monday. Hamburg had 31 choirs in 2019 and 40 in 2024, which puts it sixth among German cities, up from 19th in the previous edition.') // prettier-ignore
    expect(keys).toContain('rank·hamburg·?·2024·=6')
    expect(keys).toContain('rank·hamburg·?·?·=19')
  })
  it('counts those who are ahead', () => {
    expect(lastOf('Hamburg keeps 31 choirs. Only Leipzig, Halle and Jena have more.')).toContain(
      'rank··?·?·=4',
    )
  })
})

describe('one of several', () => {
  const ranks = (words: string) =>
    lastOf(`The fair opened on Monday. ${words}`).filter((key) => key.startsWith('rank'))
  it('is within so many, and nowhere where it is one of the largest', () => {
    expect(ranks('Leipzig is now among the five largest garden cities in the country.')).toEqual([
      expect.stringMatching(/<5$/u),
    ])
    expect(ranks('Leipzig is one of the largest garden cities in the country.')).toEqual([])
  })
  it('is below where it does not do as much', () => {
    expect(lastOf('The fair opened on Monday. Leipzig does not earn as much as Munich.')).toContain(
      'comparison·leipzig<munich·?·?',
    )
  })
})
