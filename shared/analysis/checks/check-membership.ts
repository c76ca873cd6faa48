import type { Assertion } from '../../domain/assertion.ts'
import type { Membership } from '../../domain/hub.ts'
import { sentence } from '../../messages/sentence.ts'
import type { CheckData } from '../check-data.ts'
import { allOf, finding, gap, type Finding } from '../finding.ts'
import { hubName } from '../words.ts'
import { isOver } from './due-day.ts'

type MembershipClaim = Extract<Assertion, { kind: 'membership' }>

/** 'From 2026 Beijing's hub takes in Tianjin and Hebei', against the dated memberships. */
export function checkMembership(claim: MembershipClaim, data: CheckData): Finding {
  const { hub, members } = claim
  if (hub === null || data.hubs.get(hub) === undefined || members.length === 0) {
    const reason =
      hub !== null && data.hubs.get(hub) === undefined
        ? sentence('checks.unknown.hub', { hub })
        : sentence(hub === null ? 'checks.untold.hub' : 'checks.untold.members')
    return finding('untestable', reason, { missing: [gap(hub, null, null, reason)] })
  }
  return allOf(members.map((member) => memberFinding(claim, hub, member, data)))
}

function memberFinding(claim: MembershipClaim, hub: string, member: string, data: CheckData): Finding {
  const values = { hub: hubName(data, hub), member: hubName(data, member) }
  const recorded = data.hubs.memberships().filter((one) => one.hub === hub && one.member === member)
  const day = claim.from ?? data.today
  const untestable = (key: string, more: Record<string, string> = {}) => {
    const why = sentence(key, { ...values, ...more })
    return finding('untestable', why, { missing: [gap(member, null, claim.from, why)] })
  }
  const holds = recorded.find((one) => isIn(one, day))
  if (holds !== undefined)
    return finding(
      'confirmed',
      holds.from === null
        ? sentence('checks.membership.recorded', values)
        : sentence('checks.membership.recorded-since', { ...values, from: holds.from }),
    )
  if (claim.planned && (claim.from === null || !isOver(claim.from, data.today)))
    return claim.from === null
      ? untestable('checks.membership.planned')
      : untestable('checks.membership.planned-from', { from: claim.from })
  const [other] = recorded
  if (other === undefined) return untestable('checks.membership.unrecorded')
  const isLater = other.from !== null && other.from > day
  return finding(
    'contradicted',
    sentence(isLater ? 'checks.membership.later' : 'checks.membership.ended', {
      ...values,
      date: (isLater ? other.from : other.until) ?? '',
      day,
    }),
  )
}

/** A year or month stands for any day in it: recorded from 2026-03 is 'from 2026'. */
function isIn({ from, until }: Membership, day: string): boolean {
  return (
    (from === null || from.slice(0, day.length) <= day) &&
    (until === null || day < until.slice(0, day.length))
  )
}
