import { createHash, randomUUID, type Hash } from 'node:crypto'
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refuse } from '#shared/ipc/problem.ts'
import { diskProblem } from '#electron/storage/disk-problem.ts'
import { newProgress } from '#electron/workers/import/import-progress.ts'
import type { TableFile } from '#electron/workers/tables/table-reader.ts'

/** A file that is here, or the files of a folder. */
export type Upload = {
  readonly id: string
  /** What a person calls it. */
  readonly name: string
  readonly files: readonly TableFile[]
  readonly folder: string
  readonly progress: SharedArrayBuffer
  /** SHA-256 of all bytes, in the order of the files; known when they are whole. */
  readonly sha256: () => string
  /** Aborted by `abort` while something runs for it. */
  readonly signal: () => AbortSignal
  readonly abort: () => void
}
type Growing = Upload & {
  readonly handles: (FileHandle | null)[]
  readonly hash: Hash
  bytes: number
  digest: string
}

/** No table that a person works with is larger; Excel's own limit is far below. */
const MOST_MEGABYTES = 2000

/** Files on their way in, kept outside the workspace until something of them is stored there. */
export class Uploads {
  readonly #uploads = new Map<string, Growing>()

  async open(names: readonly string[]): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'plumbline-import-'))
    const id = randomUUID()
    const files = names.map((name, at) => ({ name, path: join(folder, `${at}.table`) }))
    const handles = await Promise.all(files.map(({ path }) => open(path, 'wx')))
    let abort = new AbortController()
    const upload: Growing = {
      id,
      name: names.find((name) => name.endsWith('datapackage.json')) ?? names[0] ?? '',
      files,
      folder,
      handles,
      hash: createHash('sha256'),
      bytes: 0,
      digest: '',
      progress: newProgress(),
      sha256: () => upload.digest,
      signal: () => (abort = new AbortController()).signal,
      abort: () => abort.abort(),
    }
    this.#uploads.set(id, upload)
    return id
  }

  async add(id: string, file: number, bytes: Uint8Array): Promise<void> {
    const upload = this.#growing(id)
    upload.bytes += bytes.length
    if (upload.bytes > MOST_MEGABYTES * 1_000_000)
      refuse('table-too-large', { file: upload.name, megabytes: MOST_MEGABYTES })
    const handle = upload.handles[file]
    if (handle === undefined || handle === null) return refuse('import-forgotten', {}, 'state')
    upload.hash.update(bytes)
    await handle.appendFile(bytes).catch((error: unknown) => {
      throw diskProblem(error, upload.folder)
    })
  }

  /** The upload with all its bytes on disk; from here on nothing is added to it. */
  async whole(id: string): Promise<Upload> {
    const upload = this.#growing(id)
    for (const [at, handle] of upload.handles.entries()) {
      upload.handles[at] = null
      await handle?.close()
    }
    upload.digest ||= upload.hash.digest('hex')
    return upload
  }

  find(id: string): Upload | undefined {
    return this.#uploads.get(id)
  }

  get(id: string): Upload {
    return this.#growing(id)
  }

  async close(id: string): Promise<void> {
    const upload = this.#uploads.get(id)
    this.#uploads.delete(id)
    if (upload === undefined) return
    for (const handle of upload.handles) await handle?.close()
    await rm(upload.folder, { recursive: true, force: true })
  }

  #growing(id: string): Growing {
    return this.#uploads.get(id) ?? refuse('import-forgotten', {}, 'state')
  }
}
