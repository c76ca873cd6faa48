import { mkdir, readdir, rm, rmdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ProblemError, refuse } from '#shared/ipc/problem.ts'
import { codeOf, diskProblem } from './disk-problem.ts'
import { syncFolder } from './durable-file.ts'
import { workspaceFilePath, writeWorkspaceFile } from './workspace-file.ts'

const parts = ['journal', 'blobs', 'state']

/**
 * Makes an empty workspace in a folder that is empty or not there yet. `workspace.json` is written last, so a half-made
 * one is no workspace; what was made before a failure is taken away again. Refuses a folder that holds anything else.
 */
export async function createWorkspace(
  path: string,
  {
    name,
    sample,
    now = () => new Date(),
  }: { readonly name: string; readonly sample: boolean; readonly now?: () => Date },
): Promise<void> {
  const folder = resolve(path)
  let madeFolder: string | undefined
  try {
    madeFolder = await mkdir(folder, { recursive: true })
    if ((await readdir(folder)).length > 0) refuse('folder-not-empty', { path: folder })
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOTDIR') refuse('not-a-folder', { path: folder })
    throw diskProblem(error, folder)
  }
  try {
    for (const part of parts) await mkdir(join(folder, part))
    await writeWorkspaceFile(folder, { name, sample, madeAt: now().toISOString() })
    await syncFolder(resolve(folder, '..'))
  } catch (error) {
    // Only what was made here: the folder was empty when this began, and `rmdir` takes no full one.
    await rm(workspaceFilePath(folder), { force: true }).catch(() => {})
    for (const part of parts) await rmdir(join(folder, part)).catch(() => {})
    if (madeFolder !== undefined) await rmdir(folder).catch(() => {})
    throw error instanceof ProblemError ? error : diskProblem(error, folder)
  }
}
