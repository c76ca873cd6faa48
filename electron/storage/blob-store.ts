import { createHash } from 'node:crypto'
import { access, lstat, mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import { refuse } from '#shared/ipc/problem.ts'
import { codeOf, diskProblem } from './disk-problem.ts'
import { syncFolder, writeDurably } from './durable-file.ts'
import type { BlobStore } from './store.ts'

const sha256Form = /^[0-9a-f]{64}$/
const packedEnd = '.br'
/** Quality 2 takes as long as the fastest gzip and leaves two thirds of its bytes. */
const packing = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 2, [constants.BROTLI_PARAM_LGWIN]: 24 },
}
/** No table of ours comes near this; a file that unpacks to more was made to fill the memory. */
const maxUnpacked = 1_500_000_000

/** `blobs/<first 2 hex>/<sha256>`; refuses a name that is no SHA-256, so that none can lead out of the folder. */
export function blobPath(workspace: string, sha256: string): string {
  if (!sha256Form.test(sha256)) refuse('blob-missing', { file: sha256 }, 'state')
  return join(workspace, 'blobs', sha256.slice(0, 2), sha256)
}

/** Where the same bytes lie packed (Brotli, as `brotli -d` reads it). */
export function packedBlobPath(workspace: string, sha256: string): string {
  return blobPath(workspace, sha256) + packedEnd
}

export function openBlobStore(workspace: string): BlobStore {
  /** Null when neither form is there. */
  async function read(sha256: string): Promise<{ readonly file: string; readonly bytes: Uint8Array } | null> {
    const plain = blobPath(workspace, sha256)
    const bytes = await bytesOf(plain)
    if (bytes !== null) return { file: plain, bytes }
    const file = packedBlobPath(workspace, sha256)
    const packed = await bytesOf(file)
    return packed === null ? null : { file, bytes: await unpacked(packed) }
  }

  return {
    async put(bytes, { packed } = { packed: false }) {
      const sha256 = sha256Of(bytes)
      // A damaged blob is written anew when its bytes come by again.
      const there = await read(sha256).catch(() => null)
      if (there !== null && sha256Of(there.bytes) === sha256) return sha256
      const path = packed ? packedBlobPath(workspace, sha256) : blobPath(workspace, sha256)
      await makeFolder(workspace, dirname(path))
      await writeDurably(path, packed ? await promisify(brotliCompress)(bytes, packing) : bytes, {
        temporaryIn: join(workspace, 'blobs'),
      })
      return sha256
    },
    async get(sha256) {
      const found = await read(sha256)
      if (found === null) return refuse('blob-missing', { file: blobPath(workspace, sha256) }, 'state')
      if (sha256Of(found.bytes) !== sha256) refuse('blob-damaged', { file: found.file }, 'state')
      return found.bytes
    },
    async has(sha256) {
      const paths = [blobPath(workspace, sha256), packedBlobPath(workspace, sha256)]
      const found = await Promise.allSettled(paths.map((path) => access(path)))
      return found.some(({ status }) => status === 'fulfilled')
    },
  }
}

/** Refuses a folder that is a link: it would have us write elsewhere. */
async function makeFolder(workspace: string, folder: string): Promise<void> {
  try {
    if ((await mkdir(folder, { recursive: true })) !== undefined) await syncFolder(join(workspace, 'blobs'))
    if (!(await lstat(folder)).isDirectory()) refuse('workspace-link', { file: folder }, 'state')
  } catch (error) {
    throw diskProblem(error, folder)
  }
}

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw diskProblem(error, path)
  }
}

/** Damaged bytes come out as none, which no name matches. */
async function unpacked(packed: Uint8Array): Promise<Uint8Array> {
  return promisify(brotliDecompress)(packed, { maxOutputLength: maxUnpacked }).catch(() => new Uint8Array())
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
