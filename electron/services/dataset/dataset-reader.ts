import type { ObservationStore, Store } from '#electron/storage/store.ts'
import { createHubIndex, type HubIndex } from '#shared/dataset/hub-index.ts'
import { createIndicatorIndex, type IndicatorIndex } from '#shared/dataset/indicator-index.ts'
import type { Hub, Membership } from '#shared/domain/hub.ts'
import type { Indicator } from '#shared/domain/indicator.ts'

/** What the program knows before a workspace adds to it; its entries are never written to. */
export type KnownNames = {
  readonly hubs: readonly Hub[]
  readonly memberships: readonly Membership[]
  readonly indicators: readonly Indicator[]
}

/** The dataset as everybody else sees it: the gazetteer overlaid, entry by entry, by the workspace's own. */
export interface DatasetReader {
  hubs(): HubIndex
  indicators(): IndicatorIndex
  readonly observations: ObservationStore
}

/** Indexes are built when first asked for and dropped when the workspace changes what they hold. */
export function createDatasetReader({
  store,
  gazetteer,
}: {
  readonly store: Store
  readonly gazetteer: KnownNames
}): DatasetReader {
  let hubs: HubIndex | null = null
  let indicators: IndicatorIndex | null = null
  store.onChanged(({ collections }) => {
    if (collections.includes('hubs') || collections.includes('memberships')) hubs = null
    if (collections.includes('indicators')) indicators = null
  })
  return {
    hubs: () =>
      (hubs ??= createHubIndex(
        overlaid(gazetteer.hubs, store.all('hubs')),
        overlaid(gazetteer.memberships, store.all('memberships')),
      )),
    indicators: () =>
      (indicators ??= createIndicatorIndex(overlaid(gazetteer.indicators, store.all('indicators')))),
    observations: store.observations,
  }
}

/** A workspace's entry replaces the gazetteer's of the same id as a whole: what a person wrote is what counts. */
function overlaid<Entry extends { readonly id: string }>(
  known: readonly Entry[],
  own: readonly Entry[],
): Entry[] {
  return [...new Map([...known, ...own].map((entry) => [entry.id, entry])).values()]
}
