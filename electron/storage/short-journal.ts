import { createHash } from 'node:crypto'
import type { JournalFile } from './journal-index.ts'
import type { JournalPosition } from './state-file.ts'

/** How far each actor's journal had been read, by actor. */
export type Positions = Readonly<Record<string, JournalPosition>>

/**
 * A journal that no longer begins with what a state file had read of it: cut off, gone, or replaced by an older copy.
 * `upTo` is the seq of the last change that had been read, `changes` how many of them are not there any more.
 */
export type ShortJournal = { readonly actor: string; readonly upTo: number; readonly changes: number }

/** Compares positions with the journals as they are now; each position is hashed once. */
export function shortJournals(
  journals: ReadonlyMap<string, JournalFile>,
): (read: Positions) => readonly ShortJournal[] {
  const known = new Map<string, boolean>()
  const holds = (actor: string, position: JournalPosition) => {
    const key = `${actor} ${position.bytes} ${position.sha256}`
    const found = known.get(key) ?? holdsPosition(journals.get(actor)?.bytes, position)
    known.set(key, found)
    return found
  }
  return (read) =>
    Object.entries(read)
      .filter(([actor, position]) => !holds(actor, position))
      .map(([actor, { seq }]) => ({
        actor,
        upTo: seq,
        changes: Math.max(0, seq - (journals.get(actor)?.reading.lastSeq ?? 0)),
      }))
}

/** Whether a journal still begins with the bytes that a position was taken of. */
function holdsPosition(journal: Uint8Array | undefined, { bytes, sha256 }: JournalPosition): boolean {
  if (bytes === 0) return true
  if (journal === undefined || journal.length < bytes) return false
  return createHash('sha256').update(journal.subarray(0, bytes)).digest('hex') === sha256
}
