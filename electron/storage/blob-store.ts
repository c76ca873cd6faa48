import { createHash } from 'node:crypto'
import { access, mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { refuse } from '#shared/ipc/problem.ts'
import { codeOf, diskProblem } from './disk-problem.ts'
import { syncFolder, writeDurably } from './durable-file.ts'
import type { BlobStore } from './store.ts'

const sha256Form = /^[0-9a-f]{64}$/

/** `blobs/<first 2 hex>/<sha256>`; refuses a name that is no SHA-256, so that none can lead out of the folder. */
export function blobPath(workspace: string, sha256: string): string {
  if (!sha256Form.test(sha256)) refuse('blob-missing', { file: sha256 }, 'state')
  return join(workspace, 'blobs', sha256.slice(0, 2), sha256)
}

export function openBlobStore(workspace: string): BlobStore {
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const path = blobPath(workspace, sha256)
      if (await sameBytesThere(path, sha256)) return sha256
      try {
        if ((await mkdir(dirname(path), { recursive: true })) !== undefined)
          await syncFolder(join(workspace, 'blobs'))
      } catch (error) {
        throw diskProblem(error, path)
      }
      await writeDurably(path, bytes, { temporaryIn: join(workspace, 'blobs') })
      return sha256
    },
    async get(sha256) {
      const path = blobPath(workspace, sha256)
      let bytes: Uint8Array
      try {
        bytes = await readFile(path)
      } catch (error) {
        if (codeOf(error) === 'ENOENT') refuse('blob-missing', { file: path }, 'state')
        throw diskProblem(error, path)
      }
      if (createHash('sha256').update(bytes).digest('hex') !== sha256)
        refuse('blob-damaged', { file: path }, 'state')
      return bytes
    },
    async has(sha256) {
      return access(blobPath(workspace, sha256)).then(
        () => true,
        () => false,
      )
    },
  }
}

/** A damaged blob is written anew when its bytes come by again. */
async function sameBytesThere(path: string, sha256: string): Promise<boolean> {
  try {
    return (
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex') === sha256
    )
  } catch {
    return false
  }
}
