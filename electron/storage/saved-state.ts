import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import type { WorkspaceProblem } from '#shared/ipc/answers.ts'
import type { CollectionName } from '#shared/domain/collections.ts'
import { finding } from './finding.ts'
import type { EntityHistory } from './entity-history.ts'
import { keepCopy } from './kept-copy.ts'
import {
  DamagedStateFile,
  stateAdapter,
  stateFilePath,
  type JournalPosition,
  type StateFile,
} from './state-file.ts'
import { historiesFrom, snapshotOf } from './table-snapshot.ts'
import { collectionNames, type WorkspaceState } from './workspace-state.ts'

export type Positions = Readonly<Record<string, JournalPosition>>

/** What a collection's state file holds: `whole`, or why it cannot be used. */
export type SavedCollection =
  | { readonly kind: 'whole'; readonly read: Positions; readonly histories: Map<string, EntityHistory> }
  | { readonly kind: 'missing' | 'damaged' }

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
 * Fills the state from its files and tells how far each collection had read. A file that is damaged, or that knows more
 * than the journals do, is copied to `damaged/` and its collection is left to a replay: never opened empty and saved over.
 */
export async function loadState(
  workspace: string,
  state: WorkspaceState,
  agrees: (positions: Positions) => boolean,
  now: Date,
): Promise<{
  readonly read: ReadonlyMap<CollectionName, Positions>
  readonly unusable: ReadonlySet<CollectionName>
  readonly notices: readonly WorkspaceProblem[]
}> {
  const unusable = new Set<CollectionName>()
  const read = new Map<CollectionName, Positions>()
  const notices: WorkspaceProblem[] = []
  for (const name of collectionNames) {
    const saved = await readCollection(workspace, name)
    if (saved.kind === 'missing') continue
    if (saved.kind === 'whole' && agrees(saved.read)) {
      for (const [id, history] of saved.histories) state.tables[name].histories.set(id, history)
      read.set(name, saved.read)
      continue
    }
    unusable.add(name)
    if (saved.kind === 'whole' && saved.histories.size === 0) continue
    const file = stateFilePath(workspace, name)
    await keepCopy(workspace, file, now)
    const code = saved.kind === 'damaged' ? 'state-rebuilt' : 'state-ahead'
    notices.push(finding(code, file, { repairable: true, repaired: true }))
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

/** Whether a journal still begins with the bytes that a position was taken of. */
export function holdsPosition(journal: Uint8Array | undefined, { bytes, sha256 }: JournalPosition): boolean {
  if (journal === undefined || journal.length < bytes) return false
  return createHash('sha256').update(journal.subarray(0, bytes)).digest('hex') === sha256
}
