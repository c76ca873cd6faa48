import { readdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { refuse } from '#shared/ipc/problem.ts'

/** Refuses a folder that cannot be made because of where it is, or that holds something already. */
export async function checkOutputFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found !== null && (!found.isDirectory() || (await readdir(path)).length > 0))
    refuse('output-folder-in-use', { path })
  const above = await stat(dirname(path)).catch(() => null)
  if (above === null || !above.isDirectory()) refuse('output-folder-missing', { path })
}
