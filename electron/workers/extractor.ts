import { problemOf, ProblemError, refuse } from '#shared/ipc/problem.ts'
import { join } from 'node:path'
import type { ExtractionAnswer, ExtractionOrder } from './extract-worker.ts'
import type { DocumentFile, ExtractedDocument } from './extract/extract-text.ts'
import { unpackBlocks } from './packed-blocks.ts'
import { workerRunner, type WorkerLimits } from './run-in-worker.ts'

/** Aborting the signal stops the reading, also in the middle of a file. */
export type Extract = (file: DocumentFile, signal?: AbortSignal) => Promise<ExtractedDocument>

/**
 * A document that needs more than this is an attack or a fault: an article takes a tenth of a second. The worker asks for
 * more time as it goes through the pages of a long PDF (`extract-worker.ts`); memory is the same for all.
 */
const LIMITS: WorkerLimits = { seconds: 8, megabytes: 320, growth: 416 }

/**
 * The way from a file's bytes to its text, in a worker thread with limits. Throws a problem that names the file:
 * those of `extractDocument`, `extraction-timeout`, `extraction-memory`, `file-too-deep`, `file-malformed`,
 * `import-cancelled`.
 */
export function createExtractor(resources: string, limits: WorkerLimits = LIMITS): Extract {
  const run = workerRunner<ExtractionOrder, ExtractionAnswer>('extract-worker', limits)
  const characterMaps = join(resources, 'cmaps')
  return async (file, signal) => {
    const outcome = await run({ ...file, characterMaps }, signal).catch((error: unknown) => {
      if (signal?.aborted === true) return refuse('import-cancelled', { file: file.name })
      throw error
    })
    switch (outcome.kind) {
      case 'done':
        if (outcome.value.ok) return { ...outcome.value.value, blocks: unpackBlocks(outcome.value.blocks) }
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
