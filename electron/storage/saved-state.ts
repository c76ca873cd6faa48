import { createHash } from 'node:crypto'
import { copyFile, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Low } from 'lowdb'
import type { WorkspaceProblem } from '#shared/ipc/answers.ts'
import type { CollectionName } from '#shared/domain/collections.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { diskProblem } from './disk-problem.ts'
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

const empty: StateFile = { format: 1, read: {}, changes: [], entities: [] }

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
  readonly notices: readonly WorkspaceProblem[]
}> {
  const read = new Map<CollectionName, Positions>()
  const notices: WorkspaceProblem[] = []
  for (const name of collectionNames) {
    const path = stateFilePath(workspace, name)
    const low = new Low<StateFile>(stateAdapter(path), empty)
    let whole = true
    try {
      await low.read()
    } catch (error) {
      if (!(error instanceof DamagedStateFile)) throw error
      whole = false
    }
    if (whole && agrees(low.data.read)) {
      for (const [id, history] of historiesFrom(low.data)) state.tables[name].histories.set(id, history)
      read.set(name, low.data.read)
      continue
    }
    await keepDamaged(workspace, path, now)
    const values = { file: path }
    const code = whole ? 'state-ahead' : 'state-rebuilt'
    notices.push({
      code,
      file: path,
      sentence: sentence(`problems.${code}`, values),
      repairable: true,
      repaired: true,
    })
  }
  return { read, notices }
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
  const data: StateFile = { format: 1, read: { ...read }, ...snapshotOf(state.tables[name].histories) }
  await new Low<StateFile>(stateAdapter(stateFilePath(workspace, name)), data).write()
}

/** Whether a journal still begins with the bytes that a position was taken of. */
export function holdsPosition(journal: Uint8Array | undefined, { bytes, sha256 }: JournalPosition): boolean {
  if (journal === undefined || journal.length < bytes) return false
  return createHash('sha256').update(journal.subarray(0, bytes)).digest('hex') === sha256
}

/** Copies a damaged file to `damaged/<time>-<name>`, where nothing ever deletes it. */
export async function keepDamaged(workspace: string, path: string, now: Date): Promise<string> {
  const folder = join(workspace, 'damaged')
  const copy = join(folder, `${now.toISOString().replaceAll(':', '-')}-${basename(path)}`)
  try {
    await mkdir(folder, { recursive: true })
    await copyFile(path, copy)
  } catch (error) {
    throw diskProblem(error, copy)
  }
  return copy
}
