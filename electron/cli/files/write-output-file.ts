import { randomUUID } from 'node:crypto'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { refuse } from '#shared/ipc/problem.ts'
import { codeOf, diskProblem } from '#electron/storage/disk-problem.ts'

/** Writes what a command made: whole or not at all, so that a full disk never leaves half a PDF over a good one. */
export async function writeOutputFile(path: string, base64: string): Promise<void> {
  const there = await stat(path).catch(() => undefined)
  if (there?.isDirectory()) refuse('file-is-folder', { file: path })
  const aside = `${path}.${randomUUID()}.new`
  try {
    await writeFile(aside, Buffer.from(base64, 'base64'))
    await rename(aside, path)
  } catch (thrown) {
    await rm(aside, { force: true })
    if (codeOf(thrown) === 'ENOENT') refuse('output-folder-missing', { path })
    throw diskProblem(thrown, path)
  }
}
