import { labelOf } from '#shared/domain/id.ts'
import type { Services } from '#shared/ipc/services.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { findOrganisation, findPerson, findRole, findSite } from '../find-actor.ts'
import { findByLabel } from '../find-by-label.ts'
import { typedWhich } from '../typed-which.ts'

/** What a command took away, and what went along with it. */
type Removed = { readonly id: string; readonly along: readonly string[] }

function removing(
  words: string,
  usage: string,
  remove: (services: Services, typed: string) => Promise<Removed>,
): Command {
  const command: Command = {
    words,
    usage,
    options: {},
    async run(given, desk) {
      const typed = typedWhich(given, command)
      const { services } = await desk.open()
      const { id, along } = await remove(services, typed)
      const [removed, labels] = [labelOf(id), along.map(labelOf)]
      const said = sentence(labels.length === 0 ? 'cli.removed' : 'cli.removed-along', { removed, labels })
      return { json: { removed, along: labels }, lines: [desk.speak(said)], exit: 0 }
    },
  }
  return command
}

/** `organisations remove NAME`: with its sites and the roles in it; refused while a plan or a part names it. */
export const organisationsRemove = removing('organisations remove', 'NAME', async (services, typed) => {
  const { organisation, sites, roles } = await findOrganisation(services, typed)
  await services.organisations.remove({ organisation: organisation.id })
  return {
    id: organisation.id,
    along: [...sites.map(({ site }) => site.id), ...roles.map(({ role }) => role.id)],
  }
})

/** `sites remove SITE`. */
export const sitesRemove = removing('sites remove', 'SITE', async (services, typed) => {
  const { id } = (await findSite(services, typed)).site
  await services.organisations.removeSite({ site: id })
  return { id, along: [] }
})

/** `people remove NAME`: with their roles; refused while a plan names them as its owner. */
export const peopleRemove = removing('people remove', 'NAME', async (services, typed) => {
  const { person, roles } = await findPerson(services, typed)
  await services.people.remove({ person: person.id })
  return { id: person.id, along: roles.map(({ role }) => role.id) }
})

/** `roles remove ROLE`. */
export const rolesRemove = removing('roles remove', 'ROLE', async (services, typed) => {
  const { id } = (await findRole(services, typed)).role
  await services.people.removeRole({ role: id })
  return { id, along: [] }
})

/** `plans remove PLAN`: refused while another plan belongs to it. */
export const plansRemove = removing('plans remove', 'PLAN', async (services, typed) => {
  const { id } = findByLabel(await services.plans.list({}), ({ plan }) => plan.id, typed, 'plan').plan
  await services.plans.remove({ plan: id })
  return { id, along: [] }
})
