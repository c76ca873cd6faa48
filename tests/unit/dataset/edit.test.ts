import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { knownOf } from '#shared/analysis/standing.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { ObservationEdit } from '#shared/ipc/requests/observation-edit.ts'
import { openDataset } from './open-dataset.ts'

const table = `hub,indicator,unit,period,value,source_title
Beijing,R&D expenditure intensity,percent,2023,6.73,Yearbook
Beijing,R&D expenditure intensity,percent,2024,6.58,Yearbook
Shanghai,R&D expenditure intensity,percent,2024,4.35,Yearbook
Shanghai,R&D expenditure intensity,percent,2024,4.40,Press
`
async function opened() {
  const parts = await openDataset()
  await parts.importText(table)
  const all = async () => await parts.dataset.observations.select({})
  const of = async (value: number) => {
    const found = (await all()).find((one) => one.value === value)
    if (found === undefined) throw new Error(`no value ${value}`)
    return found
  }
  const speaking = async (hub: string, period: string) =>
    knownOf(await all(), parts.store.all('preferences'), hub, period)?.best.value
  const edit = (
    edits: readonly ObservationEdit[],
    more: { reason?: string; as?: 'edit' | 'paste' | 'fill' } = {},
  ) => parts.service.edit({ as: 'edit', reason: '', ...more, edits: [...edits] })
  return { ...parts, all, of, speaking, edit }
}
const revise = (observation: Observation, value: number, decimals = 2): ObservationEdit => ({
  do: 'revise',
  observation: observation.id,
  value,
  decimals,
  qualifier: 'exact',
  printed: String(value),
})

describe('a corrected value', () => {
  it('is a vintage of today beside the one before, with its reason, and one step back', async () => {
    const { all, of, speaking, edit, store } = await opened()
    const before = await of(6.58)
    expect(await edit([revise(before, 6.6)], { reason: 'Misprint' })).toEqual({
      added: 0,
      revised: 1,
      cleared: 0,
      described: 0,
      unchanged: 0,
    })
    expect(await all()).toHaveLength(5)
    expect(await of(6.58)).toEqual(before)
    const after = await of(6.6)
    expect(after).toMatchObject({
      hub: 'beijing',
      period: '2024',
      unit: before.unit,
      vintage: '2026-02-01',
      sourceTitle: 'Yearbook',
      printed: { ...before.printed, value: '6.6' },
    })
    expect(store.all('revisions')).toEqual([
      { id: after.id, kind: 'revised', reason: 'Misprint', at: '2026-02-01T09:00:00.000Z' },
    ])
    expect(await speaking('beijing', '2024')).toBe(6.6)
    await store.undo()
    expect(await speaking('beijing', '2024')).toBe(6.58)
    expect(store.all('revisions')).toEqual([])
    await store.redo()
    expect(await speaking('beijing', '2024')).toBe(6.6)
  })

  it('may be corrected again on the same day, after an import of that day too', async () => {
    const { of, speaking, edit, importText } = await opened()
    await edit([revise(await of(6.58), 6.6)])
    await edit([revise(await of(6.6), 6.61)])
    expect(await speaking('beijing', '2024')).toBe(6.61)
    await importText(table.replace('6.58', '6.62'))
    expect(await speaking('beijing', '2024')).toBe(6.62)
    await edit([revise(await of(6.62), 6.63)])
    expect(await speaking('beijing', '2024')).toBe(6.63)
  })

  it('leaves another publication’s value beside it', async () => {
    const { all, of, edit } = await opened()
    await edit([revise(await of(4.35), 4.37)])
    const shanghai = (await all()).filter((one) => one.hub === 'shanghai').map((one) => one.value)
    expect(shanghai.sort()).toEqual([4.35, 4.37, 4.4])
  })

  it('costs one line of the journal for fifty', async () => {
    const { store, edit } = await opened()
    const lines = async () =>
      (await readFile(join(store.folder, 'journal', `${store.actor}.ndjson`), 'utf8')).trimEnd().split('\n')
        .length
    const before = await lines()
    await edit(
      Array.from({ length: 50 }, (_, at): ObservationEdit => ({
        do: 'add',
        hub: 'beijing',
        indicator: 'rd-expenditure-intensity',
        period: String(1950 + at),
        unit: 'percent',
        status: 'A',
        note: '',
        value: at,
        decimals: 0,
        qualifier: 'exact',
        printed: String(at),
        sourceTitle: '',
        sourcePublisher: '',
        sourceUrl: '',
        tier: 'unknown',
      })),
    )
    expect(await lines()).toBe(before + 1)
    await store.undo()
    expect(store.all('observations')).toEqual([])
  })

  it('says that nothing changed when nothing did', async () => {
    const { of, edit, store } = await opened()
    const steps = store.history(10).length
    expect(await edit([revise(await of(6.58), 6.58)])).toMatchObject({ revised: 0, unchanged: 1 })
    expect(store.history(10)).toHaveLength(steps)
  })
})

describe('a cleared cell', () => {
  it.each([
    ['withdrawn', 'O'],
    ['missing', 'L'],
  ] as const)('is %s and no zero', async (kind, status) => {
    const { all, of, speaking, edit, store } = await opened()
    await edit([{ do: 'clear', observation: (await of(6.58)).id, kind, status }])
    expect(await speaking('beijing', '2024')).toBeUndefined()
    const stated = (await all()).filter((one) => one.hub === 'beijing' && one.period === '2024')
    expect(stated.map((one) => [one.value, one.status])).toEqual([
      [6.58, 'A'],
      [null, status],
    ])
    expect(store.all('revisions')).toMatchObject([{ kind }])
  })

  it('lets another publication speak', async () => {
    const { of, speaking, edit } = await opened()
    await edit([{ do: 'clear', observation: (await of(4.35)).id, kind: 'withdrawn', status: 'O' }])
    expect(await speaking('shanghai', '2024')).toBe(4.4)
  })

  it('may have a value again', async () => {
    const { all, of, speaking, edit } = await opened()
    await edit([{ do: 'clear', observation: (await of(6.58)).id, kind: 'missing', status: 'M' }])
    const missing = (await all()).find((one) => one.value === null)
    if (missing !== undefined) await edit([revise(missing, 6.6)])
    expect(await speaking('beijing', '2024')).toBe(6.6)
    expect((await of(6.6)).status).toBe('A')
  })
})

describe('words about a value', () => {
  it('are corrected where they stand, a new status is a new vintage', async () => {
    const { all, of, edit, store } = await opened()
    const before = await of(6.58)
    await edit([
      { do: 'describe', observation: before.id, fields: { note: 'Preliminary', tier: 'official' } },
    ])
    expect(await of(6.58)).toEqual({ ...before, note: 'Preliminary', tier: 'official' })
    expect(await all()).toHaveLength(4)
    await edit([{ do: 'restate', observation: before.id, status: 'P' }])
    expect(
      (await all())
        .filter((one) => one.value === 6.58)
        .map((one) => one.status)
        .sort(),
    ).toEqual(['A', 'P'])
    await store.undo()
    await store.undo()
    expect(await all()).toContainEqual(before)
  })
})

describe('what is filled in', () => {
  it('is marked as imputed, not as published', async () => {
    const { of, edit } = await opened()
    await edit([revise(await of(6.58), 6.9)], { as: 'fill' })
    expect(await of(6.9)).toMatchObject({ status: 'I' })
  })
})

describe('edits that cannot be done', () => {
  it('change nothing when one observation is gone', async () => {
    const { of, edit, store } = await opened()
    const [kept, lost] = [await of(6.58), await of(6.73)]
    await edit([revise(lost, 7)])
    const made = await of(7)
    await store.undo()
    const steps = store.history(10).length
    await expect(edit([revise(kept, 1), revise(made, 2)])).rejects.toMatchObject({
      problem: { code: 'edit-gone' },
    })
    expect(store.history(10)).toHaveLength(steps)
  })

  it('do not hide a revision the page has not seen', async () => {
    const { of, edit } = await opened()
    const seen = await of(6.58)
    await edit([revise(seen, 6.6)])
    await expect(edit([revise(seen, 6.7)])).rejects.toMatchObject({
      problem: { code: 'edit-revised-meanwhile', sentence: { values: { hub: 'Beijing', period: '2024' } } },
    })
  })

  it.each([
    ['a status that needs a value', { kind: 'missing', status: 'A' }],
    ['a status of a value', { kind: 'withdrawn', status: 'P' }],
  ] as const)('%s does not clear a cell', async (_, how) => {
    const { of, edit } = await opened()
    await expect(edit([{ do: 'clear', observation: (await of(6.58)).id, ...how }])).rejects.toMatchObject({
      problem: { code: 'edit-status-value' },
    })
  })
})

describe('a hundred thousand cells', () => {
  it('are one short line, one batch and one step back', { timeout: 120_000 }, async () => {
    const { store, edit, dataset } = await openDataset().then(async (parts) => ({
      ...parts,
      edit: (edits: ObservationEdit[]) => parts.service.edit({ as: 'paste', reason: 'Yearbook', edits }),
    }))
    const journal = join(store.folder, 'journal', `${store.actor}.ndjson`)
    const edits = Array.from({ length: 100_000 }, (_, at): ObservationEdit => ({
      do: 'add',
      hub: at % 2 === 0 ? 'beijing' : 'shanghai',
      indicator: 'rd-expenditure-intensity',
      period: `${1000 + ((at >> 1) % 8000)}-${String(1 + ((at >> 1) % 12)).padStart(2, '0')}`,
      unit: 'percent',
      status: 'A',
      note: '',
      value: at / 100,
      decimals: 2,
      qualifier: 'exact',
      printed: '',
      sourceTitle: 'Yearbook',
      sourcePublisher: '',
      sourceUrl: '',
      tier: 'official',
    }))
    expect(await edit(edits)).toMatchObject({ added: 100_000 })
    expect(dataset.observations.count()).toBe(100_000)
    expect((await stat(journal)).size).toBeLessThan(20_000)
    expect(store.all('revisions')).toMatchObject([{ kind: 'added', reason: 'Yearbook' }])
    await store.undo()
    expect(dataset.observations.count()).toBe(0)
  })
})
