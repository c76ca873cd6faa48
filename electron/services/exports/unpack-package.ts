import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'
import { diskProblem } from '#electron/storage/disk-problem.ts'

/** Lays a Data Package that was made here as a zip down as a folder, whole or not at all; the folder is new or empty. */
export async function unpackPackage(zipPath: string, folder: string): Promise<void> {
  const aside = `${folder}.${randomUUID()}.new`
  try {
    await mkdir(aside)
    const zip = await openPromise(zipPath, { lazyEntries: true, autoClose: false })
    try {
      for await (const entry of zip.eachEntry())
        // Our own parts lie side by side; a name can lead nowhere else.
        await pipeline(
          await zip.openReadStreamPromise(entry),
          createWriteStream(join(aside, basename(entry.fileName))),
        )
    } finally {
      zip.close()
    }
    await rmdir(folder).catch(() => undefined)
    await rename(aside, folder)
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    throw diskProblem(error, folder)
  }
}
