import { describe, expect, it } from 'vitest'
import { foreignUnits } from '#shared/suggestions/foreign-units.ts'
import { withFullStops } from '#shared/suggestions/full-width.ts'
import { ordersIn, relationBehind } from '#shared/suggestions/order-words.ts'
import { numbersIn } from '#shared/suggestions/printed-numbers.ts'
import { keyOf } from './score.ts'
import { indicators, suggestionsOf } from './world.ts'

const units = foreignUnits(indicators)

describe('numbers that state nothing', () => {
  it.each([
    'For enquiries call +60 4 210 7000.',
    'Справки по телефону (383) 344-93-13.',
    'Said Hélène Castagné, 52, president of the federation.',
  ])('%s', (words) => {
    expect(numbersIn(words, units)).toEqual([])
  })

  it('keeps a sum and not the same again in other money', () => {
    const read = numbersIn('It came to 164 billion yuan ($41.2 billion) in 2025.', units)
    expect(read.map(({ quantity }) => quantity.value)).toEqual([164])
  })

  it('counts lakhs and crores', () => {
    const [read] = numbersIn('The number of employees crossed 1.9 lakh.', units)
    expect(read?.quantity).toMatchObject({ value: 1.9, unit: 'lakh' })
  })
})

describe('words that hold one place against another', () => {
  it('know a rival by what it is', () => {
    const words = 'Antwerp handled more and so overtook its Dutch rival for the first time.'
    const [order] = ordersIn(words)
    expect(order?.direction).toBe('above')
    expect(order === undefined ? null : relationBehind(words, order)).toBe('one')
  })

  it('hold a place against every one of a list, and against none that is only any', () => {
    const text =
      'R&D expenditure intensity in Beijing was 6.6 percent of GDP in 2024, ahead of both Shanghai and Shenzhen.'
    const keys = suggestionsOf(text).map(keyOf)
    expect(keys).toContain('comparison·beijing>shanghai·rd-expenditure-intensity·2024')
    expect(keys).toContain('comparison·beijing>shenzhen·rd-expenditure-intensity·2024')
    expect(ordersIn('It filed more than any other city.')).toEqual([])
  })
})

describe('a business', () => {
  it('has numbers of its own', () => {
    const text =
      'Unicorn companies in Beijing were 115 in 2024. "We export," said Ann Li, whose company employed 210 people last year.'
    expect(suggestionsOf(text).map(({ quote }) => quote)).not.toContainEqual(
      expect.stringContaining('210 people'),
    )
  })
})

describe('points of Chinese print', () => {
  it('stand where pages print half-width ones, and numbers keep theirs', () => {
    expect(withFullStops('企业超过2,400家,其中一半为初创:共9:30开始')).toBe(
      '企业超过2,400家，其中一半为初创：共9:30开始',
    )
    expect(withFullStops('A, B: C')).toBe('A, B: C')
  })
})
