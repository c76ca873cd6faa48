import { describe, expect, it } from 'vitest'
import { conceptsOf, englishStem, russianStem } from '#shared/dataset/measure-words.ts'
import { russianForms } from '#shared/dataset/russian-forms.ts'
import { numbersIn } from '#shared/suggestions/printed-numbers.ts'
import { toldSentence, createToldMeasures } from '#shared/suggestions/told-measure.ts'
import { importedIndicator } from './world.ts'

const indicators = [
  importedIndicator('Museum visitors', 'persons'),
  importedIndicator('Employees', 'persons'),
  importedIndicator('Patents granted', 'count'),
  importedIndicator('Ferry passengers', 'million-persons'),
  importedIndicator('Household waste recycled', 'percent'),
  importedIndicator('Electric car share of new registrations', 'percent'),
  importedIndicator('R&D expenditure intensity', 'percent-of-gdp'),
  importedIndicator('Venture capital investment', 'million-us-dollars'),
  importedIndicator('Average hospital stay', 'days'),
]
const told = createToldMeasures(indicators)

/** The measures of all numbers of a sentence, in order. */
function measuresOf(text: string): (string | null)[] {
  const quantities = numbersIn(text, [])
  const sentence = toldSentence(text, { taken: [], quantities })
  return quantities.map((quantity) => told.of(sentence, quantity)?.indicator?.names.en ?? null)
}

describe('what a number is of, told in other words', () => {
  it.each([
    ['The museums welcomed 1.24 million visitors.', 'Museum visitors'],
    ['Some 1.24 million people visited the museums.', 'Museum visitors'],
    ['The museum attendance was 240,000.', 'Museum visitors'],
    ['Музеи посетили 1,24 млн человек.', 'Museum visitors'],
    ['Посещаемость музеев составила 1,24 млн.', 'Museum visitors'],
    ['博物馆接待观众124万人次。', 'Museum visitors'],
    ['The group employs 1,240 people.', 'Employees'],
    ['The office granted 1,250 patents.', 'Patents granted'],
    ['1,250 patents were granted.', 'Patents granted'],
    ['Ferries carried 4.2 million passengers.', 'Ferry passengers'],
    ['It recycled 44 percent of its household waste.', 'Household waste recycled'],
    [
      'Electric cars accounted for 88.9 percent of new registrations.',
      'Electric car share of new registrations',
    ],
    ['We spend 3.4 percent of GDP on research.', 'R&D expenditure intensity'],
    ['Start-ups raised $412 million.', 'Venture capital investment'],
  ])('%s', (sentence, name) => {
    expect(measuresOf(sentence)).toEqual([name])
  })

  it.each([
    'Some 300,000 foreign tourists visited the museums.',
    'The theatres sold 120,000 tickets.',
    'The group employs 1,240 software engineers.',
    'The office rejected 1,250 trademarks.',
    'Women made up 44 percent of museum visitors.',
    'The average visitor is 47.',
    'Museum tickets cost $12.',
    'R&D expenditure rose to 3.4 percent of sales.',
    'Enterprises raised prices by $4.',
    'Частные музеи посетили 120 тыс. человек.',
    '民营博物馆接待观众24万人次。',
  ])('nothing known: %s', (sentence) => {
    expect(measuresOf(sentence)).toEqual([null])
  })

  it('leaves to each number its own clause', () => {
    expect(
      measuresOf('The theatres sold 120,000 tickets while the museums welcomed 812,000 visitors.'),
    ).toEqual([null, 'Museum visitors'])
  })
})

describe('the stems of words', () => {
  it.each([
    ['visitors', 'visited'],
    ['graduates', 'graduated'],
    ['generation', 'generated'],
    ['installations', 'installed'],
    ['exports', 'exporter'],
  ])('%s and %s speak of one thing', (a, b) => {
    expect(conceptsOf(a).some((concept) => conceptsOf(b).includes(concept))).toBe(true)
  })

  it.each([
    ['employees', 'employers'],
    ['patents', 'patients'],
    ['production', 'productivity'],
    ['museum', 'music'],
    ['вода', 'водитель'],
    ['рис', 'риск'],
  ])('%s and %s do not', (a, b) => {
    expect(conceptsOf(a).some((concept) => conceptsOf(b).includes(concept))).toBe(false)
  })

  it('takes endings off', () => {
    expect(englishStem('companies')).toBe('company')
    expect([russianStem('заявок'), russianStem('заявки')]).toEqual(['заявк', 'заявк'])
  })

  it('declines what it did not before', () => {
    expect(russianForms('заявки')).toContain('заявок')
    expect(russianForms('производство')).toContain('производства')
    expect(russianForms('подмосковье')).toContain('подмосковья')
    expect(russianForms('число')).toContain('числу')
  })
})
