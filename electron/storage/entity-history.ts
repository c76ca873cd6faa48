import { isDeepStrictEqual } from 'node:util'
import type { Change, Op } from './journal-change.ts'

/**
 * The field that tells whether an entity stands. Making an entity sets it without a value; removing it sets it to the
 * ids of the newest revisions of all its fields: what the remover saw. An edit the remover did not see is a conflict.
 */
export const removedField = '$removed'

/** What one change set a field to; no `value` when it removed the field. */
export type Revision = { readonly change: string; readonly value?: unknown }

/**
 * The newest revisions of one field (several: a conflict, sorted by change id so that every copy shows the same one),
 * and revisions already replaced by a change that was read before them.
 */
export type FieldHistory = { readonly newest: readonly Revision[]; readonly replaced: readonly string[] }

/** The newest revisions of every field of one entity, `$removed` included. */
export type EntityHistory = Map<string, FieldHistory>

/** Applying the same changes in any order gives the same history. */
export function applyOp(history: EntityHistory, op: Op, change: Change['id']): void {
  const known = history.get(op.field) ?? { newest: [], replaced: [] }
  const parents = new Set(op.parents)
  const unseen = op.parents.filter((parent) => !known.newest.some((revision) => revision.change === parent))
  const standing = known.newest.filter((revision) => !parents.has(revision.change))
  const late = known.replaced.includes(change)
  const revision: Revision = 'value' in op ? { change, value: op.value } : { change }
  history.set(op.field, {
    newest: late ? standing : [...standing, revision].sort(byChange),
    replaced: [...known.replaced.filter((id) => id !== change), ...unseen],
  })
}

/** Whether the entity stands. It does when any of its newest revisions is one that its remover did not see. */
export function stands(history: EntityHistory): boolean {
  const life = history.get(removedField)?.newest ?? []
  if (life.length === 0) return false
  return life.some((revision) => !isRemoval(revision)) || unseenByRemover(history).length > 0
}

/** The fields and the values that are shown: of a conflict, the revision with the smallest change id. */
export function shownFields(history: EntityHistory): Record<string, unknown> {
  const fields: [string, unknown][] = []
  for (const [field, { newest }] of history) {
    const shown = newest[0]
    if (field !== removedField && shown !== undefined && 'value' in shown) fields.push([field, shown.value])
  }
  return Object.fromEntries(fields)
}

/** Fields whose newest revisions differ, or `$removed` when one person removed what another changed. */
export function conflictsOf(history: EntityHistory): readonly string[] {
  if (!stands(history)) return []
  const fields: string[] = []
  for (const [field, { newest }] of history) {
    const [first, ...others] = newest
    if (field === removedField) {
      if (newest.some(isRemoval)) fields.push(field)
    } else if (first && others.some((other) => !isDeepStrictEqual(other.value, first.value)))
      fields.push(field)
  }
  return fields
}

/** The ids of the newest revisions of one field: the parents of the next. */
export function newestOf(history: EntityHistory | undefined, field: string): string[] {
  return (history?.get(field)?.newest ?? []).map(({ change }) => change)
}

/** What a removal made now would have seen. */
export function seenNow(history: EntityHistory): string[] {
  const seen = new Set<string>()
  for (const [field, { newest }] of history)
    if (field !== removedField) for (const { change } of newest) seen.add(change)
  return [...seen].sort()
}

function isRemoval(revision: Revision): boolean {
  return Array.isArray(revision.value)
}

function unseenByRemover(history: EntityHistory): readonly string[] {
  const seen = new Set<unknown>()
  for (const { change, value } of history.get(removedField)?.newest ?? []) {
    seen.add(change)
    if (Array.isArray(value)) for (const id of value) seen.add(id)
  }
  return seenNow(history).filter((change) => !seen.has(change))
}

function byChange(a: Revision, b: Revision): number {
  return a.change < b.change ? -1 : 1
}
