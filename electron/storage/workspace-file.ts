import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { refuse } from '#shared/ipc/problem.ts'
import { codeOf, diskProblem } from './disk-problem.ts'
import { writeDurably } from './durable-file.ts'
import { refuseLinks } from './refuse-links.ts'

/** The format this program writes. Raise it when an older program could not read what the new one writes. */
export const workspaceFormat = 2
/** Formats this program reads; opening a workspace of an earlier one raises it. In 1 a claim held its one review. */
const formats = [1, workspaceFormat] as const

const Versioned = v.object({
  program: v.literal('plumbline'),
  format: v.pipe(v.number(), v.integer(), v.minValue(1)),
})
const WorkspaceFile = v.object({
  program: v.literal('plumbline'),
  format: v.picklist(formats),
  name: v.string(),
  sample: v.boolean(),
  madeAt: v.string(),
})
/** `workspace.json`: what makes a folder a workspace. */
export type WorkspaceFile = v.InferOutput<typeof WorkspaceFile>

export function workspaceFilePath(folder: string): string {
  return join(folder, 'workspace.json')
}

/** Refuses a folder that is not there, is no workspace, has links among its parts, or was written by a newer program. */
export async function readWorkspaceFile(folder: string): Promise<WorkspaceFile> {
  const path = workspaceFilePath(folder)
  let text: string
  try {
    if (!(await stat(folder)).isDirectory()) refuse('not-a-workspace', { path: folder })
    await refuseLinks(folder)
    text = await readFile(path, 'utf8')
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR')
      refuse('not-a-workspace', { path: folder })
    throw diskProblem(error, path)
  }
  const json = jsonOf(text)
  const versioned = v.safeParse(Versioned, json)
  if (versioned.success && versioned.output.format > workspaceFormat) {
    const values = { path: folder, found: String(versioned.output.format), known: String(workspaceFormat) }
    refuse('workspace-newer', values, 'state')
  }
  const file = v.safeParse(WorkspaceFile, json)
  if (!file.success) refuse('workspace-file-damaged', { file: path }, 'state')
  return file.output
}

/** Durable when it resolves. */
export async function writeWorkspaceFile(
  folder: string,
  about: Pick<WorkspaceFile, 'name' | 'sample' | 'madeAt'>,
): Promise<void> {
  const file: WorkspaceFile = { program: 'plumbline', format: workspaceFormat, ...about }
  await writeDurably(workspaceFilePath(folder), `${JSON.stringify(file, null, 2)}\n`)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
