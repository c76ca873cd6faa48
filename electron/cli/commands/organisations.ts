import { organisationKinds, siteKinds, siteStates } from '#shared/domain/organisation.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { OrganisationView } from '#shared/ipc/answers/organisations.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { findNamed } from '../find-named.ts'
import { textTable } from '../print/text-table.ts'
import { groundsJson } from '../shapes/grounds-json.ts'
import { readNames, type Names } from '../shapes/names.ts'
import { typedChoice } from '../typed-choice.ts'
import { typedDate } from '../typed-date.ts'
import { groundOptions, groundUsage, typedGrounds } from '../typed-grounds.ts'
import { typedNames } from '../typed-names.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `organisations`: every organisation with its sites; `organisations NAME`: one. */
export const organisations: Command = {
  words: 'organisations',
  usage: '[NAME]',
  options: {},
  async run(given, desk) {
    const { services } = await desk.open()
    const names = await readNames(services)
    const all = await services.organisations.list({})
    const people = new Map((await services.people.list({})).map(({ person }) => [person.id, person.names.en]))
    const wanted =
      given.words.length === 0 ? null : await findNamed(services, 'organisation', given.words.join(' '))
    const shown = all.filter(({ organisation }) => wanted === null || organisation.id === wanted)
    const json = shown.map((view) => organisationJson(view, names, (id) => people.get(id) ?? id))
    const lines = shown.flatMap((view) => [
      `${labelOf(view.organisation.id)}  ${view.organisation.names.en} (${view.organisation.kind})`,
      ...textTable(
        view.sites.map(({ site }) => [
          `  ${labelOf(site.id)}`,
          names.hub(site.hub),
          [site.kind, site.name].filter(Boolean).join(' '),
          site.state,
          [site.from ?? '…', site.until ?? '…'].join(' – '),
        ]),
      ),
      ...textTable(
        view.roles.map(({ role }) => [`  ${labelOf(role.id)}`, people.get(role.person) ?? '', role.title]),
      ),
    ])
    return { json: wanted === null ? { organisations: json } : json[0], lines, exit: 0 }
  },
}

/** `organisations add NAME`: a firm, institute or agency. */
export const organisationsAdd: Command = {
  words: 'organisations add',
  usage: `NAME [--kind K] [--zh NAME] [--ru NAME] [--part-of NAME] [--note TEXT] ${groundUsage}`,
  options: {
    kind: { type: 'string' },
    zh: { type: 'string' },
    ru: { type: 'string' },
    'part-of': { type: 'string' },
    note: { type: 'string' },
    ...groundOptions,
  },
  async run(given, desk) {
    const names = typedNames(given, organisationsAdd)
    const kind = typedChoice(given, 'kind', organisationKinds, 'company', organisationsAdd)
    const { services } = await desk.open()
    const above = given.text('part-of')
    const saved = await services.organisations.save({
      organisation: null,
      kind,
      ...names,
      parent: above === undefined ? null : await findNamed(services, 'organisation', above),
      note: given.text('note') ?? null,
      grounds: await typedGrounds(given, services),
    })
    const said = { id: labelOf(saved.id), name: saved.names.en }
    return { json: { ...saved, label: said.id }, lines: [desk.speak(sentence('cli.added', said))], exit: 0 }
  },
}

/** `sites add ORGANISATION HUB`: where it is, is being set up or is to be. */
export const sitesAdd: Command = {
  words: 'sites add',
  usage: `ORGANISATION HUB [--kind K] [--state S] [--from DATE] [--until DATE] [--as-of DATE] [--name TEXT] [--note TEXT] ${groundUsage}`,
  options: {
    kind: { type: 'string' },
    state: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
    'as-of': { type: 'string' },
    name: { type: 'string' },
    note: { type: 'string' },
    ...groundOptions,
  },
  async run(given, desk) {
    const [typed, place, ...more] = given.words
    if (typed === undefined || place === undefined || more.length > 0)
      throw new UsageProblem('cli-needs-two', {}, sitesAdd)
    const kind = typedChoice(given, 'kind', siteKinds, 'office', sitesAdd)
    const state = typedChoice(given, 'state', siteStates, 'existing', sitesAdd)
    const date = (option: string) => {
      const text = given.text(option)
      return text === undefined ? null : typedDate(text)
    }
    const dates = { from: date('from'), until: date('until'), asOf: date('as-of') }
    const { services } = await desk.open()
    const organisation = await findNamed(services, 'organisation', typed)
    const hub = await findNamed(services, 'hub', place)
    const saved = await services.organisations.saveSite({
      site: null,
      organisation,
      hub,
      kind,
      state,
      ...dates,
      name: given.text('name') ?? null,
      note: given.text('note') ?? null,
      grounds: await typedGrounds(given, services),
    })
    const said = { id: labelOf(saved.id), name: `${typed}, ${(await readNames(services)).hub(hub)}` }
    return { json: { ...saved, label: said.id }, lines: [desk.speak(sentence('cli.added', said))], exit: 0 }
  },
}

function organisationJson(
  { organisation, grounds, sites, roles, parts, plans }: OrganisationView,
  names: Names,
  nameOfPerson: (id: string) => string,
) {
  return {
    ...organisation,
    label: labelOf(organisation.id),
    grounds: groundsJson(grounds),
    sites: sites.map(({ site, grounds: own }) => ({
      ...site,
      label: labelOf(site.id),
      hubName: names.hub(site.hub),
      grounds: groundsJson(own),
    })),
    people: roles.map(({ role, grounds: own }) => ({
      ...role,
      label: labelOf(role.id),
      personName: nameOfPerson(role.person),
      grounds: groundsJson(own),
    })),
    parts: parts.map(labelOf),
    plans: plans.map(labelOf),
  }
}
