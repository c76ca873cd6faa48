import { closeSync, openSync, readSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChangeSummary } from '#shared/ipc/answers/workspace.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { diskProblem } from './disk-problem.ts'
import { decodeChange, type Change } from './journal-change.ts'
import { readJournal, type JournalReading, type Place } from './journal-lines.ts'

/** What is kept in memory of a change; its ops stay on disk. */
type Entry = Omit<Change, 'ops'> & { readonly entities: readonly string[]; readonly place: Place }

const journalName = /^([0-9a-z-]+)\.ndjson$/

export function journalFolder(workspace: string): string {
  return join(workspace, 'journal')
}

export function journalPath(workspace: string, actor: string): string {
  return join(journalFolder(workspace), `${actor}.ndjson`)
}

export type JournalFile = { readonly bytes: Uint8Array; readonly reading: JournalReading }

/** Reads every actor's journal; an actor is named by its file, and a line of another actor in it counts as damaged. */
export async function readJournals(workspace: string): Promise<Map<string, JournalFile>> {
  const folder = journalFolder(workspace)
  const journals = new Map<string, JournalFile>()
  try {
    await mkdir(folder, { recursive: true })
    for (const name of (await readdir(folder)).sort()) {
      const actor = journalName.exec(name)?.[1]
      if (actor === undefined) continue
      const bytes = await readFile(join(folder, name))
      journals.set(actor, { bytes, reading: readJournal(bytes, actor) })
    }
  } catch (error) {
    throw diskProblem(error, folder)
  }
  return journals
}

/** All changes of all actors, light in memory, each readable again from its place on disk. */
export class JournalIndex {
  readonly #workspace: string
  readonly #entries = new Map<string, Entry>()
  /** As added: each actor's changes in their order. */
  readonly #order: Entry[] = []

  constructor(workspace: string) {
    this.#workspace = workspace
  }

  add(change: Change, place: Place): Entry {
    const { ops, ...rest } = change
    const entry = { ...rest, entities: [...new Set(ops.map(({ entity }) => entity))], place }
    this.#entries.set(change.id, entry)
    this.#order.push(entry)
    return entry
  }

  has(id: string): boolean {
    return this.#entries.has(id)
  }

  actorOf(id: string): string | undefined {
    return this.#entries.get(id)?.actor
  }

  atOf(id: string): string | undefined {
    return this.#entries.get(id)?.at
  }

  /** Read from disk and verified; undefined for a change that no journal here holds. */
  find(id: string): Change | undefined {
    const entry = this.#entries.get(id)
    if (entry === undefined) return undefined
    const path = journalPath(this.#workspace, entry.actor)
    const bytes = readPlace(path, entry.place)
    const change = decodeChange(bytes)
    if (change?.id !== id) refuse('journal-damaged', { file: path, line: entry.seq }, 'state')
    return change
  }

  /** The instant of the newest change by the clock of whoever made it. */
  latest(): { readonly id: string; readonly at: string } | null {
    return this.#order.reduce<Entry | null>(
      (newest, entry) => (newest && newest.at > entry.at ? newest : entry),
      null,
    )
  }

  /** Newest first by the time printed in them, which orders this list and nothing else. */
  history(limit: number, isUndone: (id: string) => boolean): readonly ChangeSummary[] {
    return this.#order
      .map((entry, order) => ({ entry, order }))
      .sort((a, b) => (a.entry.at === b.entry.at ? b.order - a.order : a.entry.at < b.entry.at ? 1 : -1))
      .slice(0, limit)
      .map(({ entry: { id, at, actor, command, entities } }) => ({
        id,
        at,
        actor,
        command,
        undone: isUndone(id),
        entities,
      }))
  }
}

function readPlace(path: string, { offset, length }: Place): Uint8Array {
  const bytes = Buffer.alloc(length)
  try {
    const descriptor = openSync(path, 'r')
    try {
      readSync(descriptor, bytes, 0, length, offset)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    throw diskProblem(error, path)
  }
  return bytes
}
