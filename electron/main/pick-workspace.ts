import { app, dialog } from 'electron'
import { existsSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { sentence } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import { readSettings } from '#electron/settings/user-settings.ts'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { workspaceFilePath } from '#electron/storage/workspace-file.ts'

/** `--workspace DIR`, else the last one used, else what the person picks in a dialog; undefined when they pick none. */
export async function pickWorkspace(speak: Speak): Promise<string | undefined> {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { workspace: { type: 'string' } },
    strict: false,
  })
  if (typeof values.workspace === 'string') return resolve(values.workspace)
  const { lastWorkspace } = await readSettings()
  if (lastWorkspace !== undefined && existsSync(workspaceFilePath(lastWorkspace))) return lastWorkspace
  return askForWorkspace(speak)
}

/** A folder that is empty becomes a workspace; one that is a workspace is opened; another is for opening to refuse. */
async function askForWorkspace(speak: Speak): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog({
    title: speak(sentence('shell.pick')),
    defaultPath: app.getPath('documents'),
    buttonLabel: speak(sentence('shell.pick.button')),
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  })
  const [folder] = filePaths
  if (folder === undefined) return undefined
  if (!existsSync(workspaceFilePath(folder)))
    await createWorkspace(folder, { name: basename(folder), sample: false })
  return folder
}
