import type { Services } from '#shared/ipc/services.ts'
import type { Store } from '#electron/storage/store.ts'
import { createDatasetReader } from './dataset/dataset-reader.ts'
import { loadGazetteer } from './dataset/gazetteer.ts'
import { loadSpeakers } from './messages/catalogue.ts'
import type { Person } from './workspace/person.ts'

/** What a host knows and services need. */
export type Surroundings = {
  /** Path of the resources folder. */
  readonly resources: string
  readonly host: 'electron' | 'browser'
  readonly person: Person
  readonly now: () => Date
}

/* eslint-disable */
// INTERIM, until every service has landed: late imports, and a refusal for what is not there yet.
async function late(path: string, name: string): Promise<any> {
  try {
    return (await import(path))[name]
  } catch (e: any) {
    if (e?.code !== 'ERR_MODULE_NOT_FOUND' || !String(e.message).includes(path.replace('./', '/')))
      console.error(e)
    return () =>
      new Proxy(
        {},
        {
          get: (_t, verb) => verb === 'then' ? undefined : () => {
            throw new Error(`${path} has no ${String(verb)} yet`)
          },
        },
      )
  }
}
export async function composeServices(parts: Surroundings & { readonly store: Store }): Promise<Services> {
  const { store, resources, host, person, now } = parts
  const speakers = loadSpeakers(resources)
  const dataset = createDatasetReader({ store, gazetteer: await loadGazetteer(resources) })
  const make = async (noun: string, more: object = {}) => {
    const name = `create${noun[0]!.toUpperCase()}${noun.slice(1)}Service`
    return (await late(`./${noun}/${noun}-service.ts`, name))({
      store,
      dataset,
      resources,
      speakers,
      host,
      person,
      now,
      ...more,
    })
  }
  const checks = await make('checks')
  const suggestions0 = await make('suggestions')
  const claims = await make('claims', { checks, suggestions: suggestions0 })
  const suggestions = suggestions0
  const charts = await make('charts')
  const { createExtractor } = await import('../workers/extractor.ts')
  const extract = createExtractor()
  return {
    workspace: await make('workspace'),
    sources: await make('sources', { extract, suggestions }),
    suggestions,
    claims,
    checks,
    dataset: await make('dataset'),
    charts,
    briefings: await make('briefings', { claims, checks, charts }),
  } as Services
}
