import type { Services } from '#shared/ipc/services.ts'
import type { Surface } from '#shared/messages/speak.ts'
import type { Store } from '#electron/storage/store.ts'
import { createComparer } from '#electron/workers/comparer.ts'
import { createSuggester } from '#electron/workers/suggester.ts'
import { createImporter } from '#electron/workers/importer.ts'
import { createExtractor } from '#electron/workers/extractor.ts'
import { createBriefingsService } from './briefings/briefings-service.ts'
import { createChartsService } from './charts/charts-service.ts'
import { createChecksService } from './checks/checks-service.ts'
import { createClaimsService } from './claims/claims-service.ts'
import { createDatasetReader } from './dataset/dataset-reader.ts'
import { createDatasetService } from './dataset/dataset-service.ts'
import { loadGazetteer } from './dataset/gazetteer.ts'
import { createHubsService } from './hubs/hubs-service.ts'
import { createIndicatorsService } from './indicators/indicators-service.ts'
import { createExportsService } from './exports/exports-service.ts'
import { createImportsService } from './imports/imports-service.ts'
import { createOrganisationsService } from './organisations/organisations-service.ts'
import { createPeopleService } from './people/people-service.ts'
import { createPlansService } from './plans/plans-service.ts'
import { createJudgementsService } from './judgements/judgements-service.ts'
import { createMatricesService } from './matrices/matrices-service.ts'
import { loadSpeakers } from './messages/catalogue.ts'
import type { OpenFile } from './sources/originals.ts'
import { createQuotationsService } from './quotations/quotations-service.ts'
import { createComparabilityService } from './comparability/comparability-service.ts'
import { createCoverageService } from './coverage/coverage-service.ts'
import { createRecipesService } from './recipes/recipes-service.ts'
import { createSourcesService } from './sources/sources-service.ts'
import { createSuggestionsService } from './suggestions/suggestions-service.ts'
import { createVerdictsService } from './verdicts/verdicts-service.ts'
import type { Person } from './workspace/person.ts'
import { createWorkspaceService } from './workspace/workspace-service.ts'

/** What a host knows and services need. */
export type Surroundings = {
  /** Path of the resources folder. */
  readonly resources: string
  readonly host: 'electron' | 'browser'
  /** Where files of sentences are read that services write; the window when absent. */
  readonly surface?: Surface
  readonly person: Person
  readonly now: () => Date
  readonly openFile: OpenFile
}

/** Builds every service over one open store: the only place that knows who needs whom. */
export async function composeServices({
  store,
  resources,
  host,
  person,
  now,
  openFile,
  surface = 'window',
}: Surroundings & { readonly store: Store }): Promise<Services> {
  const speakers = loadSpeakers(resources, surface)
  const dataset = createDatasetReader({
    store,
    gazetteer: await loadGazetteer(resources),
    say: speakers.en,
  })
  const checks = createChecksService({ store, dataset, now })
  const claims = createClaimsService({ store, dataset, checks, person, speakers, now })
  const suggestions = createSuggestionsService({
    store,
    dataset,
    suggest: createSuggester(),
    person,
    now,
  })
  const plans = createPlansService({ store, dataset, now })
  const charts = createChartsService({ store, dataset, checks, plans, speakers, resources, now })
  return {
    workspace: createWorkspaceService({ store, host, person }),
    sources: createSourcesService({
      store,
      extract: createExtractor(resources),
      compare: createComparer(),
      hubs: () => dataset.hubs().all(),
      hubIndex: () => dataset.hubs(),
      suggestions,
      claims,
      charts,
      speakers,
      person,
      openFile,
      now,
    }),
    quotations: createQuotationsService({ store, person, now }),
    suggestions,
    claims,
    judgements: createJudgementsService({ store, person, resources, now }),
    verdicts: createVerdictsService({ store }),
    matrices: createMatricesService({ store, person, now }),
    checks,
    dataset: createDatasetService({ store, dataset, now }),
    hubs: createHubsService({ store, dataset, person, now }),
    indicators: createIndicatorsService({ store, dataset, person, now }),
    organisations: createOrganisationsService({ store, dataset }),
    people: createPeopleService({ store }),
    plans,
    comparability: createComparabilityService({ store, dataset, person, now }),
    coverage: createCoverageService({ store, dataset, checks, now }),
    recipes: createRecipesService({ store, dataset, person, speakers, now }),
    exports: createExportsService({ store, dataset, now }),
    imports: createImportsService({ store, dataset, run: createImporter(), speakers, now }),
    charts,
    briefings: createBriefingsService({ store, claims, charts, dataset, resources, speakers, person, now }),
  }
}
