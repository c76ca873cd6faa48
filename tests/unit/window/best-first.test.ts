import { expect, it } from 'vitest'
import { bestFirst } from '#renderer/components/best-first.ts'

const items = [
  { name: 'R&D expenditure', words: 'R&D expenditure research spending' },
  { name: 'Research spending of firms', words: 'Research spending of firms' },
  { name: 'Business research spending', words: 'Business research spending' },
  { name: 'Research spending', words: 'Research spending' },
  { name: 'Area', words: 'Area' },
]
const parts = {
  nameOf: (one: (typeof items)[number]) => one.name,
  wordsOf: (one: (typeof items)[number]) => one.words,
}
const found = (query: string) => bestFirst(items, query, parts).map(({ name }) => name)

it('puts the thing of a name before what goes by it too', () => {
  expect(found(' research  SPENDING ')).toEqual([
    'Research spending',
    'Research spending of firms',
    'Business research spending',
    'R&D expenditure',
  ])
})

it('keeps the order where no name decides, and everything where nothing is typed', () => {
  expect(found('spending research')).toEqual(items.slice(0, 4).map(({ name }) => name))
  expect(found(' ')).toEqual(items.map(({ name }) => name))
  expect(bestFirst(items, 'research spending', { wordsOf: parts.wordsOf })[0]).toBe(items[0])
})

it('finds a name without its accents, and one that is typed with them', () => {
  const items = ['Florianópolis', 'São Paulo', 'Łódź', 'Йошкар-Ола']
  const found = (query: string) => bestFirst(items, query, { nameOf: String, wordsOf: String })
  expect(found('sao  PAULO')).toEqual(['São Paulo'])
  expect(found('Florianópolis')).toEqual(['Florianópolis'])
  expect(found('florianopolis')).toEqual(['Florianópolis'])
  expect(found('йошкар')).toEqual(['Йошкар-Ола'])
})
