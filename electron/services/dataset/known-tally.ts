import type { Store } from '#electron/storage/store.ts'
import type { DatasetReader } from './dataset-reader.ts'

/** How many observations each hub and each indicator had, as the tally of today tells it. */
export type KnownTally = {
  readonly byHub: ReadonlyMap<string, number>
  readonly byIndicator: ReadonlyMap<
    string,
    { readonly rows: number; readonly hubs: number; readonly periods: ReadonlySet<string> }
  >
}

/** What the counts of a day rest on: while none of these changed, they stand. */
const rested = ['batches', 'observations', 'regroupings', 'recipes', 'revisions'] as const

/**
 * Counts of what was known on a day (ISO, whole). Lists of hubs and of indicators ask for the same day one after the other:
 * the rows are gone through once for both.
 */
export function knownTallies(store: Store, dataset: DatasetReader): (day: string) => Promise<KnownTally> {
  let last: {
    readonly day: string
    readonly on: readonly unknown[]
    readonly tally: Promise<KnownTally>
  } | null = null
  return (day) => {
    const on = rested.map((collection) => store.all(collection))
    if (last === null || last.day !== day || on.some((one, at) => one !== last?.on[at]))
      last = { day, on, tally: counted(dataset, day) }
    return last.tally
  }
}

async function counted(dataset: DatasetReader, day: string): Promise<KnownTally> {
  const { observations } = await dataset.known({}, day)
  const byHub = new Map<string, number>()
  const met = new Map<string, { rows: number; hubs: Set<string>; periods: Set<string> }>()
  for (const { hub, indicator, period } of observations) {
    byHub.set(hub, (byHub.get(hub) ?? 0) + 1)
    let own = met.get(indicator)
    if (own === undefined) met.set(indicator, (own = { rows: 0, hubs: new Set(), periods: new Set() }))
    own.rows++
    own.hubs.add(hub)
    own.periods.add(period)
  }
  const byIndicator = new Map(
    [...met].map(([id, { rows, hubs, periods }]) => [id, { rows, hubs: hubs.size, periods }] as const),
  )
  return { byHub, byIndicator }
}
