import { readdir, rm } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { WorkspaceProblem } from '#shared/ipc/answers.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import { examineBlobs } from './doctor/examine-blobs.ts'
import { examineEntities } from './doctor/examine-entities.ts'
import { examineJournals } from './doctor/examine-journals.ts'
import { recoveryOps } from './doctor/recover-entities.ts'
import { finding } from './finding.ts'
import { actorOf } from './installation.ts'
import { encodeChange } from './journal-change.ts'
import { journalFolder, journalPath, readJournals } from './journal-index.ts'
import { keepCopy } from './kept-copy.ts'
import { loadWorkspace } from './load-workspace.ts'
import { openStore } from './open-store.ts'
import { readCollection } from './saved-state.ts'
import { stateFilePath } from './state-file.ts'
import { temporaryFiles } from './temporary-files.ts'
import { readWorkspaceFile, workspaceFilePath, writeWorkspaceFile } from './workspace-file.ts'
import { lockWorkspace } from './workspace-lock.ts'
import { collectionNames, WorkspaceState } from './workspace-state.ts'

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
  const damage = await examineJournals(folder, journals, null)
  problems.push(...damage)
  const state = new WorkspaceState()
  for (const { reading } of journals.values()) for (const { change } of reading.changes) state.apply(change)
  for (const name of collectionNames) {
    const { kind } = await readCollection(folder, name)
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
  const mended = await examineJournals(folder, await readJournals(folder), at)
  if (!mended.some(({ code }) => code === 'journal-cut')) return mended
  const remembered = new WorkspaceState()
  for (const name of collectionNames) {
    const saved = await readCollection(folder, name)
    if (saved.kind !== 'whole') continue
    for (const [id, history] of saved.histories) remembered.tables[name].histories.set(id, history)
    await keepCopy(folder, stateFilePath(folder, name), at)
    await rm(stateFilePath(folder, name))
  }
  const actor = await actorOf(folder)
  const { state, writer } = await loadWorkspace(folder, actor, at)
  const ops = recoveryOps(remembered, state)
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
