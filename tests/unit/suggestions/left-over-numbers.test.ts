import { describe, expect, it } from 'vitest'
import { keyOf } from './score.ts'
import { suggestionsOf } from './world.ts'

const keys = (text: string) => suggestionsOf(text).map(keyOf)

describe('a number no rule knows the facts of', () => {
  it.each([
    [
      'A new report is out on Lisbon. Out of those founded abroad, 214 firms came back within the year.',
      'value·?·?·?·214',
    ],
    ['Tallinn grows. Nobody knows where the other 1,930 grant holders went.', 'value·?·?·?·1930'],
    ['Lisbon grows. Roughly a quarter of its founders came from abroad.', 'value·?·?·?·25'],
    ['Казань растёт. Из них с иностранным участием — почти 260 фирм.', 'value·?·?·?·260'],
  ])('is pointed out with what is open left open: %s', (text, key) => {
    expect(keys(text)).toContain(key)
  })

  it.each([
    'Lisbon grows. A ticket to the fair costs 35 euros, and doors open at 9.30 a.m.',
    'Lisbon grows. Ana Couto, 47, pays 1,150 euros a month for a desk in Rua do Norte 12.',
    'Lisbon grows. The report has 148 pages and is based on interviews with 212 founders.',
    'Казань растёт. Билет стоит 500 рублей, справки по телефону 29-05-40.',
    'Казань растёт. Аренда стола обошлась ему в 14 тыс. рублей в месяц.',
    '深圳在成长。门票每张80元，上午9时开门。',
    '深圳在成长。一碗面卖18元，月租已到2400元。',
  ])('is none of everyday life: %s', (text) => {
    expect(keys(text).filter((key) => /^(?:value|change)/u.test(key))).toEqual([])
  })

  it('is not looked for in a text that names no place', () => {
    expect(keys('Some 214 of the founders came back, he said. A third of them stayed.')).toEqual([])
  })
})

describe('what stands beside a place', () => {
  it.each([
    'In 2025 the science park west of Seoul was home to 118 companies.',
    'Leuven is a quiet town.\n\nSome 1,310 researchers work in the villages 25 kilometres from Brussels.',
    'That is 4,120 vacancies, the Rotterdam Port Authority said.',
  ])('is nothing of that place: %s', (text) => {
    expect(keys(text).filter((key) => /^value·(?:seoul|brussels|rotterdam)/u.test(key))).toEqual([])
  })
})

describe('a part of the year without its year', () => {
  it.each([
    [
      'In 2025 unemployment in Porto was 6.1 percent. In the fourth quarter it was 5.4 percent.',
      'value·porto·unemployment-rate·2025-Q4·5.4',
    ],
    [
      'В 2025 году уровень безработицы в Казани составил 2,9 %. В первом полугодии он составлял 3,3 %.',
      'value·kazan·unemployment-rate·2025-H1·3.3',
    ],
  ])('is a part of the year told before: %s', (text, key) => {
    expect(keys(text)).toContain(key)
  })
})

describe('what passes for a fact and is none', () => {
  it.each([
    ['Munich led. In 2025 Porto had 40 unicorns, half as many as Munich.', /comparison·porto=munich/u],
    ['Porto promised. Porto pledged to raise its unemployment rate to 2 percent by 2020.', /^value/u],
    [
      "Porto slows.\n\nIn 2025 patent applications filed by the city's residents and firms fell 6 percent to 9,870.",
      /population/u,
    ],
    ['合肥。2025年合肥的产量不足深圳的十五分之一。', /·20$/u],
  ])('is not stated: %s', (text, key) => {
    expect(keys(text).filter((each) => key.test(each))).toEqual([])
  })
})
