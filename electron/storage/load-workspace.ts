import { createHash } from 'node:crypto'
import type { CollectionName } from '#shared/domain/collections.ts'
import type { WorkspaceProblem } from '#shared/ipc/answers/workspace.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { finding } from './finding.ts'
import { JournalIndex, journalPath, readJournals, type JournalFile } from './journal-index.ts'
import { readJournal } from './journal-lines.ts'
import { JournalWriter } from './journal-writer.ts'
import { LabelNumbers } from './next-id.ts'
import { loadState } from './saved-state.ts'
import { shortJournals, type Positions } from './short-journal.ts'
import type { JournalPosition } from './state-file.ts'
import { UndoStack, type Undoable } from './undo-stack.ts'
import { isCollection, WorkspaceState } from './workspace-state.ts'

export type LoadedWorkspace = {
  readonly state: WorkspaceState
  readonly journal: JournalIndex
  readonly writer: JournalWriter
  readonly labels: LabelNumbers
  readonly stack: UndoStack<Undoable>
  /** How far the journals of the other actors were read. */
  readonly read: Positions
  /** Collections that the replay altered, so that their state files are behind. */
  readonly behind: Set<CollectionName>
  readonly notices: readonly WorkspaceProblem[]
}

/**
 * Reads the state files and replays what each of them had not read yet. Refuses a journal that is damaged in the middle,
 * for what follows the damage may rest on it, and one that lacks changes a state file had read of it. A torn last line is
 * left out and told.
 */
export async function loadWorkspace(folder: string, actor: string, now: Date): Promise<LoadedWorkspace> {
  const journals = await readJournals(folder)
  const notices: WorkspaceProblem[] = []
  for (const [name, { reading }] of journals) {
    const file = journalPath(folder, name)
    if (reading.damagedLine !== null) refuse('journal-damaged', { file, line: reading.damagedLine }, 'state')
    if (reading.tornBytes > 0)
      notices.push(finding('journal-torn', file, { repairable: true }, { bytes: reading.tornBytes }))
  }
  const state = new WorkspaceState()
  const saved = await loadState(folder, state, shortJournals(journals), now)
  notices.push(...saved.notices)
  const journal = new JournalIndex(folder)
  const labels = new LabelNumbers()
  const stack = new UndoStack<Undoable>()
  const behind = new Set<CollectionName>()
  for (const [name, { reading }] of journals) {
    const wants = (collection: CollectionName, seq: number) =>
      seq > (saved.read.get(collection)?.[name]?.seq ?? 0)
    for (const { change, place } of reading.changes) {
      state.apply(change, (collection) => wants(collection, change.seq))
      for (const { collection, entity } of change.ops) {
        labels.note(entity)
        if (isCollection(collection) && wants(collection, change.seq)) behind.add(collection)
      }
      const entry = journal.add(change, place)
      if (name === actor) stack.push(entry)
    }
  }
  for (const name of saved.unusable) behind.add(name)
  const own = journals.get(actor)
  const bytes = own?.bytes ?? new Uint8Array()
  const writer = new JournalWriter(
    journalPath(folder, actor),
    bytes,
    own?.reading ?? readJournal(bytes, actor),
  )
  const read = Object.fromEntries(
    [...journals].filter(([name]) => name !== actor).map(([name, file]) => [name, endOf(file)]),
  )
  return { state, journal, writer, labels, stack, read, behind, notices }
}

function endOf({ bytes, reading }: JournalFile): JournalPosition {
  const sha256 = createHash('sha256').update(bytes.subarray(0, reading.goodBytes)).digest('hex')
  return { seq: reading.lastSeq, bytes: reading.goodBytes, sha256 }
}
