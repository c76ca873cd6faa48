import { describe, expect, it } from 'vitest'
import { join } from 'node:path'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import type { Hub } from '#shared/domain/hub.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import { openDataset, repository } from './open-dataset.ts'

const hub = (id: string, parent: string | null, more: Partial<Hub> = {}): Hub => ({
  id,
  type: 'city',
  names: { en: id, zh: null, ru: null },
  aliases: { en: [], zh: [], ru: [] },
  parent,
  place: null,
  note: null,
  ...more,
})
const membership = (of: string, member: string, from: string | null = null, until: string | null = null) => ({
  id: `${of}|${member}|${from ?? ''}`,
  hub: of,
  member,
  from,
  until,
  note: null,
})

describe('hubs', () => {
  it('stand over the gazetteer as a whole, and back', async () => {
    const { service, hubs, dataset, store } = await openDataset()
    const beijing = dataset.hubs().get('beijing')
    expect(beijing?.type).toBe('municipality')
    if (beijing !== undefined) await hubs.save({ hub: { ...beijing, note: 'ours' } })
    const listed = (await service.hubs({})).hubs.find(({ id }) => id === 'beijing')
    expect(listed).toMatchObject({ note: 'ours', ownEntry: true, observations: 0 })
    await store.undo()
    expect(dataset.hubs().get('beijing')?.note).toBe(beijing?.note)
  })
  it.each([
    [hub('xx', 'xx'), 'hub-own-parent'],
    [hub('xx', 'nowhere'), 'hub-parent-unknown'],
    [hub('xx', null, { names: { en: ' ', zh: null, ru: null } }), 'hub-without-name'],
    [hub('xx', null, { names: { en: 'Beijing', zh: null, ru: null } }), 'hub-name-taken'],
    [hub('xx', null, { names: { en: 'x'.repeat(10_000), zh: null, ru: null } }), 'name-too-long'],
    [hub('xx', null, { aliases: { en: ['—'], zh: [], ru: [] } }), 'name-without-letters'],
    [hub('xx', null, { place: { latitude: 91, longitude: 0 } }), 'hub-place'],
    [hub('xx', null, { redefined: { as: 'nowhere', from: '2026', note: null } }), 'hub-unknown'],
    [hub('xx', null, { redefined: { as: 'xx', from: '2026', note: null } }), 'hub-unknown'],
    [
      hub('beijing', 'china', { redefined: { as: 'beijing', from: '2026', note: null } }),
      'hub-redefined-circle',
    ],
    [hub('xx', null, { redefined: { as: 'beijing', from: '2026-13', note: null } }), 'membership-date'],
    [hub('xx', null, { names: { en: 'Xx', zh: '上海', ru: null } }), 'hub-name-taken'],
    [hub('china', 'beijing', { names: { en: 'China', zh: null, ru: null } }), 'hub-parent-cycle'],
  ])('%#: keeps the rules', async (entry, code) => {
    const { hubs, store } = await openDataset()
    await expect(hubs.save({ hub: entry })).rejects.toMatchObject({ problem: { code } })
    expect(store.history(1)).toHaveLength(0)
  })
})

describe('memberships', () => {
  it.each([
    [membership('beijing', 'beijing'), 'membership-cycle'],
    [membership('beijing', 'beijing-tianjin-hebei'), 'membership-cycle'],
    [membership('beijing', 'nowhere'), 'hub-unknown'],
    [membership('yangtze-river-delta', 'fujian', '2026-01-01', '2025-01-01'), 'membership-dates'],
    [membership('yangtze-river-delta', 'fujian', 'soon'), 'membership-date'],
    [membership('yangtze-river-delta', 'fujian', '2026-02-30'), 'membership-date'],
    [{ ...membership('yangtze-river-delta', 'shanghai', '2026'), id: 'again' }, 'membership-twice'],
  ])('%#: keep the rules', async (entry, code) => {
    const { hubs } = await openDataset()
    await expect(hubs.saveMembership({ membership: entry })).rejects.toMatchObject({ problem: { code } })
  })
  it('name each hub of a circle once', async () => {
    const { hubs } = await openDataset()
    const speak = loadSpeakers(join(repository, 'resources')).en
    const told = async (hub: string, member: string) => {
      const thrown: unknown = await hubs.saveMembership({ membership: membership(hub, member) }).then(
        () => null,
        (error: unknown) => error,
      )
      return thrown instanceof ProblemError ? speak(thrown.problem.sentence) : null
    }
    expect(await told('beijing', 'beijing')).toBe(
      'Beijing cannot belong to Beijing: no hub belongs to itself.',
    )
    expect(await told('beijing', 'beijing-tianjin-hebei')).toBe(
      'Beijing-Tianjin-Hebei cannot belong to Beijing: Beijing belongs to it on some of these days.',
    )
    await hubs.saveMembership({ membership: membership('yangtze-river-delta', 'beijing-tianjin-hebei') })
    expect(await told('beijing', 'yangtze-river-delta')).toBe(
      'Yangtze River Delta cannot belong to Beijing: Beijing belongs to it on some of these days, ' +
        'through Beijing-Tianjin-Hebei.',
    )
  })
  it('count from their day', async () => {
    const { hubs, dataset } = await openDataset()
    await hubs.saveMembership({ membership: membership('yangtze-river-delta', 'fujian', '2026-01-01') })
    const on = (day: string) =>
      dataset
        .hubs()
        .membersOf('yangtze-river-delta', day)
        .map(({ id }) => id)
    expect(on('2025-12-31')).not.toContain('fujian')
    expect(on('2026-01-01')).toContain('fujian')
  })
})

describe('indicators and preferences', () => {
  it('list what they hold', async () => {
    const { service, indicators, importText } = await openDataset()
    await importText(
      'hub,indicator,period,value,unit\nBeijing,GDP,2024,5,trillion yuan\nShanghai,GDP,2022,4,trillion yuan',
    )
    const gdp = (await service.indicators({})).find(
      ({ indicator }) => indicator.id === 'gross-regional-product',
    )
    expect(gdp).toMatchObject({ observations: 2, hubs: 2, periods: ['2022', '2024'] })
    expect((await service.observations({ indicator: 'gross-regional-product', hub: 'beijing' })).rows).toBe(1)
    const indicator = gdp?.indicator
    if (indicator === undefined) throw new Error('no GDP')
    await expect(
      indicators.save({
        indicator: { ...indicator, aliases: { ...indicator.aliases, en: ['Population'] } },
      }),
    ).rejects.toMatchObject({ problem: { code: 'indicator-name-taken' } })
    expect(await indicators.save({ indicator: { ...indicator, definition: 'ours' } })).toMatchObject({
      definition: 'ours',
    })
  })
  it('prefer an observation that exists', async () => {
    const { service, importText, dataset, store } = await openDataset()
    await importText('hub,indicator,period,value,unit\nBeijing,GDP,2024,5,trillion yuan')
    const [row] = await dataset.observations.select({})
    await service.prefer({ observation: row?.id ?? '', reason: 'read on the page' })
    expect(store.all('preferences')).toEqual([
      { id: 'beijing|gross-regional-product|2024', observation: row?.id, reason: 'read on the page' },
    ])
    await expect(service.prefer({ observation: 'D9-zzzzzz:1', reason: 'x' })).rejects.toMatchObject({
      problem: { code: 'observation-unknown' },
    })
  })
})
