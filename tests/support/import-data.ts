import { join } from 'node:path'
import type { DatasetReader } from '#electron/services/dataset/dataset-reader.ts'
import { createImportsService } from '#electron/services/imports/imports-service.ts'
import { importTable } from '#electron/services/imports/import-table.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import type { Store } from '#electron/storage/store.ts'
import { createImporter } from '#electron/workers/importer.ts'

type Place = { readonly store: Store; readonly dataset: DatasetReader; readonly now?: () => Date }

/** One worker thread for all imports of a test file: starting one costs more than a table of a few rows. */
const run = createImporter()
let speakers: ReturnType<typeof loadSpeakers> | null = null

/** Brings a CSV into the dataset of an open store, as a person would. */
export function importData({ store, dataset, now = () => new Date() }: Place, csv: string) {
  speakers ??= loadSpeakers(join(import.meta.dirname, '../../resources'))
  const imports = createImportsService({ store, dataset, run, speakers, now })
  return importTable(imports, { files: [{ name: 'data.csv', bytes: Buffer.from(csv) }], dryRun: false })
}
