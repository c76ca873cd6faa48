import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { ProblemError, refuse } from '#shared/ipc/problem.ts'
import type { DocumentFile } from '../extract-text.ts'

/** More than this out of one zip is a bomb: the text of a 1,000-page document takes half of it. */
export const MOST_BYTES = 50_000_000
const MOST_ENTRIES = 10_000
/** What the text of a document can stand in. Pictures, fonts, macros and embedded files are never inflated. */
const READ = /^(?:\[Content_Types\]\.xml|(?:_rels|word(?:\/_rels)?|docProps)\/[^/]+\.(?:xml|rels))$/

/**
 * The parts of a Word document that its text is made of, inflated and counted byte by byte: what the zip says of its own
 * sizes is not believed. Refuses `docx-truncated`, `docx-bomb`, `docx-damaged`,
 * `file-encrypted`.
 */
export async function readParts({ name, bytes }: DocumentFile): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await opened(name, bytes)
  if (zip.entryCount > MOST_ENTRIES) refuse('docx-bomb', { file: name, megabytes: MOST_BYTES / 1_000_000 })
  const parts = new Map<string, Uint8Array>()
  let left = MOST_BYTES
  try {
    for await (const entry of zip.eachEntry()) {
      if (!READ.test(entry.fileName) || parts.has(entry.fileName)) continue
      if (entry.isEncrypted()) return refuse('file-encrypted', { file: name })
      const part = await inflated(zip, entry, left)
      if (part === null) return refuse('docx-bomb', { file: name, megabytes: MOST_BYTES / 1_000_000 })
      left -= part.length
      parts.set(entry.fileName, part)
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error
    return refuse('docx-damaged', { file: name })
  } finally {
    zip.close()
  }
  return parts
}

async function opened(name: string, bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    return await fromBufferPromise(buffer, { lazyEntries: true })
  } catch {
    return refuse('docx-truncated', { file: name })
  }
}

/** A part's bytes, or null when there are more than `most`. Throws where the zip is torn or contradicts itself. */
async function inflated(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = await zip.openReadStreamPromise(entry)
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue
    length += chunk.length
    // Leaving the loop destroys the stream, and the rest is never inflated.
    if (length > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
