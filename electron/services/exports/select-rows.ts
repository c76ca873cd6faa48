import { setImmediate } from 'node:timers/promises'
import type { Store } from '#electron/storage/store.ts'
import { exportRow, type ExportNames, type ExportRow } from '#shared/dataset/export/observation-table.ts'
import { statementSequences } from '#shared/dataset/export/statement-sequences.ts'
import { rowAt, toColumns } from '#shared/dataset/observation-columns.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'

export type Selection = {
  readonly store: Store
  readonly dataset: DatasetReader
  /** Null: all of them. */
  readonly indicator: string | null
  readonly hub: string | null
  /** The day whose knowledge is wanted; null: all there is. */
  readonly asKnownOn: string | null
  readonly made: Date
}

/** Rows made before others get their turn: some ten milliseconds. */
const ROWS_AT_ONCE = 2000

/** The rows of an export, one indicator after another, so that a million of them never lie in memory at once. */
export async function* selectRows({
  store,
  dataset,
  indicator,
  hub,
  asKnownOn,
}: Selection): AsyncGenerator<readonly ExportRow[]> {
  const { byIndicator } = await dataset.observations.tally()
  const wanted = indicator === null ? [...byIndicator.keys()].sort() : [indicator]
  const [hubs, indicators] = [dataset.hubs(), dataset.indicators()]
  const names: ExportNames = {
    hub: (id) => hubs.get(id),
    indicator: (id) => indicators.get(id),
    revision: (id) =>
      store.get('revisions', id) ?? store.get('revisions', id.slice(0, Math.max(id.lastIndexOf(':'), 0))),
    preference: (fact) => store.get('preferences', fact),
  }
  for (const one of wanted) {
    const query = { indicator: one, ...(hub === null ? {} : { hubs: [hub] }) }
    const columns =
      asKnownOn === null
        ? await dataset.observations.columns(query)
        : toColumns((await dataset.known(query, asKnownOn)).observations)
    const sequences = statementSequences(columns)
    for (let at = 0; at < columns.rows; at += ROWS_AT_ONCE) {
      const rows: ExportRow[] = []
      for (let row = at; row < Math.min(at + ROWS_AT_ONCE, columns.rows); row++)
        rows.push(exportRow(rowAt(columns, row), sequences.get(row) ?? null, names))
      yield rows
      await setImmediate()
    }
  }
}
