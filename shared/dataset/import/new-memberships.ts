import type { Membership } from '../../domain/hub.ts'
import { firstDay, isDate } from '../dated.ts'
import { circleOf, overlapping } from '../hub-story.ts'

type Told = Omit<Membership, 'id'>

/**
 * Memberships of a package that may stand beside those the workspace has: of readable dates in order, sharing no day with
 * another spell of the same member, and closing no circle. What the workspace holds of a member stays as it is.
 */
export function newMemberships(told: readonly Told[], known: readonly Membership[]): Told[] {
  const all = [...known]
  const taken: Told[] = []
  for (const [at, one] of told.entries()) {
    const { from, until } = one
    if ([from, until].some((date) => date !== null && !isDate(date))) continue
    if (from !== null && until !== null && firstDay(from) >= firstDay(until)) continue
    const membership = { id: `told ${at}`, ...one }
    if (overlapping(membership, all) !== undefined || circleOf(membership, all) !== null) continue
    all.push(membership)
    taken.push(one)
  }
  return taken
}
