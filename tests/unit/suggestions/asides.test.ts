import { describe, expect, it } from 'vitest'
import { keyOf } from './score.ts'
import { suggestionsOf } from './world.ts'

const opening =
  'HELSINKI, 3 March 2026 – Helsinki is a port. R&D expenditure intensity in Helsinki was 3.4 percent of GDP in 2025.'
const keys = (text: string) => suggestionsOf(`${opening}\n\n${text}`).map(keyOf)

describe('a place that is only held against what a text is about', () => {
  it.each([
    'Tallinn spent a full percentage point more. Employees numbered 41,200.',
    'Tallinn has about half that number. Employees numbered 41,200.',
    'In Tallinn they build faster than we do. Employees numbered 41,200.',
    'Employees numbered 41,200, a third less than in Tallinn but 8 percent above the level in Riga.',
    'Employees numbered 41,200, not much more than a quarter of the Estonian figure.',
    'Tallinn took 46 percent of them. Employees numbered 41,200.',
    'Employees numbered 41,200, still short of what is counted in Tallinn.',
    'Employees numbered 41,200, which is more than in the city of Tallinn as a whole.',
    'Of the 41,200 employees, 58 percent came from Tallinn.',
  ])('is not whom its numbers are of: %s', (text) => {
    const found = keys(text).filter((key) => /·41200$/u.test(key))
    expect(found.length).toBe(1)
    expect(found[0]).toMatch(/^value·(?:\?|helsinki)·/u)
  })
  it('is held against it by how much, which is no movement in time', () => {
    expect(
      keys('Employees in Helsinki numbered 41,200, 8 percent above the level in Riga.'),
    ).not.toContainEqual(expect.stringMatching(/^change/u))
  })
  it('is not whom twice as many as before are of', () => {
    expect(
      keys('The trade employs 2,140 people here, more than in Tallinn, and twice as many as in 2021.').filter(
        (key) => key.startsWith('change·tallinn'),
      ),
    ).toEqual([])
  })
})

describe('what stands beside a number', () => {
  it('a step is told from the level it leads to', () => {
    const found = keys('Employees in Tallinn grew by 3,200 to 41,600 people.')
    expect(found).toContainEqual(expect.stringMatching(/^change.*·3200$/u))
    expect(found).toContainEqual(expect.stringMatching(/^value.*·41600$/u))
  })
  it('a gap is nobody’s level', () => {
    expect(keys('The gap to Tallinn has narrowed from 12 to 7.9 points.').join()).not.toMatch(
      /value·(?:tallinn|helsinki)·[^?][^,]*·(?:12|7\.9)/u,
    )
  })
  it('places in an order between two are no move in time', () => {
    expect(
      keys('Tallinn came 24th in the World Campus Ranking 2025, eleven places below Riga.').join(),
    ).not.toMatch(/change/u)
  })
  it('what is higher in another town is not higher than before', () => {
    const found = keys('In Coimbatore they are about 12 percent higher.')
    expect(found).toContainEqual(expect.stringMatching(/^comparison/u))
    expect(found.join()).not.toMatch(/change/u)
  })
  it('so many years ago is no year of the sentences before', () => {
    expect(keys('Five years ago the unemployment rate in Helsinki was 8.1 percent.')).toContain(
      'value·helsinki·unemployment-rate·?·8.1',
    )
  })
  it('what is half of another is told beside how far ahead a third is', () => {
    expect(
      keys(
        'Tallinn is still well ahead with 14,600 jobs, and Riga has more than four times as many as Vilnius.',
      ).filter((key) => key.startsWith('comparison')).length,
    ).toBe(2)
  })
  it('a number by heads is no more of what was counted', () => {
    expect(
      keys(
        'Patent applications in Helsinki numbered 186. Per million inhabitants this amounts to 155.',
      ).filter((key) => key.endsWith('·155')),
    ).not.toContainEqual(expect.stringMatching(/·patent-applications·/u))
  })
  it('growth that sums up is of the later of two years', () => {
    expect(
      keys('Helsinki had 640 firms in 2025. In 2022 there were 390. That is growth of 64 percent.'),
    ).not.toContainEqual(expect.stringMatching(/^change.*·2022·64$/u))
  })
  it('a place named paragraphs ago is not what "that" goes on about', () => {
    expect(
      keys(
        'Tallinn is older than Riga.\n\nFirms raised 74 million euros in 2025. That was a third less than in 2024.',
      ).filter((key) => /·(?:tallinn|riga)·.*33/u.test(key)),
    ).toEqual([])
  })
  it('a question claims nothing', () => {
    expect(keys('Is the unemployment rate in Helsinki higher than in Tallinn?')).toEqual(keys(''))
  })
})

describe('a text that prints no date', () => {
  it.each([
    'It wants 900 start-ups in 2034.',
    'The rail link opens in the spring of 2034.',
    'The institute moves to the island in 2034.',
  ])('is not of the year something is planned for: %s', (plan) => {
    const text = `A column\n\nThe unemployment rate in Tallinn was 6.1 percent in 2025. ${plan}`
    expect(suggestionsOf(text).map(keyOf)).toContainEqual(expect.stringMatching(/^plan·2034/u))
  })
  it('is not of the record year a fall is told after', () => {
    const text =
      'HELSINKI, 3 March 2026 – The unemployment rate in Helsinki was 6.1 percent in 2025, after a dismal 2024.'
    expect(suggestionsOf(text).map(keyOf)).toContain('value·helsinki·unemployment-rate·2025·6.1')
  })
})

describe('what its text tells only half of', () => {
  it('a share of what was measured before is no value of it', () => {
    expect(
      keys('Business accounted for 71 percent of the total.').filter((key) => key.endsWith('·71')),
    ).not.toContainEqual(expect.stringMatching(/rd-expenditure/u))
  })
  it('a headline in which somebody speaks is not about the only place it names', () => {
    const text =
      '# Tallinn sends the drawings, we send the wings\n\nAn interview.\n\nEmployees number 23,800.'
    expect(suggestionsOf(text).map(keyOf).join()).not.toMatch(/tallinn/u)
  })
  it('a bulletin is of the quarter that stands under its name', () => {
    const text =
      '# HELSINKI BULLETIN\n\nThird quarter 2025 · published 12 November 2025\n\nThe unemployment rate in Helsinki was 6.2 percent in the third quarter.'
    const found = suggestionsOf(text).map(keyOf)
    expect(found).toContain('value·helsinki·unemployment-rate·2025-Q3·6.2')
  })
  it('what somebody wants has not moved', () => {
    expect(keys("The county's goal of doubling exports by 2030 looks out of reach.").join()).not.toMatch(
      /change/u,
    )
  })
  it('a place told after another is of the edition before, and who is left out of all others stands before', () => {
    const after = keys('In the Harbour Barometer 2025 we came fourth, after a sixth place the year before.')
    expect(after).toContainEqual(expect.stringMatching(/^rank.*2025·=4$/u))
    expect(after).not.toContainEqual(expect.stringMatching(/^rank.*2025·=6$/u))
    expect(keys('It has more ferries than any other port except Tallinn and Riga.')).toContainEqual(
      expect.stringMatching(/^rank.*=3$/u),
    )
  })
  it('no rank is of the year in which others became what they are', () => {
    expect(keys('Among the states that joined in 2004 only one, Estonia, has a larger share.')).toContain(
      'rank··?·?·=2',
    )
  })
  it('no day is written in thousands', () => {
    expect(keys('At the end of September 6,930 people worked in the sector.').join()).toMatch(/·6930/u)
  })
})

describe('what only looks like a comparison', () => {
  it.each([
    'We sold more than we had hoped.',
    'He works more than he used to.',
    'They did better this year.',
    'The director, a native of Tallinn, wants to do more.',
    'We need more from Tallinn.',
    'Three times its 2019 level was reached.',
  ])('is none: %s', (text) => {
    expect(keys(text).filter((key) => key.startsWith('comparison'))).toEqual([])
  })
})
