import type { Observation } from '#shared/domain/observation.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import type { Store } from '#electron/storage/store.ts'

type Reader = Pick<DatasetReader, 'observations'>

/** What tells one fact of one source: who printed which value of what, of whom, for when. */
export type Fact = Pick<
  Observation,
  'indicator' | 'hub' | 'period' | 'sourceTitle' | 'sourcePublisher' | 'sourceUrl'
>

/** Every row that states a fact as the same source does. */
export async function sameFact(fact: Fact, { observations }: Reader): Promise<readonly Observation[]> {
  const { indicator, hub, period } = fact
  const rows = await observations.select({ indicator, hubs: [hub], periods: [period] })
  return rows.filter(
    (row) =>
      row.sourceTitle === fact.sourceTitle &&
      row.sourcePublisher === fact.sourcePublisher &&
      row.sourceUrl === fact.sourceUrl,
  )
}

/** The latest revision of an observation that came in after it; undefined where there is none. */
export async function latestOf(
  observation: Observation,
  store: Store,
  reader: Reader,
): Promise<Observation | undefined> {
  const since = arrival(observation.id, store)
  const later = (await sameFact(observation, reader))
    .filter((row) => arrival(row.id, store) > since)
    .sort((a, b) => arrival(a.id, store).localeCompare(arrival(b.id, store), 'en'))
  return later.at(-1)
}

/**
 * What the source of an observation gave for its fact, as known on a day (ISO): the observation itself where it was known
 * and not revised by then. Undefined where nobody knew the fact yet; null as day is today.
 */
export async function knownThen(
  observation: Observation,
  day: string | null,
  { known }: Pick<DatasetReader, 'known'>,
): Promise<Observation | undefined> {
  if (day === null) return observation
  const { indicator, hub, period, sourceTitle, sourcePublisher, sourceUrl } = observation
  const { observations } = await known({ indicator, hubs: [hub], periods: [period] }, day)
  const same = observations
    .filter(
      (row) =>
        row.sourceTitle === sourceTitle &&
        row.sourcePublisher === sourcePublisher &&
        row.sourceUrl === sourceUrl,
    )
    .toSorted((a, b) => (a.vintage ?? '').localeCompare(b.vintage ?? '', 'en'))
  return same.find(({ id }) => id === observation.id) ?? same.at(-1)
}

/** When the batch of a row came in or the row was entered by hand, then its number: comparable as text. */
function arrival(observation: string, store: Store): string {
  const [own = ''] = observation.split(':')
  const at = store.get('batches', own)?.importedAt ?? store.get('revisions', own)?.at
  return at === undefined ? '' : `${at} ${labelOf(own).slice(1).padStart(9, '0')}`
}
