import { seeded } from './seeded.ts'
import { stat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { Observation } from '#shared/domain/observation.ts'
import { toColumns } from '#shared/dataset/observation-columns.ts'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import type { Store } from '#electron/storage/store.ts'
import { openStore } from '#electron/storage/open-store.ts'

const indicators = 10
const hubs = 400

/** The same rows in every run: ten indicators, 400 hubs, as many months as it takes. */
export function bigRows(rows: number, batch = 'D1-bench0', from = 0): Observation[] {
  const random = seeded(1 + from)
  return Array.from({ length: rows }, (_, at) => {
    const row = from + at
    const indicator = `indicator-${row % indicators}`
    const hub = `hub-${Math.floor(row / indicators) % hubs}`
    const month = Math.floor(row / indicators / hubs)
    const period = `${1990 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    const value = Math.round(random() * 1_000_000) / 100
    const printed = value.toFixed(2)
    return {
      id: `${batch}:${row + 2}`,
      hub,
      indicator,
      period,
      value,
      unit: 'percent',
      status: 'A',
      qualifier: 'exact',
      decimals: 2,
      vintage: null,
      sourceTitle: 'Statistical yearbook',
      sourcePublisher: 'Bureau of Statistics',
      sourceUrl: 'https://stats.example/yearbook',
      tier: 'official',
      note: '',
      printed: { hub, indicator, unit: '%', period, value: printed },
    }
  })
}

/** A name for the first indicator of `bigRows`: a workspace lists what it has a name for. */
export const firstMeasure: Indicator = {
  id: 'indicator-0',
  names: { en: 'Measure', zh: null, ru: null },
  aliases: { en: [], zh: [], ru: [] },
  definition: null,
  unit: 'percent',
  direction: 'higher',
  series: null,
  methods: [],
}

/** More rows than fit into memory as objects: imports of a million each, made one after the other. */
export async function hugeWorkspace(folder: string, rows: number): Promise<void> {
  const A_BATCH = 1_000_000
  await bigWorkspace(folder, bigRows(Math.min(rows, A_BATCH)))
  for (let from = A_BATCH; from < rows; from += A_BATCH) {
    const store = await openStore({ folder })
    const id = `D${1 + from / A_BATCH}-bench0`
    await putRows(store, id, bigRows(Math.min(A_BATCH, rows - from), id, from))
    await store.observations.tally()
    await store.close()
  }
}

/** A workspace that holds these rows as one import, its columns made. */
export async function bigWorkspace(folder: string, rows: readonly Observation[]): Promise<void> {
  await createWorkspace(folder, { name: 'Bench', sample: false })
  const store = await openStore({ folder })
  await putRows(store, 'D1-bench0', rows)
  await store.observations.tally()
  await store.close()
}

async function putRows(store: Store, id: string, rows: readonly Observation[]): Promise<void> {
  const rowsSha256 = await store.blobs.put(Buffer.from(JSON.stringify(toColumns(rows))), { packed: true })
  const batch = {
    id,
    fileName: 'bench.csv',
    fileSha256: rowsSha256,
    rowsSha256,
    rows: rows.length,
    importedAt: '2026-11-01T00:00:00.000Z',
  }
  await store.change('dataset.import', [{ do: 'put', collection: 'batches', entity: batch }])
}

export async function bytesIn(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size
  return bytes
}
