import { resolve } from 'node:path'
import type { ChangedEvent, WorkspaceProblem } from '#shared/ipc/answers.ts'
import { openBlobStore } from './blob-store.ts'
import { actorOf } from './installation.ts'
import { encodeChange, type ChangeBody, type Op } from './journal-change.ts'
import { JournalIndex, journalPath, readJournals, refuseDamaged } from './journal-index.ts'
import { JournalWriter } from './journal-writer.ts'
import { LabelNumbers } from './next-id.ts'
import { openObservationStore } from './observations/observation-store.ts'
import { planChange } from './plan-change.ts'
import { revertChange } from './revert-change.ts'
import type { Store } from './store.ts'
import { UndoStack, type Undoable } from './undo-stack.ts'
import { lockWorkspace } from './workspace-lock.ts'
import { readWorkspaceFile } from './workspace-file.ts'
import { conflictsIn } from './workspace-conflicts.ts'
import { collectionNames, isCollection, WorkspaceState } from './workspace-state.ts'

/**
 * Opens a workspace for writing. Refuses a folder that is no workspace, one of a newer format, one another program
 * holds, and one whose journal is damaged in the middle.
 * `actor` is for tests that play several people in one process; `now` gives the instants printed in changes.
 */
export async function openStore({
  folder: path,
  actor: givenActor,
  now = () => new Date(),
}: {
  readonly folder: string
  readonly actor?: string
  readonly now?: () => Date
}): Promise<Store> {
  const folder = resolve(path)
  await readWorkspaceFile(folder)
  const lock = await lockWorkspace(folder)
  try {
    const actor = givenActor ?? (await actorOf(folder))
    const readings = await readJournals(folder)
    refuseDamaged(folder, readings)
    const state = new WorkspaceState()
    const journal = new JournalIndex(folder)
    const labels = new LabelNumbers()
    const stack = new UndoStack<Undoable>()
    const notices: WorkspaceProblem[] = []
    for (const { changes } of readings.values()) {
      for (const { change, place } of changes) {
        state.apply(change)
        journal.add(change, place)
        for (const { entity } of change.ops) labels.note(entity)
        if (change.actor === actor) stack.push(change)
      }
    }
    const own = readings.get(actor) ?? { changes: [], goodBytes: 0, tornBytes: 0, ended: true }
    const writer = new JournalWriter(journalPath(folder, actor), own)
    let seq = own.changes.length
    const listeners = new Set<(event: ChangedEvent) => void>()
    const blobs = openBlobStore(folder)
    const observations = openObservationStore(folder, state, blobs)
    let queue: Promise<unknown> = Promise.resolve()
    let closed = false

    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
      const turn = queue.then(work)
      queue = turn.catch(() => {})
      return turn
    }

    const commit = async (kind: Pick<ChangeBody, 'command' | 'undoes' | 'redoes'>, ops: Op[]) => {
      await lock.verify()
      const { command, ...undo } = kind
      const body = { actor, seq: seq + 1, at: now().toISOString(), command, ...undo, ops }
      const { change, line } = encodeChange(body)
      const place = await writer.append(line)
      seq += 1
      state.apply(change)
      const entry = journal.add(change, place)
      for (const { entity } of ops) labels.note(entity)
      stack.push(entry)
      const collections = [...new Set(ops.map(({ collection }) => collection))].filter(isCollection)
      for (const listener of listeners) listener({ collections, command })
      return { id: change.id, at: change.at }
    }

    return {
      folder,
      actor,
      blobs,
      observations,
      notices,
      all: (collection) => state.all(collection),
      get: (collection, id) => state.get(collection, id),
      change: (command, edits) =>
        inTurn(async () => {
          const ops = planChange(state, edits)
          if (ops.length === 0) return journal.latest() ?? { id: '', at: now().toISOString() }
          return commit({ command }, ops)
        }),
      undo: () =>
        inTurn(async () => {
          const entry = stack.undo
          const change = entry && journal.find(entry.id)
          if (change === undefined) return null
          await commit({ command: 'workspace.undo', undoes: change.id }, revertChange(change, state, journal))
          return { command: change.command }
        }),
      redo: () =>
        inTurn(async () => {
          const { entry, by } = stack.redo ?? {}
          const change = by && journal.find(by.id)
          if (entry === undefined || change === undefined) return null
          await commit({ command: 'workspace.redo', redoes: entry.id }, revertChange(change, state, journal))
          return { command: entry.command }
        }),
      canUndo: () => stack.undo?.command ?? null,
      canRedo: () => stack.redo?.entry.command ?? null,
      history: (limit) => journal.history(limit, (id) => stack.isUndone(id)),
      conflicts: () => collectionNames.flatMap((name) => conflictsIn(state, name, journal)),
      savedAt: () => journal.latest()?.at ?? null,
      nextId: (_collection, prefix, taken) => labels.next(prefix, taken),
      onChanged(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      close: () =>
        inTurn(async () => {
          if (closed) return
          closed = true
          await writer.close()
          await lock.release()
        }),
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}
