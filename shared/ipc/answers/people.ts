import type { PublicPerson } from '../../domain/public-person.ts'
import type { SharedName } from './hubs.ts'
import type { RoleView } from './organisations.ts'
import type { ShownGround } from './grounds.ts'

/** A person with their roles; `plans` are ids of what they decided, plan or set as a goal. */
export type PersonView = {
  readonly person: PublicPerson
  readonly grounds: readonly ShownGround[]
  readonly roles: readonly RoleView[]
  readonly plans: readonly string[]
  /** Names that lead to this person and to another. */
  readonly ambiguous: readonly SharedName[]
}
