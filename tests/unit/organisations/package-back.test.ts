import { strToU8, zipSync, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createExportsService } from '#electron/services/exports/exports-service.ts'
import type { Input } from '#shared/ipc/requests.ts'
import { openDataset } from '../dataset/open-dataset.ts'

type Place = Awaited<ReturnType<typeof openDataset>>

const noAliases = { en: [], zh: [], ru: [] }
const undated = { from: null, until: null, asOf: null, note: null, grounds: [] }
const named = (en: string) => ({
  names: { en, zh: null, ru: null },
  aliases: noAliases,
  note: null,
  grounds: [],
})

/** The article's company, its chairman, a decision and a goal with a target, each resting on words of another workspace. */
async function company(place: Place) {
  const { organisations, people, plans } = place
  const quoted = {
    kind: 'elsewhere',
    of: 'quotation',
    words: 'has opened branches | in Beijing, “and” Shanghai',
    source: 'The article',
  } as const
  const above = await organisations.save({
    organisation: null,
    kind: 'other',
    parent: null,
    ...named('The group'),
  })
  const firm = await organisations.save({
    organisation: null,
    kind: 'company',
    parent: above.id,
    ...named('=JoyGovAI'),
    grounds: [quoted],
  })
  const site = (hub: string, more: Partial<Input<'organisations.saveSite'>>) =>
    organisations.saveSite({
      site: null,
      organisation: firm.id,
      hub,
      kind: 'branch',
      state: 'existing',
      name: null,
      ...undated,
      ...more,
    })
  await site('chengdu', { kind: 'headquarters' })
  await site('beijing', { from: '2021', grounds: [quoted] })
  await site('shenzhen', { kind: 'office', state: 'being-set-up', asOf: 'XXXX-01-16' })
  const chairman = await people.save({ person: null, ...named('Huang Hu') })
  await people.saveRole({
    role: null,
    person: chairman.id,
    organisation: firm.id,
    title: 'chairman',
    ...undated,
  })
  const plan = {
    plan: null,
    hubs: [],
    from: null,
    lasts: null,
    target: null,
    note: null,
    grounds: [],
  }
  const decision = await plans.save({
    ...plan,
    kind: 'decision',
    statement: 'Regions instead of cities',
    owner: { kind: 'person', person: chairman.id },
    decided: 'XXXX-12',
    due: null,
    partOf: null,
  })
  await plans.save({
    ...plan,
    kind: 'goal',
    statement: 'Intensity of at least 7.0 %',
    owner: { kind: 'organisation', organisation: firm.id },
    hubs: ['beijing'],
    decided: null,
    lasts: { count: 10, unit: 'year' },
    due: '2035',
    target: {
      indicator: 'rd-expenditure-intensity',
      comparison: 'at-least',
      value: { value: 7, unit: 'percent', decimals: 1, qualifier: 'exact', printed: '7.0 %' },
    },
    partOf: decision.id,
  })
}

async function packed(place: Place): Promise<Uint8Array> {
  const exports = createExportsService(place)
  const { id } = await exports.make({ format: 'datapackage', indicator: null, hub: null })
  const piece = await exports.read({ id, at: 0 })
  return Buffer.from(piece?.base64 ?? '', 'base64')
}

/** Everything told, by names instead of ids. */
async function told({ organisations, people, plans }: Place) {
  const [firms, persons, goals] = [
    await organisations.list({}),
    await people.list({}),
    await plans.list({ asKnownOn: null }),
  ]
  const names = new Map<string | null, string>([
    ...firms.map(({ organisation }) => [organisation.id, organisation.names.en] as const),
    ...persons.map(({ person }) => [person.id, person.names.en] as const),
    ...goals.map(({ plan }) => [plan.id, plan.statement] as const),
  ])
  const plain = (thing: object) =>
    Object.fromEntries(
      Object.entries(thing)
        .filter(([key]) => key !== 'id')
        .map(([key, value]) => [key, typeof value === 'string' ? (names.get(value) ?? value) : value]),
    )
  return {
    firms: firms.map(({ organisation, sites, roles }) => ({
      ...plain(organisation),
      sites: sites.map(({ site }) => plain(site)),
      roles: roles.map(({ role }) => plain(role)),
    })),
    people: persons.map(({ person }) => plain(person)),
    plans: goals.map(({ plan }) => ({ ...plain(plan), owner: plain(plan.owner ?? {}) })),
  }
}

describe('organisations, people and plans of a Data Package', () => {
  it('come into an empty workspace as they were, and again change nothing', async () => {
    const own = await openDataset()
    await company(own)
    const bytes = await packed(own)
    const other = await openDataset()
    const tried = await other.importText(bytes, { name: 'x.zip', dryRun: true })
    expect(tried).toMatchObject({ actors: 9, actorsRefused: 0 })
    expect(await other.organisations.list({})).toEqual([])
    await other.importText(bytes, { name: 'x.zip' })
    expect(await told(other)).toEqual(await told(own))
    for (const place of [own, other])
      expect(await place.importText(bytes, { name: 'x.zip' })).toMatchObject({ actors: 0, actorsRefused: 0 })
    await other.store.undo()
    expect(await other.organisations.list({})).toEqual([])
    expect(await other.plans.list({ asKnownOn: null })).toEqual([])
  })

  it('join what is here by name, and what is here stays as it is here', async () => {
    const own = await openDataset()
    await company(own)
    const other = await openDataset()
    const firm = await other.organisations.save({
      organisation: null,
      kind: 'institute',
      parent: null,
      ...named('=JoyGovAI'),
    })
    const report = await other.importText(await packed(own), { name: 'x.zip' })
    expect(report).toMatchObject({ actors: 8, actorsRefused: 0 })
    const view = (await other.organisations.list({})).find(({ organisation }) => organisation.id === firm.id)
    expect(view?.organisation).toMatchObject({ kind: 'institute', parent: null })
    expect(view?.sites).toHaveLength(3)
    expect(view?.plans).toHaveLength(1)
  })

  it('that break a rule stay out with their reason, and what hangs on them too', async () => {
    const own = await openDataset()
    await company(own)
    const files = unzipSync(await packed(own))
    const change = (name: string, from: RegExp, to: string) => {
      const text = Buffer.from(files[name] ?? new Uint8Array()).toString('utf8')
      expect(text).toMatch(from)
      files[name] = strToU8(text.replace(from, to))
    }
    change('sites.csv', /existing,2021,/, 'existing,2021,2020')
    change('sites.csv', /shenzhen/, 'atlantis')
    change('people.csv', /Huang Hu/, '!!!')
    change('plans.csv', /,decision,/, ',wish,')
    const other = await openDataset()
    const report = await other.importText(zipSync(files), { name: 'x.zip' })
    expect(report.actors).toBe(3)
    const notices = report.notices.map(({ key, values }) => [key, JSON.stringify(values)].join(' '))
    for (const words of ['2020', 'atlantis', '!!!', 'role', 'unread', 'plan-unknown'])
      expect(notices.join('\n')).toContain(words)
    expect(report.actorsRefused).toBe(6)
    expect((await other.organisations.list({})).flatMap(({ sites }) => sites)).toHaveLength(1)
  })
})
