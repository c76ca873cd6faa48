import type { Store } from '#electron/storage/store.ts'
import { comparePeriods } from '#shared/dataset/periods.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { DatasetReader } from './dataset-reader.ts'
import { checkHub, checkIndicator, checkMembership } from './entry-rules.ts'
import { editObservations } from './edit-observations.ts'
import { importObservations } from './import-observations.ts'

/** Hubs, memberships, indicators and observations, and the ways to add to them. */
export function createDatasetService({
  store,
  dataset,
  now = () => new Date(),
}: {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly now?: () => Date
}): ServiceOf<'dataset'> {
  return {
    async hubs() {
      const { byHub } = await dataset.observations.tally()
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

    async indicators() {
      const { byIndicator } = await dataset.observations.tally()
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

    observations({ indicator, hub }) {
      return dataset.observations.columns({
        ...(indicator === null ? {} : { indicator }),
        ...(hub === null ? {} : { hubs: [hub] }),
      })
    },

    import({ name, base64, dryRun }) {
      const bytes = Buffer.from(base64, 'base64')
      return importObservations({ store, dataset, now }, { name, bytes, dryRun })
    },

    edit: (input) => editObservations({ store, dataset, now }, input),

    async revisions() {
      return store.all('revisions')
    },

    async saveHub({ hub }) {
      checkHub(hub, dataset.hubs())
      await store.change('dataset.saveHub', [{ do: 'put', collection: 'hubs', entity: hub }])
      return hub
    },

    async saveMembership({ membership }) {
      checkMembership(membership, dataset.hubs())
      await store.change('dataset.saveMembership', [
        { do: 'put', collection: 'memberships', entity: membership },
      ])
      return membership
    },

    async saveIndicator({ indicator }) {
      checkIndicator(indicator, dataset.indicators())
      await store.change('dataset.saveIndicator', [
        { do: 'put', collection: 'indicators', entity: indicator },
      ])
      return indicator
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
