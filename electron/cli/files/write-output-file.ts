import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { diskProblem } from '#electron/storage/disk-problem.ts'
import { checkOutputPath } from './check-output-path.ts'

/** Writes what a command made: whole or not at all, so that a full disk never leaves half a PDF over a good one. */
export async function writeOutputFile(path: string, base64: string): Promise<void> {
  await checkOutputPath(path)
  const aside = `${path}.${randomUUID()}.new`
  try {
    await writeFile(aside, Buffer.from(base64, 'base64'))
    await rename(aside, path)
  } catch (thrown) {
    await rm(aside, { force: true })
    throw diskProblem(thrown, path)
  }
}
