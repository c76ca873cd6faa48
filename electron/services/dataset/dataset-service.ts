import type { ObservationQuery, Store } from '#electron/storage/store.ts'
import { changedSince } from '#shared/analysis/known-on.ts'
import { toColumns } from '#shared/dataset/observation-columns.ts'
import { comparePeriods } from '#shared/dataset/periods.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { DatasetReader } from './dataset-reader.ts'
import { knownTallies } from './known-tally.ts'
import { editObservations } from './edit-observations.ts'

/** The lists of hubs and indicators, the observations, and the ways to add to them. */
export function createDatasetService({
  store,
  dataset,
  now = () => new Date(),
}: {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly now?: () => Date
}): ServiceOf<'dataset'> {
  const knownTally = knownTallies(store, dataset)
  const tallyOn = (day: string | null) => (day === null ? dataset.observations.tally() : knownTally(day))
  return {
    async hubs({ asKnownOn = null }) {
      const { byHub } = await tallyOn(asKnownOn)
      const own = new Set(store.all('hubs').map(({ id }) => id as string))
      const hubs = dataset.hubs()
      return {
        hubs: hubs.all().map((hub) => ({
          ...hub,
          observations: byHub.get(hub.id) ?? 0,
          ownEntry: own.has(hub.id),
        })),
        memberships: hubs.memberships(),
      }
    },

    async indicators({ asKnownOn = null }) {
      const { byIndicator } = await tallyOn(asKnownOn)
      return dataset
        .indicators()
        .all()
        .map((indicator: Indicator) => {
          const rows = byIndicator.get(indicator.id)
          return {
            indicator,
            observations: rows?.rows ?? 0,
            hubs: rows?.hubs ?? 0,
            periods: [...(rows?.periods ?? [])].sort(comparePeriods),
          }
        })
    },

    async observations({ indicator, hub, asKnownOn = null }) {
      const query = queryOf(indicator, hub)
      if (asKnownOn === null) return dataset.observations.columns(query)
      return toColumns((await dataset.known(query, asKnownOn)).observations)
    },

    async rows({ ids }) {
      const found = await Promise.all(ids.map((id) => dataset.observations.byId(id)))
      return toColumns(found.filter((row) => row !== undefined))
    },

    async knowledge({ indicator, hub, asKnownOn }) {
      const query = queryOf(indicator, hub)
      const then = await dataset.known(query, asKnownOn)
      const today = await dataset.observations.select(query)
      return {
        asKnownOn,
        changed: changedSince(then.observations, today, store.all('preferences')),
        known: then.observations.length,
        undated: then.undated,
        later: then.later,
      }
    },

    edit: (input) => editObservations({ store, dataset, now }, input),

    async revisions() {
      return store.all('revisions')
    },

    async preferences() {
      return store.all('preferences')
    },

    async prefer({ observation, reason }) {
      const chosen = await dataset.observations.byId(observation)
      if (chosen === undefined) refuse('observation-unknown', { observation })
      const preference = {
        id: `${chosen.hub}|${chosen.indicator}|${chosen.period}`,
        observation: chosen.id,
        reason,
      }
      await store.change('dataset.prefer', [{ do: 'put', collection: 'preferences', entity: preference }])
      return preference
    },
  }
}

function queryOf(indicator: string | null, hub: string | null): ObservationQuery {
  return { ...(indicator === null ? {} : { indicator }), ...(hub === null ? {} : { hubs: [hub] }) }
}
