import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { actorOf } from './installation.ts'
import { JournalledStore } from './journalled-store.ts'
import { loadWorkspace } from './load-workspace.ts'
import type { Store } from './store.ts'
import { temporaryFiles } from './temporary-files.ts'
import { lockWorkspace } from './workspace-lock.ts'
import { readWorkspaceFile } from './workspace-file.ts'

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
    for (const file of await temporaryFiles(folder)) await rm(file, { force: true }).catch(() => {})
    const actor = givenActor ?? (await actorOf(folder))
    return new JournalledStore({ folder, actor, lock, now, ...(await loadWorkspace(folder, actor, now())) })
  } catch (error) {
    await lock.release()
    throw error
  }
}
