import { describe, expect, it } from 'vitest'
import { fractionsIn } from '#shared/text/fractions.ts'

/** 'words = value' of every fraction of a text. */
const told = (text: string) =>
  fractionsIn(text).map(
    ({ start, end, value }) => `${text.slice(start, end)} = ${Number(value.toPrecision(3))}`,
  )

describe('shares written as fractions', () => {
  it.each([
    ['One third of it, two-thirds of that.', ['One third = 0.333', 'two-thirds = 0.667']],
    ['It fell by a quarter, then by a third.', ['a quarter = 0.25', 'a third = 0.333']],
    ['Three quarters of them, half the rest.', ['Three quarters = 0.75', 'half = 0.5']],
    ['Треть и две трети, четверть, половину.', ['Треть = 0.333', 'две трети = 0.667', 'четверть = 0.25', 'половину = 0.5']],
    ['Одна пятая, десятая часть, трёх четвертей.', ['Одна пятая = 0.2', 'десятая часть = 0.1', 'трёх четвертей = 0.75']],
    ['三分之二、四分之一、一半、5分之2。', ['三分之二 = 0.667', '四分之一 = 0.25', '一半 = 0.5', '5分之2 = 0.4']],
    ['1/3 of it, ⅔ of that, ½.', ['1/3 = 0.333', '⅔ = 0.667', '½ = 0.5']],
  ])('reads %s', (text, fractions) => {
    expect(told(text)).toEqual(fractions)
  }) // prettier-ignore

  it.each([
    'A third company opened, up from a quarter earlier.',
    'In the first three quarters and in the second half it grew.',
    'It grew for two quarters in a row and in one quarter shrank.',
    'Half a year, half an hour, two and a half years, half-year results, the other half.',
    'In the third quarter, on 1/3/2026, chapter 1/3.',
    'В первой половине года, в третьей четверти, пятая школа, третьего дня.',
    '百分之三十，千分之五，上半年，十分之后。',
  ])('leaves out what is none: %s', (text) => {
    expect(told(text)).toEqual([])
  })
})
