import { mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
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
    madeFolder = await makeFolder(folder)
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

/**
 * Makes a folder and those above it; answers the uppermost it made, undefined when the folder was there. Node's own way
 * (`recursive`) never ends where a folder is there but takes no other, as in `/proc`.
 */
async function makeFolder(folder: string): Promise<string | undefined> {
  const make = () =>
    mkdir(folder).then(
      () => folder,
      async (error: unknown) => {
        if (codeOf(error) === 'EEXIST' && (await stat(folder)).isDirectory()) return undefined
        throw error
      },
    )
  try {
    return await make()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error
    const made = await makeFolder(dirname(folder))
    const own = await make()
    return made ?? own
  }
}
