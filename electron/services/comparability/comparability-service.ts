import type { Store } from '#electron/storage/store.ts'
import { comparabilityOf } from '#shared/analysis/comparability/comparability-of.ts'
import { knownOf } from '#shared/analysis/standing.ts'
import { groupedBy } from '#shared/dataset/grouped-by.ts'
import type { Observation } from '#shared/domain/observation.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import type { Person } from '../workspace/person.ts'

/** The guard over a grid, and the reasons for which people set its warnings aside. */
export function createComparabilityService({
  store,
  dataset,
  person,
  now,
}: {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly person: Pick<Person, 'name'>
  readonly now: () => Date
}): ServiceOf<'comparability'> {
  /** The value that speaks for each fact, as charts and checks take it. */
  function speaking(rows: readonly Observation[]): Observation[] {
    const preferences = store.all('preferences')
    return [...groupedBy(rows, ({ hub, period }) => `${hub}|${period}`)].flatMap(([, own]) => {
      const [{ hub, period } = { hub: '', period: '' }] = own
      return knownOf(own, preferences, hub, period)?.best ?? []
    })
  }

  return {
    async find({ indicator, period, asKnownOn = null }) {
      const { observations: rows } = await dataset.known(
        { indicator, ...(period === null ? {} : { periods: [period] }) },
        asKnownOn,
      )
      const [hubs, indicators] = [dataset.hubs(), dataset.indicators()]
      return comparabilityOf(
        {
          values: speaking(rows),
          hub: (id) => hubs.get(id),
          indicator: (id) => indicators.get(id),
          hubName: (id) => hubs.get(id)?.names ?? id,
          indicatorName: (id) => indicators.get(id)?.names ?? id,
        },
        store.all('overrules'),
      )
    },

    overrules: async () => store.all('overrules'),

    async overrule({ key, reason }) {
      const entity = { id: key, reason, by: person.name(), at: now().toISOString() }
      await store.change('comparability.overrule', [{ do: 'put', collection: 'overrules', entity }])
      return entity
    },

    async restore({ key }) {
      if (store.get('overrules', key) === undefined) refuse('overrule-unknown', { key })
      await store.change('comparability.restore', [{ do: 'remove', collection: 'overrules', id: key }])
      return null
    },
  }
}
