import { firstDayOf, lastDayOf } from '../../dataset/period-days.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import { dayOf, type Belonging } from './belonging.ts'

export type MembersAt = {
  /** Each once. */
  readonly members: readonly string[]
  readonly notes: readonly Sentence[]
  /** Why nothing can be rolled up. */
  readonly refusal: Sentence | null
}

/**
 * Members of a region in a period: those who belong to it on its first day, as memberships count everywhere here. One that
 * joins or leaves in the middle is told, not split.
 */
export function membersAt(hub: string, period: string, belonging: Belonging): MembersAt {
  const [first, last] = [firstDayOf(period), lastDayOf(period)]
  if (first === null || last === null)
    return { members: [], notes: [], refusal: sentence('recipes.roll-up.no-date', { period }) }
  const { members, twice, refusal } = belonging.membersOn(hub, first)
  const joined: string[] = []
  const left: string[] = []
  for (const { member, from, until } of belonging.membershipsOf(hub)) {
    if (from !== null && dayOf(from) > first && dayOf(from) <= last && !members.includes(member))
      joined.push(member)
    if (until !== null && dayOf(until) > first && dayOf(until) <= last && members.includes(member))
      left.push(member)
  }
  const told = (key: string, ids: readonly string[]) =>
    ids.length === 0
      ? []
      : [sentence(`recipes.roll-up.${key}`, { members: [...new Set(ids)].map(belonging.hubName), period })]
  return {
    members,
    notes: [...told('twice', twice), ...told('joined-during', joined), ...told('left-during', left)],
    refusal,
  }
}
