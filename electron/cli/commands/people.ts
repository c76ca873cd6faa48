import { labelOf } from '#shared/domain/id.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { findNamed } from '../find-named.ts'
import { textTable } from '../print/text-table.ts'
import { groundsJson } from '../shapes/grounds-json.ts'
import { typedDate } from '../typed-date.ts'
import { groundOptions, groundUsage, typedGrounds } from '../typed-grounds.ts'
import { typedNames } from '../typed-names.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `people`: everybody sources speak of, with their roles; `people NAME`: one. */
export const people: Command = {
  words: 'people',
  usage: '[NAME]',
  options: {},
  async run(given, desk) {
    const { services } = await desk.open()
    const all = await services.people.list({})
    const organisations = new Map(
      (await services.organisations.list({})).map(({ organisation }) => [
        organisation.id,
        organisation.names.en,
      ]),
    )
    const wanted =
      given.words.length === 0 ? null : await findNamed(services, 'person', given.words.join(' '))
    const shown = all.filter(({ person }) => wanted === null || person.id === wanted)
    const json = shown.map(({ person, grounds, roles, plans }) => ({
      ...person,
      label: labelOf(person.id),
      grounds: groundsJson(grounds),
      roles: roles.map(({ role, grounds: own }) => ({
        ...role,
        label: labelOf(role.id),
        organisationName: organisations.get(role.organisation) ?? role.organisation,
        grounds: groundsJson(own),
      })),
      plans: plans.map(labelOf),
    }))
    const lines = shown.flatMap(({ person, roles }) => [
      `${labelOf(person.id)}  ${person.names.en}`,
      ...textTable(
        roles.map(({ role }) => [
          `  ${labelOf(role.id)}`,
          role.title,
          organisations.get(role.organisation) ?? '',
          [role.from ?? '…', role.until ?? '…'].join(' – '),
        ]),
      ),
    ])
    return { json: wanted === null ? { people: json } : json[0], lines, exit: 0 }
  },
}

/** `people add NAME`: somebody sources speak of. */
export const peopleAdd: Command = {
  words: 'people add',
  usage: `NAME [--zh NAME] [--ru NAME] [--note TEXT] ${groundUsage}`,
  options: {
    zh: { type: 'string' },
    ru: { type: 'string' },
    note: { type: 'string' },
    ...groundOptions,
  },
  async run(given, desk) {
    const names = typedNames(given, peopleAdd)
    const { services } = await desk.open()
    const saved = await services.people.save({
      person: null,
      ...names,
      note: given.text('note') ?? null,
      grounds: await typedGrounds(given, services),
    })
    const said = { id: labelOf(saved.id), name: saved.names.en }
    return { json: { ...saved, label: said.id }, lines: [desk.speak(sentence('cli.added', said))], exit: 0 }
  },
}

/** `roles add PERSON ORGANISATION TITLE`: what somebody is there. */
export const rolesAdd: Command = {
  words: 'roles add',
  usage: `PERSON ORGANISATION TITLE [--from DATE] [--until DATE] [--as-of DATE] [--note TEXT] ${groundUsage}`,
  options: {
    from: { type: 'string' },
    until: { type: 'string' },
    'as-of': { type: 'string' },
    note: { type: 'string' },
    ...groundOptions,
  },
  async run(given, desk) {
    const [typed, at, title, ...more] = given.words
    if (typed === undefined || at === undefined || title === undefined || more.length > 0)
      throw new UsageProblem('cli-needs-role', {}, rolesAdd)
    const date = (option: string) => {
      const text = given.text(option)
      return text === undefined ? null : typedDate(text)
    }
    const dates = { from: date('from'), until: date('until'), asOf: date('as-of') }
    const { services } = await desk.open()
    const saved = await services.people.saveRole({
      role: null,
      person: await findNamed(services, 'person', typed),
      organisation: await findNamed(services, 'organisation', at),
      title,
      ...dates,
      note: given.text('note') ?? null,
      grounds: await typedGrounds(given, services),
    })
    const said = { id: labelOf(saved.id), name: `${typed}, ${title}, ${at}` }
    return { json: { ...saved, label: said.id }, lines: [desk.speak(sentence('cli.added', said))], exit: 0 }
  },
}
