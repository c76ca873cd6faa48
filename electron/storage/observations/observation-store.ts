import type { Observation } from '#shared/domain/observation.ts'
import { rowAt, toColumns, type ObservationColumns } from '#shared/dataset/observation-columns.ts'
import type { BlobStore, ObservationQuery, ObservationStore } from '../store.ts'
import type { WorkspaceState } from '../workspace-state.ts'

export function openObservationStore(state: WorkspaceState, blobs: BlobStore): ObservationStore {
  const batches = new Map<string, ObservationColumns>()
  async function rows(query: ObservationQuery): Promise<readonly Observation[]> {
    const byHand = new Map(state.all('observations').map((row) => [row.id, row]))
    const found: Observation[] = []
    for (const { rowsSha256 } of state.all('batches')) {
      let columns = batches.get(rowsSha256)
      if (columns === undefined) {
        columns = JSON.parse(Buffer.from(await blobs.get(rowsSha256)).toString('utf8')) as ObservationColumns
        batches.set(rowsSha256, columns)
      }
      for (let at = 0; at < columns.rows; at++) {
        const row = rowAt(columns, at)
        found.push(byHand.get(row.id) ?? row)
        byHand.delete(row.id)
      }
    }
    const { indicator, hubs, periods } = query
    return [...found, ...byHand.values()].filter(
      (row) =>
        (indicator === undefined || row.indicator === indicator) &&
        (hubs === undefined || hubs.includes(row.hub)) &&
        (periods === undefined || periods.includes(row.period)),
    )
  }
  return {
    count: () =>
      state.all('batches').reduce((sum, batch) => sum + batch.rows, state.all('observations').length),
    async tally() {
      const byIndicator = new Map<string, { rows: number; hubSet: Set<string>; periodSet: Set<string> }>()
      const byHub = new Map<string, number>()
      for (const { indicator, hub, period } of await rows({})) {
        const entry = byIndicator.get(indicator) ?? { rows: 0, hubSet: new Set(), periodSet: new Set() }
        entry.rows += 1
        entry.hubSet.add(hub)
        entry.periodSet.add(period)
        byIndicator.set(indicator, entry)
        byHub.set(hub, (byHub.get(hub) ?? 0) + 1)
      }
      return {
        byHub,
        byIndicator: new Map(
          [...byIndicator].map(([id, { rows, hubSet, periodSet }]) => [
            id,
            { rows, hubs: hubSet.size, periods: [...periodSet].sort() },
          ]),
        ),
      }
    },
    select: rows,
    columns: async (query) => toColumns(await rows(query)),
    byId: async (id) => (await rows({})).find((row) => row.id === id),
  }
}
