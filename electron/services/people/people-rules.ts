import { isApart } from '#shared/dataset/known-date.ts'
import type { NameIndex } from '#shared/dataset/name-index.ts'
import { nameWords } from '#shared/dataset/name-words.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { Organisation } from '#shared/domain/organisation.ts'
import type { PublicPerson, Role } from '#shared/domain/public-person.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { checkNames, checkWords, takenName } from '../dataset/entry-names.ts'
import { checkDates } from '../organisations/organisation-rules.ts'

/** A name of their own: two people of one name are told apart by what is added to it. */
export function checkPerson(person: PublicPerson, all: readonly PublicPerson[]): void {
  checkNames(person, 'person')
  checkWords(person.note)
  const taken = takenName(person, all)
  if (taken !== undefined) refuse('person-name-taken', { name: taken.name, other: labelOf(taken.other.id) })
}

/** A known person and organisation, dates in order, and the same role once at a time. */
export function checkRole(
  role: Role,
  {
    people,
    organisations,
    roles,
  }: {
    readonly people: Pick<NameIndex<PublicPerson>, 'get'>
    readonly organisations: Pick<NameIndex<Organisation>, 'get'>
    readonly roles: readonly Role[]
  },
): void {
  const person = people.get(role.person) ?? refuse('person-unknown', { person: labelOf(role.person) })
  const organisation =
    organisations.get(role.organisation) ??
    refuse('organisation-unknown', { organisation: labelOf(role.organisation) })
  checkWords(role.note)
  checkDates(role, person.names.en)
  const twice = roles.find(
    (other) =>
      other.id !== role.id &&
      other.person === role.person &&
      other.organisation === role.organisation &&
      folded(other.title) === folded(role.title) &&
      !isApart(other, role),
  )
  if (twice !== undefined)
    refuse('role-twice', {
      person: person.names.en,
      organisation: organisation.names.en,
      title: role.title,
      role: labelOf(twice.id),
    })
}

function folded(title: string): string {
  return nameWords(title)
    .map((word) => word.folded)
    .join(' ')
}
