import { describe, expect, it } from 'vitest'
import type { Indicator } from '#shared/domain/indicator.ts'
import { openDataset } from './open-dataset.ts'

const table = (rows: readonly string[]) =>
  ['hub,indicator,period,value,unit,source_title,source_publisher', ...rows].join('\n')
const everything = (
  rows: readonly { hub: string; indicator: string; period: string; value: number | null }[],
) => rows.map(({ hub, indicator, period, value }) => `${hub} ${indicator} ${period} ${value}`).sort()

async function twoNames() {
  const opened = await openDataset()
  await opened.importText(
    table([
      'Port Haven,Ferry passengers,2023,10,persons,Yearbook,Office',
      'Haven City,Ferry passengers,2024,12,persons,Yearbook,Office',
      'Haven City,Boat trips,2024,7,persons,Survey,Paper',
      'Port Haven,Boat trips,2020,5,persons,Survey,Paper',
    ]),
  )
  return opened
}

describe('two hubs made one', () => {
  it('counts what follows before it is done, and changes nothing by counting', async () => {
    const { hubs, store, dataset } = await twoNames()
    const counted = await hubs.merge({ hub: 'haven-city', into: 'port-haven', dryRun: true })
    expect(counted).toMatchObject({ observations: 2, into: 'port-haven', dryRun: true })
    expect(store.all('regroupings')).toEqual([])
    expect(dataset.hubs().get('haven-city')?.names.en).toBe('Haven City')
  })

  it('keeps the rows, the names, the memberships and the preferences, in one step of undo', async () => {
    const { hubs, service, store, dataset } = await twoNames()
    const before = everything(await dataset.observations.select({}))
    const [row] = await dataset.observations.select({ hubs: ['haven-city'], indicator: 'boat-trips' })
    await service.prefer({ observation: row?.id ?? '', reason: 'counted' })
    for (const [hub, from] of [
      ['haven-city', '2020'],
      ['port-haven', '2021'],
    ] as const)
      await hubs.saveMembership({
        membership: {
          id: `m ${hub}`,
          hub: 'yangtze-river-delta',
          member: hub,
          from,
          until: null,
          note: null,
        },
      })
    await hubs.merge({ hub: 'haven-city', into: 'port-haven', dryRun: false })

    expect(dataset.hubs().resolve('Haven City')).toMatchObject({ kind: 'one', hub: { id: 'port-haven' } })
    expect(dataset.hubs().get('haven-city')?.id).toBe('port-haven')
    expect(
      dataset
        .hubs()
        .all()
        .some(({ id }) => id === 'haven-city'),
    ).toBe(false)
    expect(everything(await dataset.observations.select({ hubs: ['port-haven'] }))).toEqual(
      before.map((line) => line.replace('haven-city', 'port-haven')).sort(),
    )
    expect((await service.hubs({})).hubs.find(({ id }) => id === 'port-haven')?.observations).toBe(4)
    expect(store.all('preferences').map(({ id }) => id)).toEqual(['port-haven|boat-trips|2024'])
    // The second spell shares days with the first: one of them stands, none is told twice.
    expect(
      dataset
        .hubs()
        .memberships()
        .filter(({ member }) => member === 'port-haven'),
    ).toHaveLength(1)
    expect((await hubs.page({ hub: 'port-haven' })).merged).toMatchObject([{ names: { from: 'Haven City' } }])

    await store.undo()
    expect(everything(await dataset.observations.select({}))).toEqual(before)
    expect(dataset.hubs().resolve('Haven City')).toMatchObject({ kind: 'one', hub: { id: 'haven-city' } })
    expect(store.all('preferences').map(({ id }) => id)).toEqual(['haven-city|boat-trips|2024'])
    expect(
      dataset
        .hubs()
        .memberships()
        .filter(({ id }) => id.startsWith('m ')),
    ).toHaveLength(2)
  })

  it('takes later rows under the old name too, and does not come back as its own', async () => {
    const { hubs, importText, dataset } = await twoNames()
    await hubs.merge({ hub: 'haven-city', into: 'port-haven', dryRun: false })
    await importText(table(['Haven City,Ferry passengers,2025,13,persons,Yearbook,Office']))
    expect(
      (await dataset.observations.select({ hubs: ['port-haven'], periods: ['2025'] })).map(
        ({ value }) => value,
      ),
    ).toEqual([13])
    const hub = dataset.hubs().get('port-haven')
    if (hub === undefined) throw new Error('no hub')
    await expect(
      hubs.save({ hub: { ...hub, id: 'haven-city', names: { en: 'New Haven', zh: null, ru: null } } }),
    ).rejects.toMatchObject({ problem: { code: 'hub-merged-away' } })
  })

  it('is refused with itself, and where it would stand above itself', async () => {
    const { hubs } = await twoNames()
    await expect(hubs.merge({ hub: 'beijing', into: 'beijing', dryRun: false })).rejects.toMatchObject({
      problem: { code: 'merge-with-itself' },
    })
    await expect(hubs.merge({ hub: 'nowhere', into: 'beijing', dryRun: false })).rejects.toMatchObject({
      problem: { code: 'hub-unknown' },
    })
    await expect(hubs.merge({ hub: 'china', into: 'suzhou', dryRun: false })).rejects.toMatchObject({
      problem: { code: 'merge-above-itself' },
    })
  })
})

describe('two indicators made one, and one made two', () => {
  it('puts both under one name with a break of method, and takes it back', async () => {
    const { indicators, service, store, dataset } = await twoNames()
    const before = everything(await dataset.observations.select({}))
    await indicators.merge({
      indicator: 'boat-trips',
      into: 'ferry-passengers',
      methodBreak: { from: '2024', description: 'Trips by small boats count.' },
      dryRun: false,
    })
    expect(await dataset.observations.select({ indicator: 'ferry-passengers' })).toHaveLength(4)
    const kept = dataset.indicators().get('boat-trips')
    expect(kept).toMatchObject({ id: 'ferry-passengers', methods: [{ from: '2024' }] })
    expect(
      (await service.indicators({})).find(({ indicator }) => indicator.id === 'ferry-passengers'),
    ).toMatchObject({ observations: 4, hubs: 2, periods: ['2020', '2023', '2024'] })
    await store.undo()
    expect(everything(await dataset.observations.select({}))).toEqual(before)
  })

  it.each([
    [{ from: '2023', until: null, publishers: [] }, 2],
    [{ from: null, until: '2023', publishers: [] }, 1],
    [{ from: null, until: null, publishers: ['Paper'] }, 1],
  ])('%#: splits by period and by publisher', async (where, leaving) => {
    const { indicators, importText, service, store, dataset } = await openDataset()
    await importText(
      table([
        'Port Haven,Ferry passengers,2020,5,persons,Survey,Paper',
        'Port Haven,Ferry passengers,2023,10,persons,Yearbook,Office',
        'Port Haven,Ferry passengers,2024,12,persons,Yearbook,Office',
      ]),
    )
    const split = { indicator: 'ferry-passengers', name: 'Ferry passengers, new count', where, dryRun: false }
    const counted = await indicators.split({ ...split, dryRun: true })
    expect(counted).toMatchObject({ leaving, staying: 3 - leaving })
    expect(store.all('regroupings')).toEqual([])
    await indicators.split(split)
    const rows = async (indicator: string) => (await dataset.observations.select({ indicator })).length
    expect(await rows('ferry-passengers-new-count')).toBe(leaving)
    expect(await rows('ferry-passengers')).toBe(3 - leaving)
    const listed = await service.indicators({})
    expect(listed.find(({ indicator }) => indicator.id === 'ferry-passengers-new-count')?.observations).toBe(
      leaving,
    )
    // And back by a merge: what was split is one again, though the rule of the split still stands.
    await indicators.merge({
      indicator: 'ferry-passengers-new-count',
      into: 'ferry-passengers',
      methodBreak: null,
      dryRun: false,
    })
    expect(await rows('ferry-passengers')).toBe(3)
    await store.undo()
    await store.undo()
    expect(await rows('ferry-passengers')).toBe(3)
    expect(store.all('regroupings')).toEqual([])
  })

  it.each([
    [{ from: null, until: null, publishers: [] }, 'split-without-rule'],
    [{ from: '2030', until: null, publishers: [] }, 'split-none-leaves'],
    [{ from: '1990', until: null, publishers: [] }, 'split-none-stays'],
    [{ from: '2024', until: '2023', publishers: [] }, 'split-periods'],
  ])('%#: refuses a split that leaves a side empty', async (where, code) => {
    const { indicators, store } = await twoNames()
    const history = store.history(9).length
    await expect(
      indicators.split({ indicator: 'ferry-passengers', name: 'Other', where, dryRun: false }),
    ).rejects.toMatchObject({ problem: { code } })
    expect(store.history(9)).toHaveLength(history)
  })

  it('refuses units that do not convert, and itself', async () => {
    const { indicators, importText } = await twoNames()
    await importText(table(['Port Haven,Harbour dues,2024,5,million yuan,Yearbook,Office']))
    const merge = (indicator: string, into: string) =>
      indicators.merge({ indicator, into, methodBreak: null, dryRun: false })
    await expect(merge('harbour-dues', 'boat-trips')).rejects.toMatchObject({
      problem: { code: 'merge-units' },
    })
    await expect(merge('boat-trips', 'boat-trips')).rejects.toMatchObject({
      problem: { code: 'merge-with-itself' },
    })
  })

  it('keeps methods in order and apart', async () => {
    const { indicators, dataset } = await twoNames()
    const own = dataset.indicators().get('boat-trips')
    if (own === undefined) throw new Error('no indicator')
    const method = (from: string | null, description = 'How.'): Indicator['methods'][number] => ({
      from,
      description,
      source: null,
    })
    const saved = await indicators.save({ indicator: { ...own, methods: [method('2024'), method(null)] } })
    expect(saved.methods.map(({ from }) => from)).toEqual([null, '2024'])
    for (const [methods, code] of [
      [[method('2024'), method('2024')], 'method-twice'],
      [[method(null), method(null)], 'method-beginning-twice'],
      [[method('2024', ' ')], 'method-without-words'],
    ] as const)
      await expect(indicators.save({ indicator: { ...own, methods: [...methods] } })).rejects.toMatchObject({
        problem: { code },
      })
  })
})
