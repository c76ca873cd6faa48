import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { refuse } from '#shared/ipc/problem.ts'
import type { DocumentFile } from '#electron/workers/extract/extract-text.ts'

/** Files of this many bytes and more are refused before they are read. */
export const LARGEST_FILE = 50_000_000

/** A file from disk. Refuses what is missing, a folder, a device, unreadable or too large, naming the path. */
export async function readPath(path: string): Promise<DocumentFile> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) refuse('file-is-folder', { file: path })
    if (!found.isFile()) refuse('file-is-special', { file: path })
    refuseTooLarge(path, found.size)
    return { name: basename(path), bytes: await readFile(path) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('file-missing', { path })
    if (typeof code === 'string') return refuse('file-unreadable', { path })
    throw error
  }
}

/** The one limit on size, in the words of the file's own name. */
export function refuseTooLarge(path: string, bytes: number): void {
  if (bytes >= LARGEST_FILE) refuse('file-too-large', { path, megabytes: LARGEST_FILE / 1_000_000 })
}
