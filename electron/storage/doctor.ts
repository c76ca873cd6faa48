import type { WorkspaceProblem } from '#shared/ipc/answers.ts'
import { readWorkspaceFile } from './workspace-file.ts'

export async function examineWorkspace(
  folder: string,
  _how: { readonly repair: boolean },
): Promise<WorkspaceProblem[]> {
  await readWorkspaceFile(folder)
  return []
}
