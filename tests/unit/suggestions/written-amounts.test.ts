import { describe, expect, it } from 'vitest'
import { suggestionsOf } from './world.ts'

const numbers = (text: string) =>
  suggestionsOf(text).flatMap(({ assertion }) =>
    assertion.kind === 'value' ? [`${assertion.value.value} ${assertion.value.unit ?? ''}`.trim()] : [],
  )

describe('amounts written in words', () => {
  it.each([
    ['Lisbon grows. Its firms raised more than two and a half billion euros in 2025.', '2.5 billion-euro'],
    ['Lisbon grows. In 2025 they raised half a million dollars.', '0.5 million-us-dollars'],
    ['Lisbon grows. Three hundred and fifty start-ups work there.', '350'],
    ['Lisbon grows. Twenty-nine newcomers moved in during the year.', '29'],
    ['Томск растёт. Выручка резидентов достигла полутора миллиардов рублей.', '1.5 billion-roubles'],
    ['Томск растёт. Экспорт впервые превысил миллиард долларов.', '1 billion-us-dollars'],
    ['Томск растёт. Двести двенадцать компаний — резиденты парка.', '212'],
    ['杭州数字经济核心产业增加值首破七千亿元。', '700000000000 yuan'],
  ])('are numbers: %s', (text, number) => {
    expect(numbers(text)).toContain(number)
  })

  it('keep what is said before them', () => {
    const [suggestion] = suggestionsOf(
      'Lisbon grows. Its firms raised more than two and a half billion euros.',
    )
    expect(suggestion?.assertion).toMatchObject({ value: { qualifier: 'more-than' } })
  })

  it.each([
    ['Lisbon grows. Seven in every ten dollars came from abroad.', '70 percent'],
    ['Lisbon grows. One in four of them is a spin-off.', '25 percent'],
    ['In Basel, one job in six depends on life sciences.', '16.7 percent'],
    ['В Томске семь из десяти стартапов вышли из университетов.', '70 percent'],
    ['成都每10家独角兽企业中有7家来自高新区。', '70 percent'],
  ])('that count some out of so many are shares: %s', (text, share) => {
    expect(numbers(text)).toContain(share)
  })

  it.each([
    'Lisbon grows. It has two plants in five countries and one lab in two cities.',
    'Lisbon grows. Three people argued about it for ten miles.',
  ])('but not: %s', (text) => {
    expect(numbers(text)).toEqual([])
  })
})
