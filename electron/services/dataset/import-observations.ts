import { createHash } from 'node:crypto'
import type { Edit, Store } from '#electron/storage/store.ts'
import { compareRows } from '#shared/dataset/import/compare.ts'
import { createNameReader } from '#shared/dataset/import/names.ts'
import { readRows, type ReadObservation } from '#shared/dataset/import/read-rows.ts'
import { toColumns } from '#shared/dataset/observation-columns.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { ImportReport } from '#shared/ipc/answers/dataset.ts'
import type { DatasetReader } from './dataset-reader.ts'
import { readTable } from './read-table.ts'

type Parts = { readonly store: Store; readonly dataset: DatasetReader; readonly now: () => Date }
type File = { readonly name: string; readonly bytes: Uint8Array; readonly dryRun: boolean }

/**
 * Imports one table as one batch and one undo step: its rows, and the hubs and indicators nobody knew before. A dry run
 * takes the same way up to the change and reports the same. A file that brings nothing new leaves no batch behind.
 */
export async function importObservations(
  { store, dataset, now }: Parts,
  { name, bytes, dryRun }: File,
): Promise<ImportReport> {
  const { table, columns, encoding } = readTable(bytes, name)
  const names = createNameReader(dataset.hubs(), dataset.indicators())
  const { observations, rejected, style } = readRows(table, columns, names, dataset.indicators())
  const existing = await existingOf(dataset, observations)
  const { added, revised, unchanged } = compareRows(observations, existing)

  const today = now().toISOString()
  // A revision whose date nobody tells is known since the day it is imported.
  const dated = revised.map((row) => ({ ...row, vintage: row.vintage ?? today.slice(0, 10) }))
  const kept = [...added, ...dated].sort((a, b) => a.row - b.row)
  const used = {
    hubs: new Set(kept.map(({ hub }) => hub)),
    indicators: new Set(kept.map((row) => row.indicator)),
  }
  const newHubs = names.newHubs.filter(({ id }) => used.hubs.has(id))
  const newIndicators = names.newIndicators.filter(({ id }) => used.indicators.has(id))

  if (!dryRun && kept.length > 0) {
    const id = store.nextId('batches', 'D')
    const rows = new TextEncoder().encode(
      JSON.stringify(toColumns(kept.map((row) => observationOf(row, id)))),
    )
    const rowsSha256 = await store.blobs.put(rows, { packed: true })
    const fileSha256 = createHash('sha256').update(bytes).digest('hex')
    const batch = { id, fileName: name, fileSha256, rowsSha256, rows: kept.length, importedAt: today }
    const edits: Edit[] = [
      ...newHubs.map((entity) => ({ do: 'put', collection: 'hubs', entity }) as const),
      ...newIndicators.map((entity) => ({ do: 'put', collection: 'indicators', entity }) as const),
      { do: 'put', collection: 'batches', entity: batch },
    ]
    await store.change('dataset.import', edits)
  }
  return {
    added: added.length,
    revised: revised.length,
    unchanged,
    rejected,
    newHubs: newHubs.map(({ names: { en } }) => en),
    newIndicators: newIndicators.map(({ names: { en } }) => en),
    dryRun,
    read: { encoding, delimiter: table.delimiter, decimals: style },
  }
}

/** `D1-8f3k2q:17`: the batch and the row of the file. */
function observationOf({ row, ...observation }: ReadObservation, batch: string): Observation {
  return { id: `${batch}:${row}`, ...observation }
}

/** What the dataset holds of the indicators the file speaks of. */
async function existingOf(
  dataset: DatasetReader,
  rows: readonly ReadObservation[],
): Promise<readonly Observation[]> {
  const indicators = [...new Set(rows.map(({ indicator }) => indicator))]
  const found: Observation[] = []
  for (const indicator of indicators)
    for (const observation of await dataset.observations.select({ indicator })) found.push(observation)
  return found
}
