import { describe, expect, it } from 'vitest'
import { createIndicatorIndex } from '#shared/dataset/indicator-index.ts'
import type { Assertion } from '#shared/domain/assertion.ts'
import { checked, indicators, row } from './small-world.ts'

const bottom = (
  hub: string,
  rank: { exactly: number } | { within: number },
  indicator = 'share',
): Assertion => ({
  kind: 'rank',
  hubs: [hub],
  indicator,
  period: '2024',
  rank,
  from: 'bottom',
  scope: { kind: 'members-of', parent: 'land', level: 'province', printed: 'in the country' },
  overtakes: null,
  firstTime: false,
})
const all = ['4.0', '3.0', '2.0', '1.0'].map((digits, at) =>
  row('share', ['alpha', 'beta', 'gamma', 'delta'][at] ?? '', '2024', digits),
)

describe('a rank counted from the bottom', () => {
  it('is confirmed of the smallest value, and names who is below another', () => {
    expect(checked(bottom('delta', { exactly: 1 }), all).outcome).toBe('confirmed')
    expect(checked(bottom('gamma', { within: 2 }), all).outcome).toBe('confirmed')
    const refuted = checked(bottom('alpha', { exactly: 1 }), all)
    expect(refuted).toMatchObject({ outcome: 'contradicted', key: 'checks.rank.others-below' })
    expect(refuted.reason.values['above']).toEqual(
      ['BETA', 'GAMMA', 'DELTA'].map((en) => ({ en, ru: null, zh: null })),
    )
  })

  it('is open while one that was lower before is missing', () => {
    const found = checked(bottom('gamma', { exactly: 1 }), [
      ...all.slice(0, 3),
      row('share', 'gamma', '2023', '2.1'),
      row('share', 'delta', '2023', '1.1'),
    ])
    expect(found).toMatchObject({
      outcome: 'untestable',
      missing: [{ hub: 'delta', why: { key: 'checks.gap.above' } }],
    })
  })

  it('is the largest value where less is better', () => {
    const lowIsGood = createIndicatorIndex(
      indicators.all().map((each) => (each.id === 'share' ? { ...each, direction: 'lower' as const } : each)),
    )
    expect(checked(bottom('alpha', { exactly: 1 }), all, { indicators: lowIsGood }).outcome).toBe('confirmed')
    expect(checked(bottom('delta', { exactly: 1 }), all, { indicators: lowIsGood }).outcome).toBe(
      'contradicted',
    )
  })

  it('of a published list cannot be tested: nothing tells how long the list is', () => {
    expect(
      checked(bottom('alpha', { exactly: 1 }, 'place'), [row('place', 'alpha', '2024', '9')]),
    ).toMatchObject({
      outcome: 'untestable',
      key: 'checks.rank.length-unknown',
    })
  })
})
