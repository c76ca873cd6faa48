import { createHash, type Hash } from 'node:crypto'
import { appendFile, open, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { diskProblem } from './disk-problem.ts'
import { syncFolder } from './durable-file.ts'
import type { JournalReading, Place } from './journal-lines.ts'
import type { JournalPosition } from './state-file.ts'

/**
 * Appends lines to the journal of this workspace copy's own actor. A line that resolves is on disk; one that rejects has
 * left nothing behind that the next line does not first cut away.
 */
export class JournalWriter {
  readonly #path: string
  readonly #hash: Hash = createHash('sha256')
  #handle: FileHandle | null = null
  #seq: number
  /** Bytes up to the end of the last good line; everything behind it is cut before the next append. */
  #good: number
  #torn: number
  #ended: boolean
  #uncertain = false

  /** `bytes` are the file's as they were read; an actor's first journal has none. */
  constructor(path: string, bytes: Uint8Array, found: JournalReading) {
    this.#path = path
    this.#seq = found.lastSeq
    this.#good = found.goodBytes
    this.#torn = found.tornBytes
    this.#ended = found.ended
    this.#hash.update(bytes.subarray(0, found.goodBytes))
  }

  /** Of the last line that is on disk. */
  get position(): JournalPosition {
    return { seq: this.#seq, bytes: this.#good, sha256: this.#hash.copy().digest('hex') }
  }

  async append(line: string): Promise<Place> {
    try {
      const handle = await this.#opened()
      if (this.#torn > 0) await this.#setTornBytesAside(handle)
      if (this.#uncertain) await this.#cut(handle)
      const lead = this.#ended ? '' : '\n'
      const bytes = Buffer.from(`${lead}${line}\n`)
      this.#uncertain = true
      await writeAll(handle, bytes, this.#good)
      await handle.datasync()
      this.#uncertain = false
      const place = { offset: this.#good + lead.length, length: bytes.length - lead.length - 1 }
      this.#good += bytes.length
      this.#seq += 1
      this.#hash.update(bytes)
      this.#ended = true
      return place
    } catch (error) {
      // What cannot be cut now (the disk may be gone) is cut before the next line.
      if (this.#handle !== null && this.#uncertain) await this.#cut(this.#handle).catch(() => {})
      throw diskProblem(error, this.#path)
    }
  }

  async close(): Promise<void> {
    await this.#handle?.close()
    this.#handle = null
  }

  async #opened(): Promise<FileHandle> {
    if (this.#handle !== null) return this.#handle
    try {
      this.#handle = await open(this.#path, 'r+')
    } catch {
      this.#handle = await open(this.#path, 'wx+')
      await syncFolder(dirname(this.#path))
    }
    return this.#handle
  }

  async #cut(handle: FileHandle): Promise<void> {
    await handle.truncate(this.#good)
    await handle.datasync()
    this.#uncertain = false
  }

  /** Torn bytes were never confirmed, but they are somebody's: they stay readable in `<journal>.damaged`. */
  async #setTornBytesAside(handle: FileHandle): Promise<void> {
    const torn = Buffer.alloc(this.#torn)
    await handle.read(torn, 0, torn.length, this.#good)
    await appendFile(`${this.#path}.damaged`, Buffer.concat([torn, Buffer.from('\n')]), { flush: true })
    await this.#cut(handle)
    this.#torn = 0
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written)
    written += bytesWritten
  }
}
