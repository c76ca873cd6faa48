import { createHash } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { deflate, inflate } from 'node:zlib'
import * as v from 'valibot'
import { writeDurably } from '../durable-file.ts'
import { decodeSection, encodeSection } from './section-bytes.ts'
import type { Section } from './section.ts'
import { SectionSummary, summaryOf } from './section-summary.ts'

/** Where a section lies, in bytes behind the first line. */
const Stored = v.object({
  ...SectionSummary.entries,
  offset: v.number(),
  length: v.number(),
  sha256: v.string(),
})
type Stored = v.InferOutput<typeof Stored>
const Head = v.object({ format: v.literal(1), sections: v.array(Stored) })

/** The rows of one batch on disk: what each section holds is known at once, a section is read when needed. */
export type BatchFile = {
  readonly path: string
  readonly dataStart: number
  readonly sections: readonly Stored[]
}

/**
 * Writes the sections of a batch behind one line `<SHA-256 of the JSON> <JSON>\n` that says what they hold. The file is
 * made from the batch's blob and never altered, so an edit rewrites nothing, and losing it costs a conversion.
 */
export async function writeBatchFile(path: string, sections: readonly Section[]): Promise<void> {
  const encoded = await Promise.all(
    sections.map((section) => promisify(deflate)(encodeSection(section), { level: 1 })),
  )
  let offset = 0
  const stored = sections.map((section, at): Stored => {
    const bytes: Uint8Array = encoded[at] ?? new Uint8Array()
    offset += bytes.length
    return {
      ...summaryOf(section),
      offset: offset - bytes.length,
      length: bytes.length,
      sha256: sha256Of(bytes),
    }
  })
  const json = JSON.stringify({ format: 1, sections: stored })
  await mkdir(dirname(path), { recursive: true })
  await writeDurably(path, Buffer.concat([Buffer.from(`${sha256Of(json)} ${json}\n`), ...encoded]))
}

/** Null when there is no such file, or its first line is damaged. */
export async function openBatchFile(path: string): Promise<BatchFile | null> {
  try {
    const line = await readFirstLine(path)
    const space = line.indexOf(' ')
    const json = line.slice(space + 1)
    if (sha256Of(json) !== line.slice(0, space)) return null
    const { sections } = v.parse(Head, JSON.parse(json))
    return { path, dataStart: Buffer.byteLength(line) + 1, sections }
  } catch {
    return null
  }
}

/** Null when the section is not in the file, or its bytes are damaged or of another make: it is made again. */
export async function readSection(file: BatchFile, { indicator }: SectionSummary): Promise<Section | null> {
  const stored = file.sections.find((section) => section.indicator === indicator)
  if (stored === undefined) return null
  const bytes = new Uint8Array(stored.length)
  try {
    const handle = await open(file.path, 'r')
    try {
      await handle.read(bytes, 0, bytes.length, file.dataStart + stored.offset)
    } finally {
      await handle.close()
    }
  } catch {
    return null
  }
  if (sha256Of(bytes) !== stored.sha256) return null
  try {
    // A copy of its own: arrays are used where they lie, and zlib may hand out a part of a larger buffer.
    return decodeSection(new Uint8Array(await promisify(inflate)(bytes)))
  } catch {
    return null
  }
}

async function readFirstLine(path: string): Promise<string> {
  const handle = await open(path, 'r')
  try {
    const chunks: Buffer[] = []
    for (let at = 0; ;) {
      const chunk = Buffer.alloc(0x1_0000)
      const { bytesRead } = await handle.read(chunk, 0, chunk.length, at)
      const end = chunk.subarray(0, bytesRead).indexOf(0x0a)
      chunks.push(chunk.subarray(0, end < 0 ? bytesRead : end))
      if (end >= 0 || bytesRead === 0) return Buffer.concat(chunks).toString('utf8')
      at += bytesRead
    }
  } finally {
    await handle.close()
  }
}

function sha256Of(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
