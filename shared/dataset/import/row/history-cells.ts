import * as v from 'valibot'
import { Revision } from '../../../domain/revision.ts'
import { historyFields } from '../fields.ts'
import type { RowFields } from './row-fields.ts'

/** How a value came to be in the workspace it was exported from, and how it was judged there. */
export type History = {
  /** Its place among statements of its fact, publication and vintage, 1 the first; 0 where nothing vies with it. */
  readonly sequence: number
  readonly revision: Omit<Revision, 'id'> | null
  /** Why it speaks for its fact; null where nobody chose it. */
  readonly preferred: string | null
}

/** A day of a thousand corrections of one value is no day of work. */
const MOST_SEQUENCES = 1000
const Instant = v.pipe(v.string(), v.isoTimestamp())

/** Reads the history that rows of our own exports carry; null for every row of another table, and for rows without one. */
export function historyCells(fields: RowFields): (cells: readonly string[]) => History | null {
  const columns = fields.isOwn ? fields.columnsOf(...historyFields) : []
  if (columns.length === 0) return () => null
  return (cells) => {
    if (columns.every((column) => (cells[column] ?? '') === '')) return null
    const sequence = Number(fields.text(cells, 'sequence'))
    const kind = v.safeParse(Revision.entries.kind, fields.text(cells, 'revision'))
    const at = v.safeParse(Instant, fields.text(cells, 'revision_at'))
    return {
      sequence: Number.isInteger(sequence) && sequence > 0 ? Math.min(sequence, MOST_SEQUENCES) : 0,
      revision:
        kind.success && at.success
          ? { kind: kind.output, at: at.output, reason: fields.text(cells, 'revision_reason') }
          : null,
      preferred: fields.text(cells, 'preferred') === 'yes' ? fields.text(cells, 'preferred_reason') : null,
    }
  }
}
