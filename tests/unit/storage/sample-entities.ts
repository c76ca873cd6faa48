import { toColumns } from '#shared/dataset/observation-columns.ts'
import type { Hub } from '#shared/domain/hub.ts'
import type { Batch, Observation } from '#shared/domain/observation.ts'
import type { Store } from '#electron/storage/store.ts'

export function hub(id: string, note: string | null = null): Hub {
  return {
    id,
    type: 'city',
    names: { en: id, zh: null, ru: null },
    aliases: { en: [], zh: [], ru: [] },
    parent: null,
    place: null,
    note,
  }
}

export function observation(id: string, row: Partial<Observation> = {}): Observation {
  const { value = 6.58, decimals = 2 } = row
  return {
    id,
    hub: 'beijing',
    indicator: 'rd-intensity',
    period: '2024',
    value,
    unit: 'percent',
    status: 'A',
    qualifier: 'exact',
    decimals,
    vintage: null,
    sourceTitle: 'Statistical communiqué',
    sourcePublisher: 'Bureau of Statistics',
    sourceUrl: '',
    tier: 'official',
    note: '',
    printed: {
      hub: 'Beijing',
      indicator: 'R&D',
      unit: '%',
      period: '2024',
      value: value === null ? '' : value.toFixed(Math.max(decimals, 0)),
    },
    ...row,
  }
}

/** Imports rows as the dataset service does: a blob of columns and a batch that names it. */
export async function importRows(store: Store, id: string, rows: readonly Observation[]): Promise<Batch> {
  const rowsSha256 = await store.blobs.put(Buffer.from(JSON.stringify(toColumns(rows))), { packed: true })
  const batch = {
    id,
    fileName: 'rows.csv',
    fileSha256: rowsSha256,
    rowsSha256,
    rows: rows.length,
    importedAt: '2026-11-01T00:00:00.000Z',
  }
  await store.change('dataset.import', [{ do: 'put', collection: 'batches', entity: batch }])
  return batch
}
