import type { CollectionName, Entity } from '#shared/domain/collections.ts'
import type { ChangedEvent, ChangeSummary, WorkspaceProblem } from '#shared/ipc/answers/workspace.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { openBlobStore } from './blob-store.ts'
import { encodeChange, type ChangeBody, type Op } from './journal-change.ts'
import type { LoadedWorkspace } from './load-workspace.ts'
import { openObservationStore } from './observations/observation-store.ts'
import { planChange } from './plan-change.ts'
import { revertChange } from './revert-change.ts'
import { saveCollection } from './saved-state.ts'
import type { BlobStore, Conflict, Edit, ObservationStore, Store } from './store.ts'
import { conflictsIn } from './workspace-conflicts.ts'
import type { WorkspaceLock } from './workspace-lock.ts'
import { collectionNames, isCollection } from './workspace-state.ts'

type Parts = LoadedWorkspace & {
  readonly folder: string
  readonly actor: string
  readonly lock: WorkspaceLock
  readonly now: () => Date
}

/** Journal bytes after which the state files are written anew, so that opening after a crash replays no more than this. */
const bytesBetweenSaves = 4_000_000

/** An open workspace: one change at a time goes to the journal, then to memory, then to those who listen. */
export class JournalledStore implements Store {
  readonly folder: string
  readonly actor: string
  readonly blobs: BlobStore
  readonly observations: ObservationStore
  readonly notices: readonly WorkspaceProblem[]
  readonly #parts: Parts
  readonly #listeners = new Set<(event: ChangedEvent) => void>()
  #queue: Promise<unknown> = Promise.resolve()
  #savedBytes: number
  #closed: Promise<void> | null = null

  constructor(parts: Parts) {
    this.#parts = parts
    this.folder = parts.folder
    this.actor = parts.actor
    this.notices = parts.notices
    this.blobs = openBlobStore(parts.folder)
    this.observations = openObservationStore(parts.folder, parts.state, this.blobs)
    this.#savedBytes = parts.writer.position.bytes
  }

  all<Name extends CollectionName>(collection: Name): readonly Entity<Name>[] {
    return this.#parts.state.all(collection)
  }

  get<Name extends CollectionName>(collection: Name, id: string): Entity<Name> | undefined {
    return this.#parts.state.get(collection, id)
  }

  change(command: string, edits: readonly Edit[]): Promise<{ readonly id: string; readonly at: string }> {
    return this.#inTurn(async () => {
      const { state, journal, now } = this.#parts
      const ops = planChange(state, edits)
      if (ops.length === 0) return journal.latest() ?? { id: '', at: now().toISOString() }
      return this.#commit({ command }, ops)
    })
  }

  undo(): Promise<{ readonly command: string } | null> {
    return this.#inTurn(async () => {
      const { id, command } = this.#parts.stack.undo ?? {}
      if (id === undefined || command === undefined) return null
      await this.#commit({ command: 'workspace.undo', undoes: id }, this.#reverted(id))
      return { command }
    })
  }

  redo(): Promise<{ readonly command: string } | null> {
    return this.#inTurn(async () => {
      const undone = this.#parts.stack.redo
      if (undone === undefined) return null
      const { entry, by } = undone
      await this.#commit({ command: 'workspace.redo', redoes: entry.id }, this.#reverted(by.id))
      return { command: entry.command }
    })
  }

  canUndo(): string | null {
    return this.#parts.stack.undo?.command ?? null
  }

  canRedo(): string | null {
    return this.#parts.stack.redo?.entry.command ?? null
  }

  history(limit: number): readonly ChangeSummary[] {
    return this.#parts.journal.history(limit, (id) => this.#parts.stack.isUndone(id))
  }

  conflicts(): readonly Conflict[] {
    const { state, journal } = this.#parts
    return collectionNames.flatMap((name) => conflictsIn(state, name, journal))
  }

  savedAt(): string | null {
    return this.#parts.journal.latest()?.at ?? null
  }

  nextId(_collection: CollectionName, prefix: string, taken: readonly string[] = []): string {
    return this.#parts.labels.next(prefix, taken)
  }

  onChanged(listener: (event: ChangedEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): Promise<void> {
    return (this.#closed ??= this.#inTurn(async () => {
      const { writer, lock } = this.#parts
      await this.#saveState()
      await writer.close()
      await lock.release()
    }))
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work)
    this.#queue = turn.catch(() => {})
    return turn
  }

  async #commit(
    { command, ...kind }: Pick<ChangeBody, 'command' | 'undoes' | 'redoes'>,
    ops: Op[],
  ): Promise<{ readonly id: string; readonly at: string }> {
    const { actor, lock, now, writer, state, journal, labels, stack, behind } = this.#parts
    if (this.#closed !== null) refuse('workspace-closed', { path: this.folder }, 'state')
    await lock.verify()
    const seq = writer.position.seq + 1
    const { change, line } = encodeChange({ actor, seq, at: now().toISOString(), command, ...kind, ops })
    const place = await writer.append(line)

    state.apply(change)
    stack.push(journal.add(change, place))
    for (const { entity } of ops) labels.note(entity)
    const collections = [...new Set(ops.map(({ collection }) => collection))].filter(isCollection)
    for (const collection of collections) behind.add(collection)
    if (writer.position.bytes - this.#savedBytes > bytesBetweenSaves) {
      this.#savedBytes = writer.position.bytes
      void this.#inTurn(() => this.#saveState())
    }
    const observations = touchedObservations(ops)
    this.#tell({ collections, command, ...(observations === null ? {} : { observations }) })
    return { id: change.id, at: change.at }
  }

  /** A listener that fails does not undo what is on disk. */
  #tell(event: ChangedEvent): void {
    for (const listener of this.#listeners) {
      try {
        listener(event)
      } catch (error) {
        process.emitWarning(error instanceof Error ? error : String(error))
      }
    }
  }

  #reverted(id: string): Op[] {
    const { journal, state } = this.#parts
    const change = journal.find(id)
    return change === undefined ? [] : revertChange(change, state, journal)
  }

  /** State files are made from the journal: one that cannot be written now costs the next opening a replay. */
  async #saveState(): Promise<void> {
    const { state, behind, read, writer, actor } = this.#parts
    for (const name of behind) {
      try {
        await saveCollection(this.folder, state, name, { ...read, [actor]: writer.position })
        behind.delete(name)
      } catch {
        return
      }
    }
  }
}

/** More of them are not told one by one. */
const MOST_TOLD = 250

function touchedObservations(ops: readonly Op[]): readonly string[] | null {
  const ids = new Set<string>()
  for (const { collection, entity } of ops) {
    if (collection === 'observations') ids.add(entity)
    if (ids.size > MOST_TOLD) return null
  }
  return ids.size === 0 ? null : [...ids]
}
