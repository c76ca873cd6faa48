import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { refuse } from '#shared/ipc/problem.ts'
import { workspaceFilePath } from '#electron/storage/workspace-file.ts'

/** The nearest workspace from `folder` upward. Refuses when there is none. */
export async function findWorkspace(folder: string): Promise<string> {
  for (let place = folder; ; place = dirname(place)) {
    const isWorkspace = await stat(workspaceFilePath(place)).then(
      (found) => found.isFile(),
      () => false,
    )
    if (isWorkspace) return place
    if (dirname(place) === place) refuse('cli-no-workspace', { folder })
  }
}
