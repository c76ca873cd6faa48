import { createReadStream, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createDatasetReader } from '#electron/services/dataset/dataset-reader.ts'
import { loadGazetteer } from '#electron/services/dataset/gazetteer.ts'
import { createImportsService } from '#electron/services/imports/imports-service.ts'
import { importTable } from '#electron/services/imports/import-table.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { openStore } from '#electron/storage/open-store.ts'
import { createImporter } from '#electron/workers/importer.ts'

/** Run as a process of its own and killed: imports a table into a workspace, and prints `tried` before it is stored and `stored` after. */
const [, , folder = '', table = ''] = process.argv
const resources = join(import.meta.dirname, '../../../resources')
const store = await openStore({ folder })
const speakers = loadSpeakers(resources)
const dataset = createDatasetReader({ store, gazetteer: await loadGazetteer(resources), say: speakers.en })
const imports = createImportsService({ store, dataset, run: createImporter(), speakers })
const files = [{ name: 'many.csv', bytes: createReadStream(table) as AsyncIterable<Uint8Array> }]
await importTable(imports, { files, dryRun: false }, async () => void writeSync(1, 'tried\n'))
writeSync(1, 'stored\n')
// What is asked for is the death, not an end: a late kill finds the program still there.
setInterval(() => undefined, 1000)
