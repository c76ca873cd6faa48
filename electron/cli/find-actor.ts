import { labelOf } from '#shared/domain/id.ts'
import type { OrganisationView, RoleView, SiteView } from '#shared/ipc/answers/organisations.ts'
import type { PersonView } from '#shared/ipc/answers/people.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { Services } from '#shared/ipc/services.ts'
import { findByLabel } from './find-by-label.ts'
import { findNamed } from './find-named.ts'

/** The organisation a name or label means. */
export async function findOrganisation(services: Services, typed: string): Promise<OrganisationView> {
  const id = await findNamed(services, 'organisation', typed)
  const all = await services.organisations.list({})
  return (
    all.find(({ organisation }) => organisation.id === id) ??
    refuse('organisation-unknown', { organisation: labelOf(id) })
  )
}

/** The person a name or label means. */
export async function findPerson(services: Services, typed: string): Promise<PersonView> {
  const id = await findNamed(services, 'person', typed)
  const all = await services.people.list({})
  return all.find(({ person }) => person.id === id) ?? refuse('person-unknown', { person: labelOf(id) })
}

/** The site a label means, with whose it is. */
export async function findSite(
  services: Services,
  typed: string,
): Promise<SiteView & Pick<OrganisationView, 'organisation'>> {
  const all = (await services.organisations.list({})).flatMap(({ organisation, sites }) =>
    sites.map((view) => ({ ...view, organisation })),
  )
  return findByLabel(all, ({ site }) => site.id, typed, 'site')
}

/** The role a label means, with whose it is. */
export async function findRole(
  services: Services,
  typed: string,
): Promise<RoleView & Pick<PersonView, 'person'>> {
  const all = (await services.people.list({})).flatMap(({ person, roles }) =>
    roles.map((view) => ({ ...view, person })),
  )
  return findByLabel(all, ({ role }) => role.id, typed, 'role')
}
