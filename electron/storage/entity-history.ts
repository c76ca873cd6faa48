import { isDeepStrictEqual } from 'node:util'
import type { Change, Op } from './journal-change.ts'

/**
 * The field that tells whether an entity stands. Making an entity sets it without a value; removing it sets it to the
 * ids of the newest revisions of all its fields: what the remover saw. An edit the remover did not see is a conflict.
 */
export const removedField = '$removed'

/** What one change set a field to; no `value` when it removed the field. */
export type Revision = { readonly change: Change['id']; readonly value?: unknown }

/**
 * A field whose history is not just one revision: several newest ones (a conflict, sorted by change id so that every
 * copy shows the same one), or revisions that were replaced by a change which was read before them.
 */
export type OddHistory = { readonly newest: readonly Revision[]; readonly replaced: readonly string[] }

/** The newest revisions of every field of one entity, `$removed` included. Nearly always there is one of each. */
export type EntityHistory = Map<string, Revision | OddHistory>

/** Applying the same changes in any order gives the same history. */
export function applyOp(history: EntityHistory, op: Op, change: Change['id']): void {
  const { newest, replaced } = fieldHistory(history, op.field)
  const unseen = op.parents.filter((parent) => !newest.some((revision) => revision.change === parent))
  const standing = newest.filter((revision) => !op.parents.includes(revision.change))
  const revision: Revision = 'value' in op ? { change, value: op.value } : { change }
  const isReplaced = replaced.includes(change)
  const next = isReplaced ? standing : [...standing, revision].sort(byChange)
  const stillUnseen = [...replaced.filter((id) => id !== change), ...unseen]
  const [only, ...others] = next
  history.set(
    op.field,
    only !== undefined && others.length === 0 && stillUnseen.length === 0
      ? only
      : { newest: next, replaced: stillUnseen },
  )
}

/** The newest revisions of one field, the one that is shown first. */
export function newestRevisions(history: EntityHistory | undefined, field: string): readonly Revision[] {
  return history === undefined ? [] : fieldHistory(history, field).newest
}

/** Their changes: the parents of the next. */
export function newestOf(history: EntityHistory | undefined, field: string): string[] {
  return newestRevisions(history, field).map(({ change }) => change)
}

/** Revisions of a field that were replaced by a change which was read before them, or without them. */
export function unseenReplaced(history: EntityHistory, field: string): readonly string[] {
  return fieldHistory(history, field).replaced
}

/** Whether the entity stands. It does when any of its newest revisions is one that its remover did not see. */
export function stands(history: EntityHistory): boolean {
  const life = newestRevisions(history, removedField)
  if (life.length === 0) return false
  return life.some((revision) => !isRemoval(revision)) || hasUnseenByRemover(history, life)
}

/** The fields and the values that are shown. */
export function shownFields(history: EntityHistory): Record<string, unknown> {
  const fields: [string, unknown][] = []
  for (const field of history.keys()) {
    const [shown] = newestRevisions(history, field)
    if (field !== removedField && shown !== undefined && 'value' in shown) fields.push([field, shown.value])
  }
  return Object.fromEntries(fields)
}

/** Fields whose newest revisions differ, or `$removed` when one person removed what another changed. */
export function conflictsOf(history: EntityHistory): readonly string[] {
  const fields: string[] = []
  for (const field of history.keys()) {
    const [first, ...others] = newestRevisions(history, field)
    if (first === undefined) continue
    if (field === removedField) {
      if ([first, ...others].some(isRemoval)) fields.push(field)
    } else if (others.some((other) => !isDeepStrictEqual(other.value, first.value))) fields.push(field)
  }
  return fields.length > 0 && stands(history) ? fields : []
}

/** What a removal made now would have seen. */
export function seenNow(history: EntityHistory): string[] {
  const seen = new Set<string>()
  for (const field of history.keys())
    if (field !== removedField) for (const id of newestOf(history, field)) seen.add(id)
  return [...seen].sort()
}

function fieldHistory(history: EntityHistory, field: string): OddHistory {
  const known = history.get(field)
  if (known === undefined) return none
  return 'newest' in known ? known : { newest: [known], replaced: [] }
}

const none: OddHistory = { newest: [], replaced: [] }

function isRemoval(revision: Revision): boolean {
  return Array.isArray(revision.value)
}

function hasUnseenByRemover(history: EntityHistory, life: readonly Revision[]): boolean {
  const seen = new Set<unknown>()
  for (const { change, value } of life) {
    seen.add(change)
    if (Array.isArray(value)) for (const id of value) seen.add(id)
  }
  return seenNow(history).some((change) => !seen.has(change))
}

function byChange(a: Revision, b: Revision): number {
  return a.change < b.change ? -1 : 1
}
