import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isReadName } from '#electron/workers/extract/file-kind.ts'

/** `left` counts the files of a folder whose names say that they are of a kind that is not read. */
export type NamedFiles = { readonly paths: readonly string[]; readonly left: number }

/**
 * The files that paths name: a file is itself, whatever it is; of a folder, all files in it and below that are of a kind
 * that is read, in the order of their names. Links and hidden files of a folder are passed over.
 */
export async function filesIn(typed: readonly string[]): Promise<NamedFiles> {
  const paths: string[] = []
  let left = 0
  for (const path of typed) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    )
    if (isFolder) await walk(path)
    else paths.push(path)
  }
  return { paths, left }

  async function walk(folder: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true })
    if (entries.some(({ name }) => name === 'workspace.json')) return
    for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))) {
      const path = join(folder, entry.name)
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) await walk(path)
      else if (entry.isFile() && isReadName(entry.name)) paths.push(path)
      else if (entry.isFile()) left += 1
    }
  }
}
