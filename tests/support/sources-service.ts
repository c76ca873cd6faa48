import { createSourcesService, type SourcesServiceParts } from '#electron/services/sources/sources-service.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { createComparer } from '#electron/workers/comparer.ts'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import { personNamed } from '#electron/services/workspace/person.ts'

const speakers = loadSpeakers('resources')

/** The sources service over a store alone: no claims, no charts, no program that opens files, unless a test gives them. */
export function sourcesServiceOf(
  parts: Pick<SourcesServiceParts, 'store' | 'extract'> & Partial<SourcesServiceParts>,
) {
  return createSourcesService({
    suggestions: { leftWithin: async () => new Map() },
    claims: { list: async () => [] },
    charts: {
      draw: async ({ spec }) => ({
        kind: 'empty',
        spec,
        reason: { key: 'charts.empty.no-hubs', values: {} },
      }),
    },
    compare: createComparer(),
    hubs: () => [],
    hubIndex: () => createHubIndex([], []),
    speakers,
    person: personNamed('Ann'),
    openFile: async () => false,
    now: () => new Date(),
    ...parts,
  })
}
