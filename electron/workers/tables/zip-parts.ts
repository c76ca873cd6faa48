import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { ProblemError, refuse } from '#shared/ipc/problem.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import type { TableFile } from './table-reader.ts'

/** More than this out of one zip is a bomb: a sheet of Excel's most rows and twenty columns takes half of it. */
const MOST_BYTES = 800_000_000
/** Beyond so many bytes, honest sheets are packed to a hundredth at most; bombs to a thousandth. */
const MOST_RATIO = 250
const RATIO_FROM = 40_000_000
const MOST_ENTRIES = 10_000

/** The parts of a zip, inflated as they are read and counted byte by byte: what it says of its own sizes is not believed. */
export type Zip = {
  readonly names: readonly string[]
  /** Null where there is no such part. Every chunk counts towards what one zip may unpack to. */
  readonly part: (name: string) => Promise<AsyncIterable<Buffer> | null>
  /** A whole part as text; null where there is none, or it is longer than `most`. */
  readonly text: (name: string, most: number) => Promise<string | null>
  /** Every part below a folder as a file of its own, in a new folder that goes with the zip. */
  readonly unpackAll: (folder: string) => Promise<TableFile[]>
  readonly close: () => void
}

/** Refuses `table-damaged`, `table-bomb` and `file-encrypted`. */
export async function openZip(file: TableFile): Promise<Zip> {
  const bomb = (why: Sentence) => refuse('table-bomb', { file: file.name, why })
  const zip = await opened(file)
  const entries = new Map<string, Entry>()
  let total = 0
  let unpacked: string | null = null
  try {
    if (zip.entryCount > MOST_ENTRIES) bomb(sentence('data-import.bomb.parts', { count: MOST_ENTRIES }))
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) refuse('file-encrypted', { file: file.name })
      if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry)
    }
  } catch (error) {
    zip.close()
    if (error instanceof ProblemError) throw error
    return refuse('table-damaged', { file: file.name })
  }

  async function* counted(stream: Readable, packed: number): AsyncGenerator<Buffer> {
    let own = 0
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        own += chunk.length
        total += chunk.length
        if (total > MOST_BYTES)
          bomb(sentence('data-import.bomb.bytes', { megabytes: MOST_BYTES / 1_000_000 }))
        if (own > RATIO_FROM && own > packed * MOST_RATIO)
          bomb(sentence('data-import.bomb.packed', { times: MOST_RATIO, megabytes: RATIO_FROM / 1_000_000 }))
        yield chunk
      }
    } catch (error) {
      if (error instanceof ProblemError) throw error
      refuse('table-damaged', { file: file.name })
    }
  }

  async function part(name: string): Promise<AsyncIterable<Buffer> | null> {
    const entry = entries.get(name)
    if (entry === undefined) return null
    const stream = await zip
      .openReadStreamPromise(entry)
      .catch(() => refuse('table-damaged', { file: file.name }))
    return counted(stream, entry.compressedSize)
  }

  return {
    names: [...entries.keys()],
    part,
    async text(name, most) {
      const stream = await part(name)
      if (stream === null) return null
      const chunks: Buffer[] = []
      let length = 0
      for await (const chunk of stream) {
        length += chunk.length
        if (length > most) return null
        chunks.push(chunk)
      }
      return Buffer.concat(chunks).toString('utf8')
    },
    async unpackAll(folder) {
      unpacked ??= await mkdtemp(join(tmpdir(), 'plumbline-package-'))
      const files: TableFile[] = []
      for (const name of entries.keys()) {
        if (!name.startsWith(folder)) continue
        const stream = await part(name)
        if (stream === null) continue
        const path = join(unpacked, String(files.length))
        const out = createWriteStream(path)
        for await (const chunk of stream)
          if (!out.write(chunk)) await new Promise<void>((done) => out.once('drain', () => done()))
        await new Promise<void>((done) => out.end(() => done()))
        files.push({ name: name.slice(folder.length), path })
      }
      return files
    },
    close() {
      zip.close()
      if (unpacked !== null) void rm(unpacked, { recursive: true, force: true })
    },
  }
}

async function opened(file: TableFile): Promise<ZipFile> {
  try {
    return await openPromise(file.path, { lazyEntries: true, autoClose: false })
  } catch {
    return refuse('table-damaged', { file: file.name })
  }
}
