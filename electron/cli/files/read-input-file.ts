import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { refuse } from '#shared/ipc/problem.ts'
import { codeOf } from '#electron/storage/disk-problem.ts'

/** The most a request carries: larger files are refused before they are read. */
export const largestFile = 50 * 1024 * 1024

/** A file a person named, as requests carry it. Refuses what is not there, is a folder, is too large or may not be read. */
export async function readInputFile(
  path: string,
): Promise<{ readonly name: string; readonly base64: string }> {
  const found = await stat(path).catch((thrown: unknown) => refuseFile(path, thrown))
  if (found.isDirectory()) refuse('file-is-a-folder', { path })
  if (!found.isFile()) refuse('file-unreadable', { path })
  if (found.size > largestFile) refuse('file-too-large', { path, megabytes: largestFile / 1024 / 1024 })
  const bytes = await readFile(path).catch((thrown: unknown) => refuseFile(path, thrown))
  return { name: basename(path), base64: bytes.toString('base64') }
}

function refuseFile(path: string, thrown: unknown): never {
  const code = codeOf(thrown)
  if (code === 'ENOENT' || code === 'ENOTDIR') refuse('file-missing', { path })
  refuse('file-unreadable', { path })
}
