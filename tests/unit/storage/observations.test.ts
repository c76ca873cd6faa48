import { readFile, rm, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowAt, toColumns } from '#shared/dataset/observation-columns.ts'
import type { Observation } from '#shared/domain/observation.ts'
import { packedBlobPath } from '#electron/storage/blob-store.ts'
import { batchFilePath } from '#electron/storage/observations/batch-rows.ts'
import { packSections } from '#electron/storage/observations/pack-sections.ts'
import { decodeSection, encodeSection } from '#electron/storage/observations/section-bytes.ts'
import { observationAt } from '#electron/storage/observations/section.ts'
import { openStore } from '#electron/storage/open-store.ts'
import { importRows, observation } from './sample-entities.ts'
import { useFolder } from './workspace-folder.ts'

const folder = useFolder()

const anyRow = fc.record({
  hub: fc.constantFrom('beijing', 'shanghai', '深圳'),
  indicator: fc.constantFrom('rd-intensity', 'patents'),
  period: fc.constantFrom('2023', '2024', '2024-H1', 'GII 2025'),
  value: fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
    fc.integer({ min: -999_999, max: 999_999 }).map((whole) => (whole === 0 ? 0 : whole / 100)),
  ),
  decimals: fc.integer({ min: -6, max: 12 }),
  vintage: fc.option(fc.constantFrom('2025-01', '2024')),
  note: fc.string({ unit: 'grapheme' }),
  printed: fc.constant({
    hub: 'Пекин',
    indicator: '研发',
    unit: '%',
    period: '二〇二四',
    value: 'about 4.4',
  }),
})
/** What a publisher says it has no value of, with its reason. */
const anyAbsence = anyRow.map((row) => ({ ...row, value: null, status: 'Q' as const }))
const anyRows = fc.array(fc.oneof({ weight: 4, arbitrary: anyRow }, anyAbsence), { maxLength: 40 })
const named = (batch: string, rows: readonly Partial<Observation>[]) =>
  rows.map((row, at) => observation(`${batch}:${at * 2 + 2}`, row))
const byId = (a: Observation, b: Observation) => (a.id < b.id ? -1 : 1)

describe('sections', () => {
  it('give back the rows they were made of, over memory and over bytes', () => {
    fc.assert(
      fc.property(anyRows, fc.boolean(), (partial, plainIds) => {
        const rows = named('D1-aaaaaa', partial).map((row, at) =>
          plainIds ? { ...row, id: `row ${at}` } : row,
        )
        const sections = packSections(toColumns(rows))
        for (const made of [sections, sections.map((section) => decodeSection(encodeSection(section)))]) {
          const back = made.flatMap((section) =>
            section === null
              ? []
              : Array.from({ length: section.rows }, (_, row) => observationAt(section, row)),
          )
          expect(back.sort(byId)).toEqual([...rows].sort(byId))
        }
      }),
    )
  })
})

describe('the observation store', () => {
  it('answers as a plain list would, with batches, corrections, removals and undo', async () => {
    const workspace = await folder.workspace()
    const store = await openStore({ folder: workspace })
    let number = 0
    await fc.assert(
      fc.asyncProperty(
        anyRows,
        anyRows,
        fc.subarray(['beijing', '深圳', 'nowhere']),
        fc.subarray(['2024', 'GII 2025']),
        async (first, second, hubs, periods) => {
          const [a, b] = [`D${++number}-aaaaaa`, `D${++number}-bbbbbb`]
          const model = new Map([...named(a, first), ...named(b, second)].map((row) => [row.id, row]))
          await importRows(store, a, named(a, first))
          await importRows(store, b, named(b, second))
          const corrected = [...model.values()]
            .slice(0, 2)
            .map((row) => ({ ...row, value: 1, hub: 'beijing' }))
          const added = observation('O1-abcdef', { indicator: 'by-hand' })
          for (const row of [...corrected, added]) {
            model.set(row.id, row)
            await store.change('dataset.edit', [{ do: 'put', collection: 'observations', entity: row }])
          }
          await importRows(store, 'D9-gone00', named('D9-gone00', first))
          await store.undo()

          const rows = [...model.values()]
          const matching = rows.filter(
            (row) =>
              row.indicator === 'rd-intensity' && hubs.includes(row.hub) && periods.includes(row.period),
          )
          const query = { indicator: 'rd-intensity', hubs, periods }
          expect([...(await store.observations.select(query))].sort(byId)).toEqual(matching.sort(byId))
          const columns = await store.observations.columns({})
          expect(Array.from({ length: columns.rows }, (_, row) => rowAt(columns, row)).sort(byId)).toEqual(
            rows.sort(byId),
          )
          expect(store.observations.count()).toBe(rows.length)
          for (const row of rows.slice(0, 5)) expect(await store.observations.byId(row.id)).toEqual(row)

          const { byIndicator, byHub } = await store.observations.tally()
          const patents = rows.filter(({ indicator }) => indicator === 'patents')
          expect(byIndicator.get('patents')).toEqual(
            patents.length === 0
              ? undefined
              : {
                  rows: patents.length,
                  hubs: new Set(patents.map(({ hub }) => hub)).size,
                  periods: [...new Set(patents.map(({ period }) => period))].sort(),
                },
          )
          expect(byHub.get('beijing')).toBe(rows.filter(({ hub }) => hub === 'beijing').length || undefined)

          const all = [a, b].map((id) => ({ do: 'remove', collection: 'batches', id }) as const)
          const hand = [...corrected, added].map(
            ({ id }) => ({ do: 'remove', collection: 'observations', id }) as const,
          )
          await store.change('dataset.remove', [...all, ...hand])
          expect(store.observations.count()).toBe(0)
        },
      ),
      { numRuns: 30 },
    )
    await store.close()
  })

  it('converts a batch again when its columns are damaged, and names a blob that is damaged', async () => {
    const workspace = await folder.workspace()
    const rows = named('D1-aaaaaa', [{ value: 1 }, { value: 2 }])
    let store = await openStore({ folder: workspace })
    const { rowsSha256 } = await importRows(store, 'D1-aaaaaa', rows)
    expect(await store.observations.select({})).toEqual(rows)
    await store.close()

    const path = batchFilePath(workspace, rowsSha256)
    const bytes = await readFile(path)
    for (const at of [10, bytes.length - 3]) {
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 0xff
      await writeFile(path, damaged)
      store = await openStore({ folder: workspace })
      expect(await store.observations.select({})).toEqual(rows)
      expect(await readFile(path)).toEqual(bytes)
      await store.close()
    }

    await rm(path)
    await writeFile(packedBlobPath(workspace, rowsSha256), '{}')
    store = await openStore({ folder: workspace })
    await expect(store.observations.select({})).rejects.toThrow('blob-damaged')
    await store.close()
  })

  it.each([
    ['rows', { rows: -1 }],
    ['value', { value: [Number.MAX_VALUE * 2] }],
    ['decimals', { decimals: [0.5] }],
    ['hub', { texts: { hub: { dictionary: ['Not A Slug'], index: [0] } } }],
    ['period', { texts: { period: { dictionary: ['2024'], index: [1] } } }],
    ['status', { texts: { status: { dictionary: ['Z'], index: [0] } } }],
  ])('refuses a batch whose %s are not right', async (column, change) => {
    const workspace = await folder.workspace()
    const store = await openStore({ folder: workspace })
    const columns = toColumns([observation('D1-aaaaaa:2')])
    const texts = { ...columns.texts, ...('texts' in change ? change.texts : {}) }
    const rowsSha256 = await store.blobs.put(Buffer.from(JSON.stringify({ ...columns, ...change, texts })))
    const batch = {
      id: 'D1-aaaaaa',
      fileName: 'x',
      fileSha256: rowsSha256,
      rowsSha256,
      rows: 1,
      importedAt: '',
    }
    await store.change('dataset.import', [{ do: 'put', collection: 'batches', entity: batch }])
    await expect(store.observations.select({})).rejects.toMatchObject({
      problem: { code: 'batch-damaged', sentence: { values: { column } } },
    })
    await store.close()
  })
})
