import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { refuse } from '#shared/ipc/problem.ts'
import { codeOf, diskProblem } from './disk-problem.ts'

const folders = ['journal', 'blobs', 'state', join('state', 'observations'), 'damaged', '.cache']
const files = ['workspace.json', '.lock']

/**
 * Refuses a workspace whose own parts are links or devices: one that somebody sent could otherwise have us write to, or
 * wait for, a file anywhere on the machine. The workspace folder itself may be reached through a link.
 */
export async function refuseLinks(workspace: string): Promise<void> {
  try {
    for (const folder of folders) await expect(join(workspace, folder), 'folder')
    for (const file of files) await expect(join(workspace, file), 'file')
    for (const folder of ['journal', 'blobs']) {
      for (const entry of await entriesOf(join(workspace, folder))) {
        if (!entry.isFile() && !entry.isDirectory()) refuseLink(join(workspace, folder, entry.name))
      }
    }
  } catch (error) {
    throw diskProblem(error, workspace)
  }
}

async function expect(path: string, kind: 'file' | 'folder'): Promise<void> {
  const found = await lstat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  if (found !== null && !(kind === 'file' ? found.isFile() : found.isDirectory())) refuseLink(path)
}

async function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
}

function refuseLink(file: string): never {
  return refuse('workspace-link', { file }, 'state')
}
