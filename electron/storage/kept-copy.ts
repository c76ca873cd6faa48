import { copyFile, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { diskProblem } from './disk-problem.ts'

/** Copies a damaged file to `damaged/<time>-<name>`, where nothing ever deletes it; answers the copy's name. */
export async function keepCopy(workspace: string, path: string, now: Date): Promise<string> {
  const folder = join(workspace, 'damaged')
  const name = `${now.toISOString().replaceAll(':', '-')}-${basename(path)}`
  try {
    await mkdir(folder, { recursive: true })
    await copyFile(path, join(folder, name))
  } catch (error) {
    throw diskProblem(error, join(folder, name))
  }
  return name
}
