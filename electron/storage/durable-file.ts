import { randomBytes } from 'node:crypto'
import { link, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { codeOf, diskProblem } from './disk-problem.ts'

/** Files being written are `<name>.<8 hex>.tmp`; one that is found later was left by a stopped program. */
export const temporaryName = /\.[0-9a-f]{8}\.tmp$/

/**
 * Replaces a file whole or not at all, and durably: new bytes under a name of their own, fsync, rename, fsync of the
 * folder. With `keepPrevious` the replaced copy stays as `<name>.previous`. `temporaryIn` is another folder of the same
 * disk to write in, so that all that a stopped program leaves lies in one place. Rejects with a disk problem.
 */
export async function writeDurably(
  path: string,
  bytes: string | Uint8Array,
  {
    keepPrevious = false,
    temporaryIn = dirname(path),
  }: { readonly keepPrevious?: boolean; readonly temporaryIn?: string } = {},
): Promise<void> {
  const temporary = join(temporaryIn, `${basename(path)}.${randomBytes(4).toString('hex')}.tmp`)
  try {
    const handle = await open(temporary, 'wx', 0o644)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (keepPrevious) await keepPreviousCopy(path)
    await rename(temporary, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw diskProblem(error, path)
  }
}

/** A second name for the old bytes, so that there is no moment without the file itself. */
async function keepPreviousCopy(path: string): Promise<void> {
  const previous = `${path}.previous`
  await rm(previous, { force: true })
  try {
    await link(path, previous)
  } catch (error) {
    // The first write has nothing to keep; file systems without hard links (FAT) go without.
    if (!['ENOENT', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error
  }
}

/** Makes new names in a folder survive a power cut. Windows cannot open folders and needs no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
