import { expect, it } from 'vitest'
import { guardOf } from '#shared/analysis/comparability/guard-sentence.ts'
import type { Assertion } from '#shared/domain/assertion.ts'
import { checked, row } from './small-world.ts'

it('tells a warning that somebody set aside once, with the reason', () => {
  const claim: Assertion = {
    ...{ kind: 'rank', hubs: ['ring'], indicator: 'place', period: 'IX 2024', rank: { exactly: 1 } },
    ...{ scope: { kind: 'all', printed: 'world' }, overtakes: 'abroad', firstTime: false },
  }
  const rows = [
    ...[row('place', 'ring', 'IX 2024', '1'), row('place', 'abroad', 'IX 2024', '2')],
    ...[row('place', 'ring', 'IX 2023', '2'), row('place', 'abroad', 'IX 2023', '1')],
  ]
  const found = checked(claim, rows)
  expect(found.warned.filter((key) => key === 'method-changed')).toHaveLength(1)
  const key = found.warnings.map(guardOf).find((one) => one?.key.startsWith('methods'))?.key ?? ''
  const overrules = [
    { id: key, reason: 'Only the place is told.', by: 'Ann', at: '2026-01-01T00:00:00.000Z' },
  ]
  const answered = checked(claim, rows, { overrules })
  expect(answered.warned).toContain('comparability.overruled')
  expect(answered.warned).not.toContain('method-changed')
})
