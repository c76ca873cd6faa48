import { parentPort } from 'node:worker_threads'
import { problemOf, ProblemError, type Problem } from '#shared/ipc/problem.ts'
import { extractText, type DocumentFile, type ExtractedDocument } from './extract/extract-text.ts'

export type ExtractionAnswer =
  { readonly ok: true; readonly value: ExtractedDocument } | { readonly ok: false; readonly problem: Problem }

parentPort?.on('message', (file: DocumentFile) => parentPort?.postMessage(answer(file)))
parentPort?.postMessage('ready')

/** A parser that fails on a file says so about the file; only running out of memory or time ends the worker. */
function answer(file: DocumentFile): ExtractionAnswer {
  try {
    return { ok: true, value: extractText(file) }
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem }
    const code = error instanceof RangeError ? 'file-too-deep' : 'file-malformed'
    return { ok: false, problem: problemOf(code, { file: file.name }) }
  }
}
