import { firstDayOf, lastDayOf } from '../../dataset/period-days.ts'
import type { Membership } from '../../domain/hub.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import { circleOf } from '../formula/circle-of.ts'

/** Who belongs to what: an index of the dataset that a roll-up asks. */
export type Belonging = {
  /** The memberships of a region, of every time. */
  readonly membershipsOf: (hub: string) => readonly Membership[]
  /** Administrative parents of a hub, the nearest first. */
  readonly ancestorsOf: (hub: string) => readonly string[]
  readonly hubName: (id: string) => string
}

export type MembersAt = {
  /** Each once. */
  readonly members: readonly string[]
  readonly notes: readonly Sentence[]
  /** Why nothing can be rolled up: a circle, or a member counted twice through another. */
  readonly refusal: Sentence | null
}

/**
 * Members of a region in a period: those who belong to it on its first day, as memberships count everywhere here. One that
 * joins or leaves in the middle is told, not split. Members of which one contains another would be counted twice, and a
 * region that contains itself has no end: both are refused.
 */
export function membersAt(hub: string, period: string, belonging: Belonging): MembersAt {
  const [first, last] = [firstDayOf(period), lastDayOf(period)]
  if (first === null || last === null)
    return { members: [], notes: [], refusal: sentence('recipes.roll-up.no-date', { period }) }
  const own = belonging.membershipsOf(hub)
  const now = own.filter((one) => isOn(one, first))
  const members = [...new Set(now.map(({ member }) => member))]
  const twice = members.filter((member) => now.filter((one) => one.member === member).length > 1)
  const joined = own.filter(
    ({ from, member }) =>
      from !== null && dayOf(from) > first && dayOf(from) <= last && !members.includes(member),
  )
  const left = now.filter(({ until }) => until !== null && dayOf(until) > first && dayOf(until) <= last)
  const named = (ids: readonly string[]) => [...new Set(ids)].map(belonging.hubName)
  const notes = [
    ...(twice.length > 0 ? [sentence('recipes.roll-up.twice', { members: named(twice) })] : []),
    ...(joined.length > 0
      ? [
          sentence('recipes.roll-up.joined-during', {
            members: named(joined.map(({ member }) => member)),
            period,
          }),
        ]
      : []),
    ...(left.length > 0
      ? [
          sentence('recipes.roll-up.left-during', {
            members: named(left.map(({ member }) => member)),
            period,
          }),
        ]
      : []),
  ]
  return { members, notes, refusal: doubleCounting(hub, members, first, belonging) }
}

function doubleCounting(
  hub: string,
  members: readonly string[],
  day: string,
  belonging: Belonging,
): Sentence | null {
  const below = (id: string) =>
    belonging.membershipsOf(id).flatMap((one) => (isOn(one, day) ? [one.member] : []))
  const circle = circleOf([hub], below)
  if (circle !== null)
    return sentence('recipes.roll-up.circle', { circle: circle.map(belonging.hubName).join(' → ') })
  const within = new Map(members.map((member) => [member, everythingBelow(member, below)]))
  for (const member of members)
    for (const other of members) {
      if (other === member) continue
      const contains =
        within.get(member)?.has(other) === true || belonging.ancestorsOf(other).includes(member)
      if (contains)
        return sentence('recipes.roll-up.contains', {
          outer: belonging.hubName(member),
          inner: belonging.hubName(other),
        })
    }
  return null
}

function everythingBelow(id: string, below: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [...below(id)]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue
    found.add(next)
    waiting.push(...below(next))
  }
  return found
}

function isOn({ from, until }: Membership, day: string): boolean {
  return (from === null || dayOf(from) <= day) && (until === null || day < dayOf(until))
}

/** A date that names only a year or a month counts from its first day. */
function dayOf(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}
