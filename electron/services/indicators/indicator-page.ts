import type { Store } from '#electron/storage/store.ts'
import { groupedBy } from '#shared/dataset/grouped-by.ts'
import { comparePeriods } from '#shared/dataset/periods.ts'
import { inOrderMade } from '#shared/dataset/regroup.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { IndicatorPage } from '#shared/ipc/answers/indicators.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import { newestValue } from '../dataset/newest-value.ts'
import { spokenOf } from '../dataset/spoken-of.ts'

/** Everything an indicator's page shows, with the values known on a day; null is today. */
export async function indicatorPage(
  { store, dataset }: { readonly store: Store; readonly dataset: DatasetReader },
  id: string,
  asKnownOn: string | null,
): Promise<IndicatorPage> {
  const indicator = dataset.indicators().get(id) ?? refuse('indicator-unknown', { indicator: id })
  const { observations } = await dataset.known({ indicator: indicator.id }, asKnownOn)
  const hubs = groupedBy(observations, ({ hub }) => hub)
  return {
    indicator,
    ownEntry: store.get('indicators', indicator.id) !== undefined,
    observations: observations.length,
    periods: [...new Set(observations.map(({ period }) => period))].sort(comparePeriods),
    publishers: counted(observations, ({ sourcePublisher }) => sourcePublisher).map(([publisher, rows]) => ({
      publisher,
      observations: rows,
    })),
    units: counted(observations, ({ unit }) => unit).map(([unit, rows]) => ({ unit, observations: rows })),
    hubs: [...hubs]
      .map(([hub, rows]) => ({
        hub,
        observations: rows.length,
        newest: newestValue(rows, store.all('preferences')),
      }))
      .sort((a, b) => b.observations - a.observations || a.hub.localeCompare(b.hub)),
    ...spokenOf(store, 'indicator', indicator.id),
    regroupings: inOrderMade(store.all('regroupings'))
      .filter((one) => one.of === 'indicator' && (one.from === indicator.id || one.to === indicator.id))
      .toReversed(),
  }
}

/** The most frequent first. */
function counted(
  rows: readonly Observation[],
  keyOf: (row: Observation) => string,
): readonly (readonly [string, number])[] {
  return [...groupedBy(rows, keyOf)]
    .map(([key, own]) => [key, own.length] as const)
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
}
