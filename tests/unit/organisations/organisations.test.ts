import { describe, expect, it } from 'vitest'
import type { Claim } from '#shared/domain/claim.ts'
import type { Input } from '#shared/ipc/requests.ts'
import { openDataset } from '../dataset/open-dataset.ts'

type OrganisationInput = Input<'organisations.save'>
type SiteInput = Input<'organisations.saveSite'>

const noAliases = { en: [], zh: [], ru: [] }
const firm = (en: string, more: Partial<OrganisationInput> = {}): OrganisationInput => ({
  organisation: null,
  kind: 'company',
  names: { en, zh: null, ru: null },
  aliases: noAliases,
  parent: null,
  note: null,
  grounds: [],
  ...more,
})
const siteOf = (organisation: string, hub: string, more: Partial<SiteInput> = {}): SiteInput => ({
  site: null,
  organisation,
  hub,
  kind: 'branch',
  name: null,
  state: 'existing',
  from: null,
  until: null,
  asOf: null,
  note: null,
  grounds: [],
  ...more,
})
const refusal = (code: string) => ({ problem: { code } })

describe('an organisation with its sites', () => {
  it('is found by every name it has, in three languages, and by its label', async () => {
    const { organisations, store } = await openDataset()
    const saved = await organisations.save(
      firm('Ministry of Science and Technology', {
        kind: 'agency',
        names: { en: 'Ministry of Science and Technology', zh: '科学技术部', ru: 'Министерство науки' },
        aliases: { en: ['MOST', ' MOST '], zh: ['科技部'], ru: [] },
      }),
    )
    expect(saved.aliases.en).toEqual(['MOST'])
    for (const name of ['most', '科技部', 'Министерства науки', 'A1', saved.id])
      expect(await organisations.resolve({ name })).toMatchObject({ kind: 'one', found: { id: saved.id } })
    expect(await organisations.resolve({ name: 'Ministry of Sciense and Technology' })).toMatchObject({
      kind: 'none',
      near: [{ id: saved.id }],
    })
    await store.undo()
    expect(await organisations.list({})).toEqual([])
    await store.redo()
    expect((await organisations.list({}))[0]?.organisation).toEqual(saved)
  })

  it('keeps its sites in the order of time, tells the hub of them, and takes them along when it goes', async () => {
    const { organisations, hubs, store } = await openDataset()
    const { id } = await organisations.save(firm('JoyGovAI'))
    await organisations.saveSite(siteOf(id, 'shenzhen', { kind: 'office', state: 'being-set-up' }))
    await organisations.saveSite(siteOf(id, 'beijing', { from: '2024' }))
    await organisations.saveSite(siteOf(id, 'beijing', { from: '2021', until: '2024', name: '' }))
    const [view] = await organisations.list({})
    expect(view?.sites.map(({ site }) => [site.hub, site.from, site.name])).toEqual([
      ['beijing', '2021', null],
      ['beijing', '2024', null],
      ['shenzhen', null, null],
    ])
    const { sites } = await hubs.page({ hub: 'shenzhen' })
    expect(sites).toMatchObject([
      { site: { state: 'being-set-up' }, organisation: { names: { en: 'JoyGovAI' } } },
    ])
    await organisations.remove({ organisation: id })
    expect(store.all('sites')).toEqual([])
    await store.undo()
    expect(store.all('sites')).toHaveLength(3)
  })

  it('refuses what cannot be, and changes nothing', async () => {
    const { organisations, people, plans, store } = await openDataset()
    const { id } = await organisations.save(firm('JoyGovAI'))
    const part = await organisations.save(firm('JoyGovAI Labs', { parent: id }))
    await organisations.saveSite(siteOf(id, 'beijing'))
    const before = store.history(50).length
    const refused: [() => Promise<unknown>, string][] = [
      [() => organisations.save(firm(' ')), 'organisation-without-name'],
      [() => organisations.save(firm('joygovai')), 'organisation-name-taken'],
      [() => organisations.save(firm('Other', { parent: 'A9-aaaaaa' })), 'organisation-unknown'],
      [
        () => organisations.save(firm('JoyGovAI', { organisation: id, parent: part.id })),
        'organisation-circle',
      ],
      [() => organisations.save(firm('JoyGovAI', { organisation: id, parent: id })), 'organisation-circle'],
      [
        () => organisations.save(firm('Other', { grounds: [{ kind: 'claim', claim: 'C1-aaaaaa' }] })),
        'ground-unknown-claim',
      ],
      [() => organisations.remove({ organisation: id }), 'organisation-in-use'],
      [() => organisations.saveSite(siteOf(id, 'beijing')), 'site-twice'],
      [() => organisations.saveSite(siteOf(id, 'beijing', { state: 'planned', from: '2030' })), 'site-twice'],
      [() => organisations.saveSite(siteOf(id, 'nowhere')), 'hub-unknown'],
      [() => organisations.saveSite(siteOf('A9-aaaaaa', 'beijing')), 'organisation-unknown'],
      [
        () => organisations.saveSite(siteOf(id, 'tianjin', { from: '2030', until: '2026' })),
        'dates-reversed',
      ],
      [() => organisations.saveSite(siteOf(id, 'tianjin', { from: '2026-13' })), 'date-not-known'],
      [
        () =>
          people.saveRole({
            role: null,
            person: 'P1-aaaaaa',
            organisation: id,
            title: 'chairman',
            from: null,
            until: null,
            asOf: null,
            note: null,
            grounds: [],
          }),
        'person-unknown',
      ],
      [() => plans.make({ claim: 'C1-aaaaaa' }), 'claim-unknown'],
    ]
    for (const [done, code] of refused) await expect(done(), code).rejects.toMatchObject(refusal(code))
    expect(store.history(50)).toHaveLength(before)
  })

  it('lets two sites of a kind stand side by side that a name or dates tell apart', async () => {
    const { organisations, store } = await openDataset()
    const { id } = await organisations.save(firm('JoyGovAI'))
    await organisations.saveSite(siteOf(id, 'beijing', { until: '2020' }))
    await organisations.saveSite(siteOf(id, 'beijing', { from: '2020' }))
    await organisations.saveSite(siteOf(id, 'beijing', { name: 'Zhongguancun' }))
    expect(store.all('sites')).toHaveLength(3)
  })

  it('follows hubs that are merged: the same site once with both grounds, another beside it', async () => {
    const { organisations, hubs, store } = await openDataset()
    const { id } = await organisations.save(firm('JoyGovAI'))
    const haven = {
      id: 'haven',
      type: 'city' as const,
      names: { en: 'Haven', zh: null, ru: null },
      aliases: noAliases,
      parent: null,
      place: null,
      note: null,
    }
    await hubs.save({ hub: haven })
    await organisations.saveSite(siteOf(id, 'beijing'))
    await organisations.saveSite(siteOf(id, 'haven'))
    await organisations.saveSite(siteOf(id, 'haven', { kind: 'office', from: '2025' }))
    await hubs.merge({ hub: 'haven', into: 'beijing', dryRun: false })
    expect(
      store
        .all('sites')
        .map(({ hub, kind }) => `${hub} ${kind}`)
        .sort(),
    ).toEqual(['beijing branch', 'beijing office'])
    const moved = await organisations.saveSite(siteOf(id, 'haven', { kind: 'plant' }))
    expect(moved.hub).toBe('beijing')
    await store.undo()
    await store.undo()
    expect(store.all('sites').filter(({ hub }) => hub === 'haven')).toHaveLength(2)
  })
})

describe('sites made of a claim', () => {
  const claim: Claim = {
    id: 'C1-aaaaaa',
    statement: 'JoyGovAI has opened branches in Beijing and Shanghai.',
    assertion: { kind: 'event', when: null, hubs: ['beijing', 'shanghai'] },
    speaker: null,
    stated: 'XXXX-01-16',
    tags: [],
    status: 'draft',
    verdict: null,
    foreign: null,
    because: [],
    suggestion: null,
    madeBy: 'Ada',
    madeAt: '2026-02-01T09:00:00Z',
  }
  it('are one step, keep the claim, and know the organisation the next time', async () => {
    const { organisations, plans, store } = await openDataset()
    await store.change('claims.mark', [{ do: 'put', collection: 'claims', entity: claim }])
    const told = await organisations.readSites({ claim: claim.id })
    expect(told).toMatchObject({ organisation: null, name: 'JoyGovAI', asOf: 'XXXX-01-16' })
    expect(told.sites.map(({ hub }) => hub)).toEqual(['beijing', 'shanghai'])
    const { organisation } = await organisations.makeSites({
      claim: claim.id,
      ...told,
      sites: [...told.sites],
    })
    const [view] = await organisations.list({})
    expect(view?.sites).toMatchObject([
      { site: { hub: 'beijing', asOf: 'XXXX-01-16' }, grounds: [{ words: claim.statement }] },
      { site: { hub: 'shanghai' } },
    ])
    expect(
      (await plans.restingOn({ claim: claim.id })).map(({ kind, words }) => `${kind}: ${words}`),
    ).toEqual(['organisation: JoyGovAI', 'site: JoyGovAI, Beijing', 'site: JoyGovAI, Shanghai'])
    const again = await organisations.readSites({ claim: claim.id })
    expect(again.organisation).toBe(organisation.id)
    await expect(
      organisations.makeSites({ claim: claim.id, ...again, sites: [...again.sites] }),
    ).rejects.toMatchObject(refusal('site-twice'))
    await store.undo()
    expect(store.all('organisations')).toEqual([])
    expect(store.all('sites')).toEqual([])
  })
})

describe('people and their roles', () => {
  const person = (en: string): Input<'people.save'> => ({
    person: null,
    names: { en, zh: null, ru: null },
    aliases: noAliases,
    note: null,
    grounds: [],
  })
  it('are told apart, and hold a role once at a time', async () => {
    const { organisations, people } = await openDataset()
    const { id: organisation } = await organisations.save(firm('JoyGovAI'))
    const { id } = await people.save(person('Huang Hu'))
    const role = (more: Partial<Input<'people.saveRole'>> = {}): Input<'people.saveRole'> => ({
      role: null,
      person: id,
      organisation,
      title: 'chairman',
      from: null,
      until: null,
      asOf: 'XXXX-01-16',
      note: null,
      grounds: [],
      ...more,
    })
    await people.saveRole(role({ until: '2020' }))
    await people.saveRole(role({ from: '2020' }))
    await expect(people.saveRole(role({ title: 'Chairman' }))).rejects.toMatchObject(refusal('role-twice'))
    await expect(people.save(person('Huang Hu'))).rejects.toMatchObject(refusal('person-name-taken'))
    await people.save(person('Huang Hu (geographer)'))
    const [view] = await organisations.list({})
    expect(view?.roles.map((one) => one.role.title)).toEqual(['chairman', 'chairman'])
    await people.remove({ person: id })
    expect((await organisations.list({}))[0]?.roles).toEqual([])
  })
})
