import {
  newestOf,
  newestRevisions,
  removedField,
  seenNow,
  shownFields,
  stands,
  unseenReplaced,
  type EntityHistory,
} from '../entity-history.ts'
import type { Op } from '../journal-change.ts'
import { collectionNames, type WorkspaceState } from '../workspace-state.ts'

/**
 * Ops that bring back, out of the state files, entities whose journal lines are lost: those that no journal speaks of any
 * more, and those it holds only in part. What the journal still holds of them counts before what a state file remembers;
 * of whole entities come back the fields that were last set, and the removals that were made, by a change that is lost.
 */
export function recoveryOps(
  remembered: WorkspaceState,
  replayed: WorkspaceState,
  isHeld: (change: string) => boolean,
): Op[] {
  return collectionNames.flatMap((collection) => {
    const broken = new Set(replayed.tables[collection].broken())
    return [...remembered.tables[collection].histories].flatMap(([entity, earlier]) => {
      const history = replayed.tables[collection].histories.get(entity)
      const isLost = history === undefined || broken.has(entity) || isUnmade(history)
      const op = (field: string) => ({ collection, entity, field, parents: newestOf(history, field) })
      if (!isLost) {
        const lost = lostFields(earlier, history, isHeld)
        if (!stands(earlier))
          return lost.includes(removedField) && stands(history)
            ? [{ ...op(removedField), value: seenNow(history) }]
            : []
        return lost.map((field) => {
          const [revision] = newestRevisions(earlier, field)
          return {
            ...op(field),
            ...(revision !== undefined && 'value' in revision && { value: revision.value }),
          }
        })
      }
      if (!stands(earlier)) return []
      const held = history === undefined ? {} : shownFields(history)
      const missing = Object.entries(shownFields(earlier)).filter(([field]) => !Object.hasOwn(held, field))
      return [op(removedField), ...missing.map(([field, value]) => ({ ...op(field), value }))]
    })
  })
}

/**
 * Fields whose last known revision is in no journal any more. A field that a lost revision was replaced in by one that is
 * held is newer in the journal than in the state file.
 */
function lostFields(
  earlier: EntityHistory,
  history: EntityHistory,
  isHeld: (change: string) => boolean,
): string[] {
  return [...earlier.keys()].filter((field) => {
    const known = newestOf(earlier, field)
    return known.length > 0 && !known.some(isHeld) && unseenReplaced(history, field).length === 0
  })
}

/** Fields of an entity whose making is lost. */
function isUnmade(history: EntityHistory): boolean {
  return newestOf(history, removedField).length === 0
}
