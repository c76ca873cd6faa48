import { problemOf, ProblemError, refuse } from '#shared/ipc/problem.ts'
import type { ImportAnswer, ImportAnswers, ImportOrder } from './import-worker.ts'
import { workerRunner, type WorkerLimits } from './run-in-worker.ts'

type Ask<Order> = Order extends { readonly do: infer Do extends keyof ImportAnswers }
  ? ImportAnswers[Do]
  : never
/** Aborting the signal ends the worker at once; a session it held must be tried again. */
export type RunImport = <Order extends ImportOrder>(order: Order, signal?: AbortSignal) => Promise<Ask<Order>>

/** A table takes a second; the worker earns more time as it reads rows. Typed columns lie outside the heap. */
const LIMITS: WorkerLimits = { seconds: 10, megabytes: 512, growth: 1200 }

/**
 * The way from a file to planned observations, in a worker thread with limits. Throws what `ImportSession` refuses, and
 * `import-timeout`, `import-memory`, `import-failed`, `import-cancelled`, each naming the file.
 */
export function createImporter(limits: WorkerLimits = LIMITS): RunImport {
  const run = workerRunner<ImportOrder, ImportAnswer>('import-worker', limits, {}, true)
  return async <Order extends ImportOrder>(order: Order, signal?: AbortSignal) => {
    const file = order.files[0]?.name ?? ''
    const outcome = await run(order, signal).catch((error: unknown) => {
      if (signal?.aborted === true) return refuse('import-cancelled', { file })
      throw error
    })
    switch (outcome.kind) {
      case 'done':
        if (outcome.value.ok) return outcome.value.value as Ask<Order>
        throw new ProblemError(outcome.value.problem)
      case 'timed-out':
        throw new ProblemError(problemOf('import-timeout', { file, seconds: limits.seconds }))
      case 'out-of-memory':
        throw new ProblemError(problemOf('import-memory', { file, megabytes: limits.megabytes }))
      case 'crashed':
        throw new ProblemError(problemOf('import-failed', { file, reason: outcome.message }, 'fault'))
    }
  }
}
