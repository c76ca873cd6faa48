import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certainFrom, changedSince, knownOn } from '#shared/analysis/known-on.ts'
import { row } from '../checks/small-world.ts'
import { openDataset } from './open-dataset.ts'

const never = () => null
const same = { sourceTitle: 'Yearbook', sourcePublisher: 'Office' }

describe('what was known on a day', () => {
  it('is certain from the last day a vintage may mean', () => {
    expect(certainFrom('2025')).toBe('2025-12-31')
    expect(certainFrom('2024-02')).toBe('2024-02-29')
    expect(certainFrom('2025-02-03')).toBe('2025-02-03')
    expect(certainFrom('XXXX-01-16')).toBeNull()
  })

  it('leaves out what came later, and counts what carries no date of its own', () => {
    const rows = [
      row('share', 'alpha', '2024', '3', { vintage: '2025-01' }),
      row('share', 'alpha', '2024', '3.1', { vintage: '2025-09' }),
      row('share', 'beta', '2024', '2'),
    ]
    const imported = () => '2025-03-01'
    const on = (day: string) => knownOn(rows, day, imported)
    expect(on('2025-06-30').observations.map(({ value }) => value)).toEqual([3, 2])
    expect(on('2025-02-01').observations.map(({ value }) => value)).toEqual([3])
    expect(on('2025-02-01')).toMatchObject({ undated: 1, later: 2 })
    expect(knownOn(rows, '2030-01-01', never).observations).toHaveLength(2)
  })

  it('only grows with the days', () => {
    const vintage = fc.option(fc.constantFrom('2023', '2024-05', '2024-05-07', '2025-11', '2026-01-31'))
    const day = fc.constantFrom('2022-01-01', '2024-05-07', '2024-05-31', '2024-12-31', '2026-02-01')
    fc.assert(
      fc.property(fc.array(vintage, { maxLength: 8 }), day, day, (vintages, one, other) => {
        const rows = vintages.map((each) => row('share', 'alpha', '2024', '3', { vintage: each }))
        const [before = '', after = ''] = [one, other].sort()
        const ids = (on: string) => knownOn(rows, on, () => '2024-06-01').observations.map(({ id }) => id)
        expect(ids(after)).toEqual(expect.arrayContaining(ids(before)))
      }),
    )
  })

  it('names the facts that speak otherwise today, with the difference', () => {
    const first = row('share', 'alpha', '2024', '6.44', { ...same, vintage: '2025-01' })
    const second = row('share', 'alpha', '2024', '6.58', { ...same, vintage: '2025-09' })
    const late = row('share', 'beta', '2024', '2', { vintage: '2025-09' })
    const kept = row('share', 'gamma', '2024', '1', { vintage: '2025-01' })
    const changed = changedSince([first, kept], [first, second, late, kept], [])
    expect(changed).toMatchObject([
      { hub: 'alpha', then: { value: 6.44 }, now: { value: 6.58 }, difference: 0.14 },
      { hub: 'beta', then: null, now: { value: 2 }, difference: null },
    ])
    expect(changed).toHaveLength(2)
  })

  it('reaches tables and checks', async () => {
    const { service, importText } = await openDataset()
    const head = 'hub,indicator,period,value,unit,note,source_title,source_publisher'
    await importText(`${head}\nBeijing,R&D intensity,2024,6.44,%,"published Jan 2025",Yearbook,Office`)
    await importText(`${head}\nBeijing,R&D intensity,2024,6.58,%,"published Sep 2025",Yearbook,Office`)
    const indicator = 'rd-expenditure-intensity'
    const values = async (asKnownOn: string | null) =>
      (await service.observations({ indicator, hub: null, asKnownOn })).value
    expect(await values(null)).toEqual([6.44, 6.58])
    expect(await values('2025-06-01')).toEqual([6.44])
    expect(await service.knowledge({ indicator: null, hub: null, asKnownOn: '2025-06-01' })).toMatchObject({
      known: 1,
      later: 1,
      changed: [{ then: { value: 6.44 }, now: { value: 6.58 }, difference: 0.14 }],
    })
    // The lists beside them count what was known on the same day.
    const counted = async (asKnownOn: string | null) => {
      const beijing = (await service.hubs({ asKnownOn })).hubs.find(({ id }) => id === 'beijing')
      const intensity = (await service.indicators({ asKnownOn })).find(
        (one) => one.indicator.id === indicator,
      )
      return [beijing?.observations, intensity?.observations, intensity?.hubs, intensity?.periods]
    }
    expect(await counted('2025-06-01')).toEqual([1, 1, 1, ['2024']])
    expect(await counted('2024-06-01')).toEqual([0, 0, 0, []])
    expect(await counted(null)).toEqual([2, 2, 1, ['2024']])
  })
})
