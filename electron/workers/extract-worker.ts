import { parentPort } from 'node:worker_threads'
import { problemOf, ProblemError, type Problem } from '#shared/ipc/problem.ts'
import { extractDocument } from './extract/extract-document.ts'
import type { DocumentFile, ExtractedDocument } from './extract/extract-text.ts'
import { packBlocks } from './packed-blocks.ts'
import type { MoreTime } from './run-in-worker.ts'

/** A file, and the folder of the character maps that PDFs may need. */
export type ExtractionOrder = DocumentFile & { readonly characterMaps: string }
export type ExtractionAnswer =
  | {
      readonly ok: true
      readonly value: Omit<ExtractedDocument, 'blocks'>
      readonly blocks: Uint32Array<ArrayBuffer>
    }
  | { readonly ok: false; readonly problem: Problem }

// Without it pdf.js unpacks streams itself. The system's unpacker keeps hundreds of megabytes of a bomb from being given
// back when the worker is stopped, and is no faster on honest files.
Reflect.deleteProperty(globalThis, 'DecompressionStream')
// pdf.js rejects promises of its own that nobody waits for when a file is broken; the answer comes by the one below.
process.on('unhandledRejection', () => undefined)
parentPort?.on('message', (order: ExtractionOrder) => {
  void answer(order).then((done) => parentPort?.postMessage(done, done.ok ? [done.blocks.buffer] : []))
})
parentPort?.postMessage('ready')

/** A parser that fails on a file says so about the file; only running out of memory or time ends the worker. */
async function answer({ characterMaps, ...file }: ExtractionOrder): Promise<ExtractionAnswer> {
  try {
    const askForTime = (allow: number) => parentPort?.postMessage({ allow } satisfies MoreTime)
    const { blocks, ...value } = await extractDocument(file, characterMaps, askForTime)
    return { ok: true, value, blocks: packBlocks(blocks) }
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem }
    const code = error instanceof RangeError ? 'file-too-deep' : 'file-malformed'
    return { ok: false, problem: problemOf(code, { file: file.name }) }
  }
}
