import type { Membership } from '../../domain/hub.ts'
import { groupedBy } from '../../dataset/grouped-by.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import { circleOf } from '../formula/circle-of.ts'

/** Who belongs to a region on a day. */
export type MembersOn = {
  /** Each once. */
  readonly members: readonly string[]
  readonly twice: readonly string[]
  /** Why nothing can be rolled up: a circle, or a member counted twice through another. */
  readonly refusal: Sentence | null
}

/** Who belongs to what, when: the index of memberships that a roll-up asks. */
export interface Belonging {
  /** The memberships of a region, of every time. */
  membershipsOf(hub: string): readonly Membership[]
  membersOn(hub: string, day: string): MembersOn
  readonly hubName: (id: string) => string
}

/**
 * Between two days on which any membership begins or ends nothing changes, so each region is looked at once for every such
 * stretch. Members of which one contains another would be counted twice, and a region that contains itself has no end.
 */
export function createBelonging(
  memberships: readonly Membership[],
  {
    ancestorsOf,
    hubName,
  }: {
    /** Administrative parents of a hub, the nearest first. */
    readonly ancestorsOf: (hub: string) => readonly string[]
    readonly hubName: (id: string) => string
  },
): Belonging {
  const byHub = groupedBy(memberships, ({ hub }) => hub)
  const turns = [
    ...new Set(
      memberships.flatMap(({ from, until }) =>
        [from, until].flatMap((date) => (date === null ? [] : dayOf(date))),
      ),
    ),
  ].sort()
  const known = new Map<string, MembersOn>()
  const membershipsOf = (hub: string) => byHub.get(hub) ?? []

  function read(hub: string, day: string): MembersOn {
    const now = membershipsOf(hub).filter((one) => isOn(one, day))
    const members = [...new Set(now.map(({ member }) => member))]
    const twice = members.filter((member) => now.filter((one) => one.member === member).length > 1)
    return { members, twice, refusal: refusalOf(hub, members, day) }
  }

  function refusalOf(hub: string, members: readonly string[], day: string): Sentence | null {
    const below = (id: string) => membershipsOf(id).flatMap((one) => (isOn(one, day) ? [one.member] : []))
    const circle = circleOf([hub], below)
    if (circle !== null)
      return sentence('recipes.roll-up.circle', { circle: circle.map(hubName).join(' → ') })
    const all = new Set(members)
    for (const inner of members) {
      const outer =
        ancestorsOf(inner).find((one) => all.has(one)) ??
        members.find((one) => one !== inner && everythingBelow(one, below).has(inner))
      if (outer !== undefined)
        return sentence('recipes.roll-up.contains', { outer: hubName(outer), inner: hubName(inner) })
    }
    return null
  }

  return {
    membershipsOf,
    hubName,
    membersOn(hub, day) {
      let stretch = 0
      while (stretch < turns.length && (turns[stretch] ?? '') <= day) stretch += 1
      const key = `${stretch}|${hub}`
      const found = known.get(key) ?? read(hub, day)
      known.set(key, found)
      return found
    },
  }
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
export function dayOf(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}
