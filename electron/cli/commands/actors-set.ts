import { organisationKinds, siteKinds, siteStates } from '#shared/domain/organisation.ts'
import type { Command } from '../command.ts'
import { findOrganisation, findPerson, findRole, findSite } from '../find-actor.ts'
import { findNamed } from '../find-named.ts'
import { changedOutcome } from '../print/changed-outcome.ts'
import { readNames } from '../shapes/names.ts'
import { typedChanges, changedGroundOptions, changedGroundUsage } from '../typed-changes.ts'
import { typedChoice } from '../typed-choice.ts'
import { typedWhich } from '../typed-which.ts'

const text = { type: 'string' } as const
const nameOptions = { name: text, zh: text, ru: text, note: text }
const dateOptions = { from: text, until: text, 'as-of': text, note: text }

/** `organisations set NAME`: changes what its options name, and nothing else. */
export const organisationsSet: Command = {
  words: 'organisations set',
  usage: `NAME [--name NAME] [--zh NAME] [--ru NAME] [--kind K] [--part-of NAME] [--note TEXT] ${changedGroundUsage}`,
  options: { ...nameOptions, kind: text, 'part-of': text, ...changedGroundOptions },
  async run(given, desk) {
    const typed = typedWhich(given, organisationsSet)
    const { services } = await desk.open()
    const { id, ...before } = (await findOrganisation(services, typed)).organisation
    const change = typedChanges(given)
    const above = change.words('part-of', before.parent)
    const saved = await services.organisations.save({
      organisation: id,
      ...change.names(before),
      kind: typedChoice(given, 'kind', organisationKinds, before.kind, organisationsSet),
      parent:
        above === null || above === before.parent ? above : await findNamed(services, 'organisation', above),
      note: change.words('note', before.note),
      grounds: await change.grounds(services, before.grounds),
    })
    return changedOutcome(desk, saved, saved.names.en)
  },
}

/** `sites set SITE`: changes what its options name. */
export const sitesSet: Command = {
  words: 'sites set',
  usage: `SITE [--hub HUB] [--kind K] [--state S] [--from DATE] [--until DATE] [--as-of DATE] [--name TEXT] [--note TEXT] ${changedGroundUsage}`,
  options: { hub: text, kind: text, state: text, name: text, ...dateOptions, ...changedGroundOptions },
  async run(given, desk) {
    const typed = typedWhich(given, sitesSet)
    const { services } = await desk.open()
    const { site, organisation } = await findSite(services, typed)
    const { id, ...before } = site
    const change = typedChanges(given)
    const hub = given.text('hub')
    const saved = await services.organisations.saveSite({
      site: id,
      ...before,
      hub: hub === undefined ? before.hub : await findNamed(services, 'hub', hub),
      kind: typedChoice(given, 'kind', siteKinds, before.kind, sitesSet),
      state: typedChoice(given, 'state', siteStates, before.state, sitesSet),
      ...change.dates(before),
      name: change.words('name', before.name),
      note: change.words('note', before.note),
      grounds: await change.grounds(services, before.grounds),
    })
    const names = await readNames(services)
    return changedOutcome(desk, saved, `${organisation.names.en}, ${names.hub(saved.hub)}`)
  },
}

/** `people set NAME`: changes what its options name. */
export const peopleSet: Command = {
  words: 'people set',
  usage: `NAME [--name NAME] [--zh NAME] [--ru NAME] [--note TEXT] ${changedGroundUsage}`,
  options: { ...nameOptions, ...changedGroundOptions },
  async run(given, desk) {
    const typed = typedWhich(given, peopleSet)
    const { services } = await desk.open()
    const { person } = await findPerson(services, typed)
    const change = typedChanges(given)
    const saved = await services.people.save({
      person: person.id,
      ...change.names(person),
      note: change.words('note', person.note),
      grounds: await change.grounds(services, person.grounds),
    })
    return changedOutcome(desk, saved, saved.names.en)
  },
}

/** `roles set ROLE`: changes what its options name. */
export const rolesSet: Command = {
  words: 'roles set',
  usage: `ROLE [--title TEXT] [--from DATE] [--until DATE] [--as-of DATE] [--note TEXT] ${changedGroundUsage}`,
  options: { title: text, ...dateOptions, ...changedGroundOptions },
  async run(given, desk) {
    const typed = typedWhich(given, rolesSet)
    const { services } = await desk.open()
    const { role, person } = await findRole(services, typed)
    const { id, ...before } = role
    const change = typedChanges(given)
    const saved = await services.people.saveRole({
      role: id,
      ...before,
      title: change.words('title', before.title) ?? before.title,
      ...change.dates(before),
      note: change.words('note', before.note),
      grounds: await change.grounds(services, before.grounds),
    })
    return changedOutcome(desk, saved, `${person.names.en}, ${saved.title}`)
  },
}
