import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createChecksService } from '#electron/services/checks/checks-service.ts'
import { createDatasetReader } from '#electron/services/dataset/dataset-reader.ts'
import { createDatasetService } from '#electron/services/dataset/dataset-service.ts'
import { loadGazetteer } from '#electron/services/dataset/gazetteer.ts'
import { createHubsService } from '#electron/services/hubs/hubs-service.ts'
import { createIndicatorsService } from '#electron/services/indicators/indicators-service.ts'
import { createOrganisationsService } from '#electron/services/organisations/organisations-service.ts'
import { createPeopleService } from '#electron/services/people/people-service.ts'
import { createPlansService } from '#electron/services/plans/plans-service.ts'
import { createImportsService } from '#electron/services/imports/imports-service.ts'
import { importTable } from '#electron/services/imports/import-table.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { personNamed } from '#electron/services/workspace/person.ts'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { openStore } from '#electron/storage/open-store.ts'
import { createImporter } from '#electron/workers/importer.ts'
import type { ImportChoices } from '#shared/dataset/import/import-choices.ts'

export const repository = join(import.meta.dirname, '../../..')
const facts = join(repository, '../shared/facts')
/** The real tables are no part of the repository; tests on them are skipped, visibly, where they are not there. */
export const factsMissing = !existsSync(facts)
export const factFiles = [
  'rd_intensity',
  'population_gdp',
  'gii_clusters',
  'other_indicators',
  'conflicts',
] as const

/** One worker for a file of tests: starting one from source takes longer than most of the imports here. */
const runImport = createImporter()
const speakers = loadSpeakers(join(repository, 'resources'))
type Given = { readonly name?: string; readonly dryRun?: boolean; readonly choices?: ImportChoices }

export const now = () => new Date('2026-02-01T09:00:00Z')

/** A workspace of its own on disk, with the real gazetteer and the services this part owns; gone after the test. */
export async function openDataset({ closing = 'after-test' }: { closing?: 'after-test' | 'by-hand' } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-dataset-'))
  await createWorkspace(folder, { name: 'Test', sample: false })
  const store = await openStore({ folder })
  const close = async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
  if (closing === 'after-test') onTestFinished(close)
  const dataset = createDatasetReader({
    store,
    gazetteer: await loadGazetteer(join(repository, 'resources')),
    say: loadSpeakers(join(repository, 'resources')).en,
  })
  const service = createDatasetService({ store, dataset, now })
  const person = personNamed('Ada')
  const hubs = createHubsService({ store, dataset, person, now })
  const indicators = createIndicatorsService({ store, dataset, person, now })
  const organisations = createOrganisationsService({ store, dataset })
  const people = createPeopleService({ store })
  const plans = createPlansService({ store, dataset, now })
  const imports = createImportsService({ store, dataset, run: runImport, speakers, now })
  const checks = createChecksService({ store, dataset, now })
  const importText = (
    text: string | Uint8Array,
    { name = 'table.csv', dryRun = false, choices = {} }: Given = {},
  ) => importTable(imports, { files: [{ name, bytes: Buffer.from(text) }], dryRun, choices })
  const importFacts = async (name: string, dryRun = false) =>
    importText(await readFile(join(facts, `${name}.csv`)), { name: `${name}.csv`, dryRun })
  return {
    store,
    dataset,
    service,
    hubs,
    indicators,
    organisations,
    people,
    plans,
    imports,
    checks,
    importText,
    importFacts,
    close,
  }
}
