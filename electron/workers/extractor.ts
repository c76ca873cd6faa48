import { problemOf, ProblemError } from '#shared/ipc/problem.ts'
import { join } from 'node:path'
import type { ExtractionAnswer, ExtractionOrder } from './extract-worker.ts'
import type { DocumentFile, ExtractedDocument } from './extract/extract-text.ts'
import { workerRunner, type WorkerLimits } from './run-in-worker.ts'

export type Extract = (file: DocumentFile) => Promise<ExtractedDocument>

/** A document that needs more than this is an attack or a fault: an article takes a tenth of a second, a PDF of 1,000 pages ten. */
const LIMITS: WorkerLimits = { seconds: 60, megabytes: 512 }

/**
 * The way from a file's bytes to its text, in a worker thread with limits. Throws a problem that names the file:
 * those of `extractDocument`, `extraction-timeout`, `extraction-memory`, `file-too-deep`, `file-malformed`.
 */
export function createExtractor(resources: string, limits: WorkerLimits = LIMITS): Extract {
  const run = workerRunner<ExtractionOrder, ExtractionAnswer>('extract-worker', limits)
  const characterMaps = join(resources, 'cmaps')
  return async (file) => {
    const outcome = await run({ ...file, characterMaps })
    switch (outcome.kind) {
      case 'done':
        if (outcome.value.ok) return outcome.value.value
        throw new ProblemError(outcome.value.problem)
      case 'timed-out':
        throw new ProblemError(problemOf('extraction-timeout', { file: file.name, seconds: limits.seconds }))
      case 'out-of-memory':
        throw new ProblemError(
          problemOf('extraction-memory', { file: file.name, megabytes: limits.megabytes }),
        )
      case 'crashed':
        throw new ProblemError(
          problemOf('extraction-failed', { file: file.name, reason: outcome.message }, 'fault'),
        )
    }
  }
}
