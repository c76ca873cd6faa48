import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { actorOf } from './installation.ts'
import { JournalledStore } from './journalled-store.ts'
import { loadWorkspace } from './load-workspace.ts'
import type { Store } from './store.ts'
import { temporaryFiles } from './temporary-files.ts'
import { lockWorkspace } from './workspace-lock.ts'
import { upgradeCommand } from './undo-stack.ts'
import { upgradeReviews } from './upgrade-reviews.ts'
import { readWorkspaceFile, workspaceFormat, writeWorkspaceFile } from './workspace-file.ts'

/**
 * Opens a workspace for writing; one of an earlier format is brought up to this one. Refuses a folder that is no workspace, one of a newer format, one another program
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
  const { format, ...about } = await readWorkspaceFile(folder)
  const lock = await lockWorkspace(folder)
  try {
    for (const file of await temporaryFiles(folder)) await rm(file, { force: true }).catch(() => {})
    const actor = givenActor ?? (await actorOf(folder))
    const loaded = await loadWorkspace(folder, actor, now())
    const store = new JournalledStore({ folder, actor, lock, now, ...loaded })
    const edits = upgradeReviews(loaded.state)
    if (edits.length > 0) await store.change(upgradeCommand, edits)
    if (format < workspaceFormat) await writeWorkspaceFile(folder, about)
    return store
  } catch (error) {
    await lock.release()
    throw error
  }
}
