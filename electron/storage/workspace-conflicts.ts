import type { CollectionName } from '#shared/domain/collections.ts'
import type { JournalIndex } from './journal-index.ts'
import type { Conflict } from './store.ts'
import type { WorkspaceState } from './workspace-state.ts'

/** Every conflict of one collection, with who made which revision. */
export function conflictsIn(
  state: WorkspaceState,
  collection: CollectionName,
  journal: JournalIndex,
): readonly Conflict[] {
  const table = state.tables[collection]
  return table.conflicts().flatMap(({ entity, fields }) =>
    fields.map((field) => ({
      collection,
      entity,
      field,
      revisions: (table.histories.get(entity)?.get(field)?.newest ?? []).map((revision) => ({
        ...revision,
        actor: journal.actorOf(revision.change) ?? '',
      })),
    })),
  )
}
