import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { refuse } from '#shared/ipc/problem.ts'

/** Refuses a file that cannot be written because of where it is, before anything is made for it. */
export async function checkOutputPath(path: string): Promise<void> {
  const isFolder = (place: string) =>
    stat(place).then(
      (found) => found.isDirectory(),
      () => false,
    )
  if (await isFolder(path)) refuse('output-is-folder', { path })
  if (!(await isFolder(dirname(path)))) refuse('output-folder-missing', { path })
}
