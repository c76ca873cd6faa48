import type { Edit } from '#electron/storage/store.ts'
import { explainNamed } from '#shared/dataset/explain-name.ts'
import { compareDates } from '#shared/dataset/known-date.ts'
import { createNameIndex } from '#shared/dataset/name-index.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { PublicPerson, Role } from '#shared/domain/public-person.ts'
import type { PersonView } from '#shared/ipc/answers/people.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import { sharedNames, tidied } from '../dataset/entry-names.ts'
import type { EntryParts } from '../dataset/entry-parts.ts'
import { nameAnswer } from '../dataset/name-answer.ts'
import { checkedGrounds } from '../grounds/check-grounds.ts'
import { shownGrounds } from '../grounds/show-grounds.ts'
import { checkPerson, checkRole } from './people-rules.ts'

/** People sources speak of and what they are at organisations: shown, written and found by name. */
export function createPeopleService({ store }: Pick<EntryParts, 'store'>): ServiceOf<'people'> {
  const index = () => createNameIndex(store.all('people'))
  const find = (id: string): PublicPerson =>
    store.get('people', id) ?? refuse('person-unknown', { person: labelOf(id) })
  const findRole = (id: string): Role =>
    store.get('roles', id) ?? refuse('role-unknown', { role: labelOf(id) })

  function view(person: PublicPerson): PersonView {
    const { id } = person
    return {
      person,
      grounds: shownGrounds(store, person.grounds),
      roles: store
        .all('roles')
        .filter((role) => role.person === id)
        .toSorted((a, b) => compareDates(a.from, b.from))
        .map((role) => ({ role, grounds: shownGrounds(store, role.grounds) })),
      plans: store
        .all('plans')
        .filter(({ owner }) => owner?.kind === 'person' && owner.person === id)
        .map((one) => one.id),
      ambiguous: sharedNames(person, store.all('people')),
    }
  }

  return {
    list: async () => store.all('people').map(view),

    async save({ person: id, ...given }) {
      const before = id === null ? null : find(id)
      const person: PublicPerson = tidied({
        ...given,
        id: before?.id ?? store.nextId('people', 'P'),
        grounds: checkedGrounds(store, given.grounds, before?.grounds),
      })
      checkPerson(person, store.all('people'))
      await store.change('people.save', [{ do: 'put', collection: 'people', entity: person }])
      return person
    },

    async remove({ person: id }) {
      const { person, plans, roles } = view(find(id))
      if (plans.length > 0)
        refuse('person-in-use', { person: person.names.en, users: plans.map(labelOf) }, 'state')
      await store.change('people.remove', [
        ...roles.map(({ role }): Edit => ({ do: 'remove', collection: 'roles', id: role.id })),
        { do: 'remove', collection: 'people', id },
      ])
      return null
    },

    async saveRole({ role: id, ...given }) {
      const before = id === null ? null : findRole(id)
      const role: Role = {
        ...given,
        id: before?.id ?? store.nextId('roles', 'E'),
        grounds: checkedGrounds(store, given.grounds, before?.grounds),
      }
      checkRole(role, {
        people: index(),
        organisations: createNameIndex(store.all('organisations')),
        roles: store.all('roles'),
      })
      await store.change('people.saveRole', [{ do: 'put', collection: 'roles', entity: role }])
      return role
    },

    async removeRole({ role }) {
      await store.change('people.removeRole', [{ do: 'remove', collection: 'roles', id: findRole(role).id }])
      return null
    },

    async resolve({ name }) {
      if (name.trim() === '') refuse('name-empty')
      return nameAnswer(explainNamed(name, index()))
    },
  }
}
