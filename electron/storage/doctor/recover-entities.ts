import { newestOf, removedField, shownFields, stands, type EntityHistory } from '../entity-history.ts'
import type { Op } from '../journal-change.ts'
import { collectionNames, type WorkspaceState } from '../workspace-state.ts'

/**
 * Ops that bring back, out of the state files, entities whose journal lines are lost: those that no journal speaks of any
 * more, and those it holds only in part. What the journal still holds of them counts before what a state file remembers.
 */
export function recoveryOps(remembered: WorkspaceState, replayed: WorkspaceState): Op[] {
  return collectionNames.flatMap((collection) => {
    const broken = new Set(replayed.tables[collection].broken())
    return [...remembered.tables[collection].histories].flatMap(([entity, earlier]) => {
      const history = replayed.tables[collection].histories.get(entity)
      const isLost = history === undefined || broken.has(entity) || isUnmade(history)
      if (!isLost || !stands(earlier)) return []
      const held = history === undefined ? {} : shownFields(history)
      const missing = Object.entries(shownFields(earlier)).filter(([field]) => !Object.hasOwn(held, field))
      const op = (field: string) => ({ collection, entity, field, parents: newestOf(history, field) })
      return [op(removedField), ...missing.map(([field, value]) => ({ ...op(field), value }))]
    })
  })
}

/** Fields of an entity whose making is lost. */
function isUnmade(history: EntityHistory): boolean {
  return newestOf(history, removedField).length === 0
}
