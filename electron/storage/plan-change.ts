import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { collections, type CollectionName } from '#shared/domain/collections.ts'
import { refuse } from '#shared/ipc/problem.ts'
import {
  newestOf,
  newestRevisions,
  removedField,
  seenNow,
  shownFields,
  stands,
  type EntityHistory,
} from './entity-history.ts'
import type { Op } from './journal-change.ts'
import type { Edit } from './store.ts'
import type { WorkspaceState } from './workspace-state.ts'

type Draft = {
  readonly collection: CollectionName
  readonly id: string
  /** Null: to be removed. */
  fields: Record<string, unknown> | null
  /** Fields an edit names: set even when equal, if that settles a conflict. */
  readonly named: Set<string>
}

/**
 * The ops of one change: only what differs from what is shown, each with the revisions it replaces.
 * Refuses an entity that would not satisfy its schema; several edits of one entity count as one.
 */
export function planChange(state: WorkspaceState, edits: readonly Edit[]): Op[] {
  const drafts = new Map<string, Draft>()
  for (const edit of edits) {
    const id = edit.do === 'put' ? edit.entity.id : edit.id
    const key = `${edit.collection}\n${id}`
    let draft = drafts.get(key)
    if (draft === undefined) {
      const history = state.tables[edit.collection].histories.get(id)
      const fields = history && stands(history) ? shownFields(history) : null
      drafts.set(key, (draft = { collection: edit.collection, id, fields, named: new Set() }))
    }
    applyEdit(draft, edit)
  }
  return [...drafts.values()].flatMap((draft) =>
    opsOf(draft, state.tables[draft.collection].histories.get(draft.id)),
  )
}

function applyEdit(draft: Draft, edit: Edit): void {
  switch (edit.do) {
    case 'put':
      draft.fields = { ...edit.entity }
      break
    case 'set':
      draft.fields = { ...draft.fields, ...edit.fields }
      for (const field of Object.keys(edit.fields)) draft.named.add(field)
      break
    case 'remove':
      draft.fields = null
  }
}

function opsOf({ collection, id, fields, named }: Draft, history: EntityHistory | undefined): Op[] {
  const op = (field: string) => ({ collection, entity: id, field, parents: newestOf(history, field) })
  const stood = history !== undefined && stands(history)
  if (fields === null) return stood ? [{ ...op(removedField), value: seenNow(history) }] : []

  const whole = v.safeParse(collections[collection], fields)
  if (!whole.success) {
    const [issue] = whole.issues
    const field = v.getDotPath(issue) ?? ''
    refuse('entity-not-valid', { collection, entity: id, field, message: issue.message })
  }
  const next = new Map<string, unknown>(
    Object.entries(whole.output).filter(([, value]) => value !== undefined),
  )
  if (next.get('id') !== id) refuse('entity-not-valid', { collection, entity: id, field: 'id', message: '' })
  const before = new Map(history ? Object.entries(shownFields(history)) : [])
  const ops: Op[] = stood && !newestRemovals(history) ? [] : [op(removedField)]
  for (const [field, value] of next) {
    const same = before.has(field) && isDeepStrictEqual(before.get(field), value)
    const settles = named.has(field) && newestOf(history, field).length > 1
    if (!same || settles) ops.push({ ...op(field), value })
  }
  for (const field of before.keys()) if (!next.has(field)) ops.push(op(field))
  for (const field of named)
    if (!next.has(field) && !before.has(field) && newestOf(history, field).length > 1) ops.push(op(field))
  return ops
}

/** An edit of an entity that another copy removed meanwhile keeps it, and settles that conflict. */
function newestRemovals(history: EntityHistory): boolean {
  return newestRevisions(history, removedField).some(({ value }) => value !== undefined)
}
