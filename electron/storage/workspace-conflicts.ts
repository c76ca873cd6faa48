import type { CollectionName } from '#shared/domain/collections.ts'
import { newestRevisions } from './entity-history.ts'
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
      revisions: newestRevisions(table.histories.get(entity), field).map((revision) => ({
        ...revision,
        actor: journal.actorOf(revision.change) ?? '',
        at: journal.atOf(revision.change) ?? '',
      })),
    })),
  )
}
