import { newestOf, removedField, seenNow, type EntityHistory } from './entity-history.ts'
import type { Change, Op } from './journal-change.ts'
import type { JournalIndex } from './journal-index.ts'
import { isCollection, type WorkspaceState } from './workspace-state.ts'

type FindChange = (id: string) => Change | undefined

/**
 * The ops that take a change back: each field gets the value which the change replaced, an entity it made is removed.
 * What somebody else has changed since is left alone: their later work stands.
 */
export function revertChange(change: Change, state: WorkspaceState, journal: JournalIndex): Op[] {
  const read = new Map<string, Change | undefined>()
  const find: FindChange = (id) => {
    if (!read.has(id)) read.set(id, journal.find(id))
    return read.get(id)
  }
  const ops: Op[] = []
  for (const group of byEntity(change.ops)) {
    const { collection, entity } = group.first
    const history = isCollection(collection) ? state.tables[collection].histories.get(entity) : undefined
    if (history === undefined) continue
    const othersTouched = (field: string) => {
      const parents = group.ops.find((op) => op.field === field)?.parents ?? []
      return newestOf(history, field).some(
        (id) => !parents.includes(id) && journal.actorOf(id) !== change.actor,
      )
    }
    const removal = makesStand(group.ops, find)
    if (removal && [...history.keys()].some(othersTouched)) continue
    for (const op of group.ops) {
      if (removal && op.field !== removedField && op.parents.length === 0) continue
      if (!othersTouched(op.field)) ops.push(reverse(op, history, removal, find))
    }
  }
  return ops
}

function reverse(op: Op, history: EntityHistory, removal: boolean, find: FindChange): Op {
  const { collection, entity, field } = op
  const next: Op = { collection, entity, field, parents: newestOf(history, field) }
  if (field === removedField) return removal ? { ...next, value: seenNow(history) } : next
  const before = revisionsBefore(op, find)[0]
  return before !== undefined && 'value' in before ? { ...next, value: before.value } : next
}

/** Whether these ops made an entity of what was not there, or was removed. */
function makesStand(ops: readonly Op[], find: FindChange): boolean {
  const life = ops.find(({ field }) => field === removedField)
  if (life === undefined || life.value !== undefined) return false
  return revisionsBefore(life, find).every(({ value }) => value !== undefined)
}

/** The ops this one replaced, the one that was shown first. */
function revisionsBefore(op: Op, find: FindChange): readonly Op[] {
  return [...op.parents].sort().flatMap((id) => {
    const earlier = find(id)?.ops.find(
      ({ collection, entity, field }) =>
        collection === op.collection && entity === op.entity && field === op.field,
    )
    return earlier === undefined ? [] : [earlier]
  })
}

function byEntity(ops: readonly Op[]): Iterable<{ readonly first: Op; readonly ops: Op[] }> {
  const groups = new Map<string, { readonly first: Op; readonly ops: Op[] }>()
  for (const op of ops) {
    const key = `${op.collection}\n${op.entity}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { first: op, ops: [op] })
    else group.ops.push(op)
  }
  return groups.values()
}
