import { describe, expect, it } from 'vitest'
import { fitsStatus, observationStatuses } from '#shared/domain/observation-status.ts'
import type { Assertion } from '#shared/domain/assertion.ts'
import { checked, quantity, row } from './small-world.ts'

const value = (digits: string): Assertion => ({
  kind: 'value',
  hub: 'alpha',
  indicator: 'share',
  period: '2024',
  value: quantity(digits),
})
const absent = (status: 'Q' | 'L', rest: object = {}) =>
  row('share', 'alpha', '2024', '0', { value: null, status, sourcePublisher: 'Office', ...rest })

describe('a value that is stated to be missing', () => {
  it('is no zero: the claim cannot be tested, and the check says why there is nothing', () => {
    const check = checked(value('0'), [absent('Q')])
    expect(check).toMatchObject({
      outcome: 'untestable',
      key: 'checks.absent',
      missing: [{ hub: 'alpha', indicator: 'share', period: '2024' }],
      observations: [{ status: 'Q', value: null }],
    })
    expect(check.reason.values).toMatchObject({
      reason: { key: 'statuses.absent.Q' },
      source: 'Office',
    })
  })

  it('does not hide what another publisher counted', () => {
    const press = row('share', 'alpha', '2024', '3', { tier: 'press', sourcePublisher: 'Paper' })
    expect(checked(value('3'), [absent('L'), press]).outcome).toBe('confirmed')
  })

  it('takes back the value its own publication gave before', () => {
    const same = { sourceTitle: 'Yearbook', vintage: '2025-01' }
    const before = row('share', 'alpha', '2024', '3', same)
    expect(checked(value('3'), [before, absent('Q', { ...same, vintage: '2025-09' })]).key).toBe(
      'checks.absent',
    )
    expect(checked(value('3'), [before, absent('Q', { ...same, vintage: '2024-09' })]).outcome).toBe(
      'confirmed',
    )
  })

  it('counts where an analyst prefers it', () => {
    const gone = absent('Q')
    const other = row('share', 'alpha', '2024', '3')
    const preferences = [{ id: 'alpha|share|2024', observation: gone.id, reason: 'withdrawn' }]
    expect(checked(value('3'), [gone, other], { preferences }).key).toBe('checks.absent')
  })

  it('leaves a rank open', () => {
    const rank: Assertion = {
      kind: 'rank',
      hubs: ['alpha'],
      indicator: 'share',
      period: '2024',
      rank: { exactly: 1 },
      scope: { kind: 'members-of', parent: 'land', level: null, printed: 'in the land' },
      overtakes: null,
      firstTime: false,
    }
    const others = ['beta', 'gamma'].map((hub) => row('share', hub, '2024', '1'))
    const delta = row('share', 'delta', '2024', '0', { value: null, status: 'Q' })
    const found = checked(rank, [row('share', 'alpha', '2024', '3'), ...others, delta])
    expect(found.outcome).toBe('untestable')
  })
})

describe('the list of statuses', () => {
  it('has the twenty codes of CL_OBS_STATUS 2.2', () => {
    expect([...observationStatuses].sort().join('')).toBe('ABDEFGHIJKLMNOPQSUVW')
  })
  it('keeps a value and its absence apart', () => {
    expect(fitsStatus(1, 'Q')).toBe(false)
    expect(fitsStatus(null, 'Q')).toBe(true)
    expect(fitsStatus(null, 'A')).toBe(false)
    expect(fitsStatus(null, 'N')).toBe(true)
    expect(fitsStatus(0, 'N')).toBe(true)
  })
})
