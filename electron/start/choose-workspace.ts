import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import { openWorkspace } from '#electron/services/open-workspace.ts'
import type { Surroundings } from '#electron/services/compose.ts'
import { fillSample } from '#electron/services/workspace/sample.ts'
import { readSettings } from '#electron/settings/user-settings.ts'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { workspaceFilePath } from '#electron/storage/workspace-file.ts'

/**
 * Which workspace to open: the one named, else the one opened last, else a sample made in the user's documents, which is
 * said. A named folder is taken as it is; whether it is a workspace is for opening to say.
 */
export async function chooseWorkspace(
  named: string | undefined,
  surroundings: Surroundings,
  say: (words: Sentence) => void,
): Promise<string> {
  if (named !== undefined) return named
  const { lastWorkspace } = await readSettings()
  if (lastWorkspace !== undefined && isWorkspace(lastWorkspace)) return lastWorkspace
  const folder = sampleFolder()
  if (!isWorkspace(folder)) {
    say(sentence('start.sample', { folder }))
    await createWorkspace(folder, { name: 'Plumbline sample', sample: true })
    const workspace = await openWorkspace(folder, surroundings)
    await fillSample(workspace.services, surroundings).finally(workspace.close)
  }
  return folder
}

function isWorkspace(folder: string): boolean {
  return existsSync(workspaceFilePath(folder))
}

function sampleFolder(): string {
  const documents = join(homedir(), 'Documents')
  if (existsSync(documents)) return join(documents, 'Plumbline sample')
  const data = process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share')
  return join(data, 'plumbline', 'sample')
}
