import { randomUUID } from 'node:crypto'
import { mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '#electron/storage/store.ts'
import { slugOf } from '#shared/domain/id.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import { selectRows, type Selection } from './select-rows.ts'
import { writeCsv } from './write-csv.ts'
import { writePackage } from './write-package.ts'
import { writeXlsx } from './write-xlsx.ts'

const PIECE = 6_000_000
/** Files made and not read to their end; older ones go. */
const MOST_WAITING = 4

const formats = {
  csv: { write: writeCsv, ending: 'csv', mediaType: 'text/csv' },
  xlsx: {
    write: writeXlsx,
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  datapackage: { write: writePackage, ending: 'zip', mediaType: 'application/zip' },
} as const

/** Observations on their way out: as CSV, as a workbook, or as a Data Package with all that describes them. */
export function createExportsService({
  store,
  dataset,
  now = () => new Date(),
}: {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly now?: () => Date
}): ServiceOf<'exports'> {
  const waiting = new Map<
    string,
    { readonly folder: string; readonly path: string; readonly bytes: number }
  >()

  async function forget(id: string): Promise<void> {
    const file = waiting.get(id)
    waiting.delete(id)
    if (file !== undefined) await rm(file.folder, { recursive: true, force: true })
  }

  return {
    async make({ format, indicator, hub, asKnownOn = null }) {
      const { write, ending, mediaType } = formats[format]
      const selection: Selection = { store, dataset, indicator, hub, asKnownOn, made: now() }
      const folder = await mkdtemp(join(tmpdir(), 'plumbline-export-'))
      const path = join(folder, `observations.${ending}`)
      try {
        const rows = await write(path, selection, selectRows(selection))
        const { size } = await stat(path)
        const id = randomUUID()
        for (const old of [...waiting.keys()].slice(0, Math.max(0, waiting.size + 1 - MOST_WAITING)))
          await forget(old)
        waiting.set(id, { folder, path, bytes: size })
        const of = indicator ?? hub
        const day = asKnownOn === null ? '' : `-known-on-${asKnownOn}`
        const fileName = `${of === null ? 'observations' : slugOf(of)}${day}.${ending}`
        return { id, fileName, mediaType, bytes: size, rows }
      } catch (error) {
        await rm(folder, { recursive: true, force: true })
        throw error
      }
    },
    async read({ id, at }) {
      const file = waiting.get(id)
      if (file === undefined) return refuse('export-forgotten', {}, 'state')
      if (at >= file.bytes) {
        await forget(id)
        return null
      }
      const handle = await open(file.path, 'r')
      try {
        const bytes = Buffer.alloc(Math.min(PIECE, file.bytes - at))
        await handle.read(bytes, 0, bytes.length, at)
        return { base64: bytes.toString('base64'), next: at + bytes.length }
      } finally {
        await handle.close()
      }
    },
  }
}
