import type { ObservationQuery, ObservationStore, Store } from '#electron/storage/store.ts'
import { knownOn, type Knowledge } from '#shared/analysis/known-on.ts'
import { createHubIndex, type HubIndex } from '#shared/dataset/hub-index.ts'
import { createIndicatorIndex, type IndicatorIndex } from '#shared/dataset/indicator-index.ts'
import { createKnownSeries, seriesIn, type KnownSeries } from '#shared/dataset/known-series.ts'
import { toColumns } from '#shared/dataset/observation-columns.ts'
import type { Hub, Membership } from '#shared/domain/hub.ts'
import { inOrderMade, mergedAway, mergedInto } from '#shared/dataset/regroup.ts'
import type { CollectionName } from '#shared/domain/collections.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { Regrouping } from '#shared/domain/regrouping.ts'
import type { Sentence } from '#shared/messages/sentence.ts'
import { createDerivations, type Derivations } from '../recipes/derivations.ts'
import { derivedRowsOf, withDerived } from '../recipes/derived-observations.ts'

/** What the program knows before a workspace adds to it; its entries are never written to. */
export type KnownNames = {
  readonly hubs: readonly Hub[]
  readonly memberships: readonly Membership[]
  readonly indicators: readonly Indicator[]
}

/** The dataset as everybody else sees it: the gazetteer overlaid, entry by entry, by the workspace's own and its recipes. */
export interface DatasetReader {
  hubs(): HubIndex
  /** Printed indicators and derived ones. */
  indicators(): IndicatorIndex
  /** Printed observations and derived ones. */
  readonly observations: ObservationStore
  /** For which hubs and periods there are printed values of an indicator. */
  series(): Promise<KnownSeries>
  /** What recipes make of the others. */
  readonly derivations: Derivations
  /** Observations as known on a day (ISO); null is today: all of them. */
  known(query: ObservationQuery, asKnownOn: string | null): Promise<Knowledge>
}

/** Indexes are built when first asked for and dropped when the workspace changes what they hold. */
export function createDatasetReader({
  store,
  gazetteer,
  say,
}: {
  readonly store: Store
  readonly gazetteer: KnownNames
  /** Puts what derived rows say of themselves into words. */
  readonly say: (sentence: Sentence) => string
}): DatasetReader {
  let hubs: HubIndex | null = null
  let indicators: IndicatorIndex | null = null
  let series: Promise<KnownSeries> | null = null
  store.onChanged(({ collections }) => {
    const changed = (...names: CollectionName[]) => names.some((name) => collections.includes(name))
    if (changed('hubs', 'memberships', 'regroupings')) hubs = null
    if (changed('indicators', 'regroupings', 'recipes')) indicators = null
    if (changed('batches', 'observations', 'regroupings')) series = null
  })
  /** Ids that are none any more, each with what it counts as. */
  const merged = (of: Regrouping['of']): ReadonlyMap<string, string> => {
    const made = inOrderMade(store.all('regroupings'))
    return new Map([...mergedAway(made, of)].map((id) => [id, mergedInto(made, of, id)]))
  }
  function readHubs(): HubIndex {
    const gone = merged('hub')
    return createHubIndex(
      overlaid(gazetteer.hubs, store.all('hubs')).filter(({ id }) => !gone.has(id)),
      overlaid(gazetteer.memberships, store.all('memberships')).filter(({ struck }) => struck !== true),
      gone,
      idsOf(store.all('hubs')),
    )
  }
  function readIndicators(): IndicatorIndex {
    const gone = merged('indicator')
    const all = overlaid(gazetteer.indicators, store.all('indicators'))
    return createIndicatorIndex(
      [...all.filter(({ id }) => !gone.has(id)), ...derivations.asIndicators()],
      gone,
      idsOf(store.all('indicators')),
    )
  }
  const hubIndex = () => (hubs ??= readHubs())
  const indicatorIndex = () => (indicators ??= readIndicators())
  const knownPrinted = async (query: ObservationQuery, asKnownOn: string | null): Promise<Knowledge> => {
    const observations = await store.observations.select(query)
    return asKnownOn === null
      ? { observations, undated: 0, later: 0 }
      : knownOn(observations, asKnownOn, (id) => importDay(id, store))
  }
  const derivations = createDerivations({
    store,
    hubs: hubIndex,
    indicators: indicatorIndex,
    say,
    printedOn: (asKnownOn) =>
      asKnownOn === null
        ? store.observations
        : {
            columns: async (query) => toColumns((await knownPrinted(query, asKnownOn)).observations),
            select: async (query) => (await knownPrinted(query, asKnownOn)).observations,
          },
  })
  return {
    hubs: hubIndex,
    indicators: indicatorIndex,
    observations: withDerived(store.observations, derivations),
    series() {
      const read = (series ??= store.observations
        .columns({})
        .then((columns) => createKnownSeries(seriesIn(columns))))
      read.catch(() => (series = null))
      return read
    },
    derivations,
    async known(query, asKnownOn) {
      const printed = await knownPrinted(query, asKnownOn)
      const derived = await derivedRowsOf(derivations, query, asKnownOn)
      return { ...printed, observations: [...printed.observations, ...derived] }
    },
  }
}

function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id))
}

/** The day the batch of a row came in, or the row was entered by hand; null where neither is on record. */
function importDay(observation: string, store: Store): string | null {
  const batch = store.get('batches', observation.slice(0, Math.max(observation.lastIndexOf(':'), 0)))
  return (batch?.importedAt ?? store.get('revisions', observation)?.at)?.slice(0, 10) ?? null
}

/** A workspace's entry replaces the gazetteer's of the same id as a whole: what a person wrote is what counts. */
function overlaid<Entry extends { readonly id: string }>(
  known: readonly Entry[],
  own: readonly Entry[],
): Entry[] {
  return [...new Map([...known, ...own].map((entry) => [entry.id, entry])).values()]
}
