import { describe, expect, it } from 'vitest'
import { amount } from '#shared/analysis/words.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'

const { en } = loadSpeakers('resources')
const said = (value: number, unit: string | null) => en(amount({ value, unit, qualifier: 'exact' }))

describe('an amount in words', () => {
  it.each([
    [6.58, 'percent', '6.58 %'],
    [4120, 'count', '4,120'],
    [12, null, '12'],
    [2, 'rank', 'place 2'],
  ] as const)('%s in %s leaves no blank where its unit has no sign', (value, unit, words) => {
    expect(said(value, unit).replaceAll('\u00a0', ' ')).toBe(words)
  })
})
