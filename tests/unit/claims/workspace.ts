import { importData } from '../../support/import-data.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createClaimsService } from '#electron/services/claims/claims-service.ts'
import { createChecksService } from '#electron/services/checks/checks-service.ts'
import { createDatasetReader } from '#electron/services/dataset/dataset-reader.ts'
import { createDatasetService } from '#electron/services/dataset/dataset-service.ts'
import { createHubsService } from '#electron/services/hubs/hubs-service.ts'
import { loadGazetteer } from '#electron/services/dataset/gazetteer.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { createSuggester } from '#electron/workers/suggester.ts'
import { createSuggestionsService } from '#electron/services/suggestions/suggestions-service.ts'
import { personNamed } from '#electron/services/workspace/person.ts'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { openStore } from '#electron/storage/open-store.ts'
import { extractText } from '#electron/workers/extract/extract-text.ts'
import { sourcesServiceOf } from '../../support/sources-service.ts'
import { ProblemError } from '#shared/ipc/problem.ts'

const speakers = loadSpeakers('resources')
const gazetteer = await loadGazetteer('resources')
export const article = `Hub cities spend more on research

BEIJING, Jan. 14, 2026 (Example News) -- In 2024, R&D expenditure intensity in Beijing, Shanghai and Guangdong stood at 6.58 percent, 4.35 percent and 3.6 percent, respectively, the top three in the country.

"This will shorten the way from the lab to the market," said Huang Hu, who chairs a company in Chengdu.

In 2024, R&D expenditure intensity in Shanghai was about 4.4 percent.
`

/** A real workspace in a temporary folder, with the services over it; closed and removed when the test ends. */
export async function workspace() {
  const root = await mkdtemp(join(tmpdir(), 'plumbline-claims-'))
  const folder = join(root, 'workspace')
  await createWorkspace(folder, { name: 'Test', sample: false })
  const store = await openStore({ folder })
  onTestFinished(async () => {
    await store.close()
    await rm(root, { recursive: true, force: true })
  })
  const person = personNamed('Ann')
  const now = () => new Date('2026-02-01T10:00:00Z')
  const dataset = createDatasetReader({ store, gazetteer, say: ({ key }) => key })
  const checks = createChecksService({ store, dataset, now })
  const suggestions = createSuggestionsService({
    store,
    dataset,
    suggest: createSuggester(),
    person,
    now,
  })
  const claims = createClaimsService({ store, dataset, checks, person, speakers, now })
  const sources = sourcesServiceOf({
    store,
    extract: (file) => Promise.resolve(extractText(file)),
    suggestions,
    claims,
    person,
    now,
  })
  const data = createDatasetService({ store, dataset })
  const hubs = createHubsService({ store, dataset, person, now })
  const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')
  return {
    store, person, checks, suggestions, sources, claims, data, hubs,
    importText: async (text: string, name = 'article.txt') => {
      const { sources: added } = await sources.import({ files: [{ name, base64: base64(text) }], changed: 'offer' })
      const [only] = added
      if (only === undefined) throw new Error('nothing was imported')
      return only.source.id
    },
    importData: (csv: string) => importData({ store, dataset, now }, csv),
  } // prettier-ignore
}

/** The code of the problem a promise is refused with. */
export async function problemOf(refused: Promise<unknown>): Promise<ProblemError['problem']> {
  try {
    await refused
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('it was not refused')
}
