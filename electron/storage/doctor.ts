import { readdir, rm } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { WorkspaceProblem } from '#shared/ipc/answers/workspace.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import { examineBlobs } from './doctor/examine-blobs.ts'
import { examineEntities } from './doctor/examine-entities.ts'
import { examineJournals } from './doctor/examine-journals.ts'
import { recoveryOps } from './doctor/recover-entities.ts'
import { finding } from './finding.ts'
import { actorOf } from './installation.ts'
import { writeDurably } from './durable-file.ts'
import { encodeChange } from './journal-change.ts'
import { journalFolder, journalPath, readJournals, type JournalFile } from './journal-index.ts'
import { readJournal } from './journal-lines.ts'
import { keepCopy } from './kept-copy.ts'
import { loadWorkspace } from './load-workspace.ts'
import { openStore } from './open-store.ts'
import { readCollection, type SavedCollection } from './saved-state.ts'
import { shortJournals, type ShortJournal } from './short-journal.ts'
import { stateFilePath } from './state-file.ts'
import { temporaryFiles } from './temporary-files.ts'
import { readWorkspaceFile, workspaceFilePath, writeWorkspaceFile } from './workspace-file.ts'
import { lockWorkspace } from './workspace-lock.ts'
import { collectionNames, WorkspaceState } from './workspace-state.ts'
import type { CollectionName } from '#shared/domain/collections.ts'

/**
 * Looks through every file of a workspace. With `repair` it needs the lock, mends what can be mended, keeps every
 * damaged file under `damaged/`, and answers what it did and what is left. Refuses a folder that is no workspace, or one
 * of a newer format.
 */
export async function examineWorkspace(
  path: string,
  { repair, now = () => new Date() }: { readonly repair: boolean; readonly now?: () => Date },
): Promise<WorkspaceProblem[]> {
  const folder = resolve(path)
  const fileProblem = await workspaceFileProblem(folder)
  if (!repair) return [...(fileProblem ? [fileProblem] : []), ...(await examine(folder))]

  const lock = await lockWorkspace(folder)
  const mended: WorkspaceProblem[] = []
  try {
    const at = now()
    if (fileProblem !== null) {
      await rebuildWorkspaceFile(folder, at)
      mended.push({ ...fileProblem, repaired: true })
    }
    for (const file of await temporaryFiles(folder)) {
      await rm(file, { force: true })
      mended.push(finding('temporary-left', file, { repairable: true, repaired: true }))
    }
    mended.push(...(await repairJournals(folder, at)))
  } finally {
    await lock.release()
  }
  // Opening replays what the state files lack; closing writes them.
  const store = await openStore({ folder, now })
  await store.close()
  return [...mended, ...store.notices, ...(await examine(folder))]
}

async function examine(folder: string): Promise<WorkspaceProblem[]> {
  const problems: WorkspaceProblem[] = []
  const journals = await readJournals(folder)
  const saved = await readState(folder)
  const damage = await examineJournals(folder, ...shortIn(journals, saved), null)
  problems.push(...damage)
  const state = new WorkspaceState()
  for (const { reading } of journals.values()) for (const { change } of reading.changes) state.apply(change)
  for (const [name, { kind }] of saved) {
    if (kind === 'damaged')
      problems.push(finding('state-damaged', stateFilePath(folder, name), { repairable: true }))
  }
  for (const file of await temporaryFiles(folder))
    problems.push(finding('temporary-left', file, { repairable: true }))
  if (damage.length === 0) problems.push(...examineEntities(folder, state, journals))
  return problems.concat(await examineBlobs(folder, state))
}

/** Mends the journals, then writes back what only the state files still know of the changes that were cut out. */
async function repairJournals(folder: string, at: Date): Promise<WorkspaceProblem[]> {
  const saved = await readState(folder)
  const [journals, short] = shortIn(await readJournals(folder), saved)
  for (const [name, { bytes }] of journals)
    if (bytes.length === 0) await writeDurably(journalPath(folder, name), bytes)
  const mended = await examineJournals(folder, journals, short, at)
  if (!mended.some(({ code }) => code === 'journal-cut')) return mended
  const remembered = new WorkspaceState()
  for (const [name, collection] of saved) {
    if (collection.kind !== 'whole') continue
    for (const [id, history] of collection.histories) remembered.tables[name].histories.set(id, history)
    await keepCopy(folder, stateFilePath(folder, name), at)
    await rm(stateFilePath(folder, name))
  }
  const actor = await actorOf(folder)
  const { state, writer, journal } = await loadWorkspace(folder, actor, at)
  const ops = recoveryOps(remembered, state, (change) => journal.has(change))
  if (ops.length > 0) {
    const seq = writer.position.seq + 1
    const body = { actor, seq, at: at.toISOString(), command: 'workspace.recover', ops }
    await writer.append(encodeChange(body).line)
    const entities = [...new Set(ops.map(({ entity }) => entity))]
    const how = { repairable: true, repaired: true }
    mended.push(finding('entities-recovered', journalPath(folder, actor), how, { entities }))
  }
  await writer.close()
  return mended
}

type Saved = ReadonlyMap<CollectionName, SavedCollection>

async function readState(folder: string): Promise<Saved> {
  const saved = new Map<CollectionName, SavedCollection>()
  for (const name of collectionNames) saved.set(name, await readCollection(folder, name))
  return saved
}

/** The journals, those that are gone as empty ones, and which of them lack changes that a state file had read. */
function shortIn(
  journals: ReadonlyMap<string, JournalFile>,
  saved: Saved,
): readonly [ReadonlyMap<string, JournalFile>, ReadonlyMap<string, ShortJournal>] {
  const shortOf = shortJournals(journals)
  const short = new Map<string, ShortJournal>()
  for (const collection of saved.values()) {
    if (collection.kind !== 'whole' || collection.histories.size === 0) continue
    for (const found of shortOf(collection.read))
      if (found.upTo >= (short.get(found.actor)?.upTo ?? 0)) short.set(found.actor, found)
  }
  const bytes = new Uint8Array()
  const gone = [...short.keys()].filter((actor) => !journals.has(actor))
  const all = [
    ...journals,
    ...gone.map((actor) => [actor, { bytes, reading: readJournal(bytes, actor) }] as const),
  ]
  return [new Map(all), short]
}

async function workspaceFileProblem(folder: string): Promise<WorkspaceProblem | null> {
  try {
    await readWorkspaceFile(folder)
    return null
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { code } = error.problem
    const damaged =
      code === 'workspace-file-damaged' || (code === 'not-a-workspace' && (await hasJournals(folder)))
    if (!damaged) throw error
    return finding('workspace-file-damaged', workspaceFilePath(folder), { repairable: true })
  }
}

async function hasJournals(folder: string): Promise<boolean> {
  const names = await readdir(journalFolder(folder)).catch(() => [])
  return names.some((name) => name.endsWith('.ndjson'))
}

/** The name is lost with the file; the folder's own stands in for it. */
async function rebuildWorkspaceFile(folder: string, at: Date): Promise<void> {
  const path = workspaceFilePath(folder)
  await keepCopy(folder, path, at).catch(() => {})
  await writeWorkspaceFile(folder, { name: basename(folder), sample: false, madeAt: at.toISOString() })
}
