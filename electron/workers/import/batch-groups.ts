import type { PlanColumns } from '#shared/dataset/import/plan-columns.ts'
import type { Revision } from '#shared/domain/revision.ts'

/** Rows that become one batch; `revision` is what was done by hand to make all of them. */
export type BatchGroup = { readonly rows: Uint32Array; readonly revision: Omit<Revision, 'id'> | null }

/** Rows of one batch: a million lie in four, so that no more than a quarter of them is ever being written. */
const ROWS_A_BATCH = 250_000
/** What was done by hand to more rows than this at once is told of their batch: a journal line stays short. */
const HAND_LIMIT = 250

/**
 * Rows as the batches they are laid down in, in the order in which their statements came in: of two under one vintage the
 * one in the later batch counts.
 */
export function batchGroups(plan: PlanColumns, rows: Uint32Array): BatchGroup[] {
  if (plan.histories.size === 0) return pieces(rows, null)
  const at = new Map<string, number>()
  for (const { revision } of plan.histories.values())
    if (revision !== null) at.set(JSON.stringify(revision), (at.get(JSON.stringify(revision)) ?? 0) + 1)
  const groups = new Map<string, { order: number; revision: Omit<Revision, 'id'> | null; rows: number[] }>()
  for (const row of rows) {
    const history = plan.histories.get(row)
    const order = Math.max(1, history?.sequence ?? 0)
    const told = history?.revision ?? null
    const revision = told !== null && (at.get(JSON.stringify(told)) ?? 0) > HAND_LIMIT ? told : null
    const key = `${order} ${JSON.stringify(revision)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { order, revision, rows: [row] })
    else group.rows.push(row)
  }
  return [...groups.values()]
    .sort((a, b) => a.order - b.order)
    .flatMap((group) => pieces(Uint32Array.from(group.rows), group.revision))
}

function pieces(rows: Uint32Array, revision: BatchGroup['revision']): BatchGroup[] {
  const groups: BatchGroup[] = []
  for (let from = 0; from < rows.length; from += ROWS_A_BATCH)
    groups.push({ rows: rows.subarray(from, from + ROWS_A_BATCH), revision })
  return groups
}
