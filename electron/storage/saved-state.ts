import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import type { CollectionName } from '#shared/domain/collections.ts'
import type { WorkspaceProblem } from '#shared/ipc/answers/workspace.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { finding } from './finding.ts'
import type { EntityHistory } from './entity-history.ts'
import { journalPath } from './journal-index.ts'
import { keepCopy } from './kept-copy.ts'
import type { Positions, ShortJournal } from './short-journal.ts'
import { DamagedStateFile, stateAdapter, stateFilePath, type StateFile } from './state-file.ts'
import { historiesFrom, snapshotOf } from './table-snapshot.ts'
import { collectionNames, type WorkspaceState } from './workspace-state.ts'

/** What a collection's state file holds: `whole`, or why it cannot be used. */
export type SavedCollection =
  | { readonly kind: 'whole'; readonly read: Positions; readonly histories: Map<string, EntityHistory> }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged' }

export async function readCollection(workspace: string, name: CollectionName): Promise<SavedCollection> {
  const low = new Low<StateFile | null>(stateAdapter(stateFilePath(workspace, name)), null)
  try {
    await low.read()
  } catch (error) {
    if (error instanceof DamagedStateFile) return { kind: 'damaged' }
    throw error
  }
  if (low.data === null) return { kind: 'missing' }
  return { kind: 'whole', read: low.data.read, histories: historiesFrom(low.data) }
}

/**
 * Fills the state from its files and tells how far each collection had read. A damaged file is copied to `damaged/` and
 * its collection is left to a replay: never opened empty and saved over. Refuses with `journal-short` when a file knows
 * more than the journals do: confirmed changes are missing from them, and a replay would lose them here as well.
 */
export async function loadState(
  workspace: string,
  state: WorkspaceState,
  shortOf: (read: Positions) => readonly ShortJournal[],
  now: Date,
): Promise<{
  readonly read: ReadonlyMap<CollectionName, Positions>
  readonly unusable: ReadonlySet<CollectionName>
  readonly notices: readonly WorkspaceProblem[]
}> {
  const unusable = new Set<CollectionName>()
  const read = new Map<CollectionName, Positions>()
  const notices: WorkspaceProblem[] = []
  const damaged: string[] = []
  const lacking: ShortJournal[] = []
  for (const name of collectionNames) {
    const saved = await readCollection(workspace, name)
    if (saved.kind === 'missing') continue
    if (saved.kind === 'damaged') {
      unusable.add(name)
      damaged.push(stateFilePath(workspace, name))
      continue
    }
    const short = shortOf(saved.read)
    if (short.length === 0) {
      for (const [id, history] of saved.histories) state.tables[name].histories.set(id, history)
      read.set(name, saved.read)
    } else if (saved.histories.size === 0) unusable.add(name)
    else lacking.push(...short)
  }
  const [most] = lacking.sort((a, b) => b.changes - a.changes)
  if (most !== undefined)
    refuse('journal-short', { file: journalPath(workspace, most.actor), changes: most.changes }, 'state')
  for (const file of damaged) {
    await keepCopy(workspace, file, now)
    notices.push(finding('state-rebuilt', file, { repairable: true, repaired: true }))
  }
  return { read, unusable, notices }
}

/** Writes one collection's file; the positions are those of the changes that the state holds. */
export async function saveCollection(
  workspace: string,
  state: WorkspaceState,
  name: CollectionName,
  read: Positions,
): Promise<void> {
  // Somebody may have deleted the folder: that is allowed, all in it can be made again.
  await mkdir(join(workspace, 'state'), { recursive: true })
  const data = { format: 1 as const, read: { ...read }, ...snapshotOf(state.tables[name].histories) }
  await new Low<StateFile | null>(stateAdapter(stateFilePath(workspace, name)), data).write()
}
