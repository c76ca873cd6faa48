import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryName } from './durable-file.ts'

const foldersWrittenIn = ['', 'journal', 'blobs', 'state', join('state', 'observations')]

/** Files that a stopped program left half-written. Never confirmed to anybody; only the holder of the lock deletes them. */
export async function temporaryFiles(workspace: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const folder of foldersWrittenIn) {
    const names = await readdir(join(workspace, folder)).catch(() => [])
    for (const name of names) if (temporaryName.test(name)) found.push(join(workspace, folder, name))
  }
  return found
}
