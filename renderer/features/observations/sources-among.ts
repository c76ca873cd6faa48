import { rowAt, type ObservationColumns } from '#shared/dataset/observation-columns.ts'
import type { NewSource } from './edit-cell.ts'

/** Publications that the values of these rows come from, each once. */
export function sourcesAmong(columns: ObservationColumns, rows: readonly number[]): readonly NewSource[] {
  const seen = new Map<string, NewSource>()
  for (const row of rows) {
    const { sourceTitle, sourcePublisher, sourceUrl, tier } = rowAt(columns, row)
    const key = [sourceTitle, sourcePublisher, sourceUrl].join('\n')
    if (key.trim() !== '') seen.set(key, { sourceTitle, sourcePublisher, sourceUrl, tier })
  }
  return [...seen.values()]
}
