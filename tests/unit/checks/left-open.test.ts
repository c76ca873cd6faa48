import { describe, expect, it } from 'vitest'
import type { Assertion } from '#shared/domain/assertion.ts'
import { leftOpen } from '#shared/analysis/left-open.ts'
import { assertionOf, typedOf } from '#renderer/features/claims/assertion-form.ts'
import { openInForm } from '#renderer/features/claims/open-in-form.ts'
import { checked, quantity } from './small-world.ts'

const value: Extract<Assertion, { kind: 'value' }> = {
  kind: 'value',
  hub: 'alpha',
  indicator: 'share',
  period: '2024',
  value: quantity('3.33', 'percent'),
}
const comparison: Assertion = {
  kind: 'comparison',
  hub: 'alpha',
  other: 'beta',
  indicator: 'share',
  period: '2024',
  direction: 'above',
  by: null,
}
const rank: Extract<Assertion, { kind: 'rank' }> = {
  kind: 'rank',
  hubs: ['alpha'],
  indicator: 'share',
  period: '2024',
  rank: { exactly: 1 },
  scope: { kind: 'all', printed: '' },
  overtakes: null,
  firstTime: false,
}
const change: Extract<Assertion, { kind: 'change' }> = {
  kind: 'change',
  hub: 'alpha',
  indicator: 'share',
  from: null,
  to: '2024',
  direction: 'up',
  amount: null,
  relative: false,
}
const membership: Assertion = {
  kind: 'membership',
  hub: 'ring',
  members: ['alpha'],
  from: null,
  planned: false,
}

describe('what a claim leaves open', () => {
  it.each([
    [value, []],
    [{ ...value, hub: null }, ['hub']],
    [{ ...value, hub: null, indicator: null, period: null }, ['hub', 'indicator', 'period']],
    [comparison, []],
    [{ ...comparison, other: null }, ['other']],
    [rank, []],
    [{ ...rank, hubs: [], indicator: null }, ['hub', 'indicator']],
    [{ ...rank, scope: { kind: 'unresolved', printed: 'of its peers' } }, ['scope']],
    [change, []],
    [{ ...change, to: '2024-Q3' }, ['period']],
    [{ ...change, from: '2023', to: null }, ['period']],
    [membership, []],
    [{ ...membership, hub: null, members: [] }, ['whole', 'members']],
    [{ kind: 'plan', due: null, hubs: [] }, ['due']],
    [{ kind: 'event', when: null, hubs: [] }, []],
  ] as const)('%j', (assertion, parts) => {
    expect(leftOpen(assertion as Assertion)).toEqual(parts)
  })

  it('is what its check says that it lacks, and nothing else', () => {
    const untold = (assertion: Assertion) =>
      checked(assertion, []).missing.filter(({ why }) => why.key.startsWith('checks.untold.')).length
    for (const whole of [value, comparison, rank, change, membership]) expect(untold(whole)).toBe(0)
    for (const half of [
      { ...value, hub: null },
      { ...value, indicator: null, period: null },
      { ...comparison, other: null },
      { ...rank, hubs: [] },
      { ...change, to: '2024-Q3' },
      { ...membership, hub: null },
    ])
      expect(untold(half)).toBe(leftOpen(half).length)
  })
})

describe('a form with open parts', () => {
  it('has the same parts open as the claim it holds', () => {
    expect(openInForm(typedOf({ ...value, hub: null, period: null }))).toEqual(['hub', 'period'])
  })
  it('keeps them open while another field cannot be read', () => {
    const typed = { ...typedOf({ ...value, hub: null, period: null }), period: '20', value: 'many' }
    expect(assertionOf(typed).ok).toBe(false)
    expect(openInForm(typed)).toEqual(['hub'])
    expect(openInForm({ ...typedOf({ ...rank, indicator: null }), rank: 'third' })).toEqual(['indicator'])
    expect(openInForm({ ...typedOf({ kind: 'plan', due: null, hubs: [] }), value: '40' })).toEqual([
      'hub',
      'indicator',
      'due',
    ])
  })
})
