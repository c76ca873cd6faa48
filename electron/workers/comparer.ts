import type { Comparison } from '#shared/comparison/comparison.ts'
import { problemOf, ProblemError } from '#shared/ipc/problem.ts'
import type { ComparisonAnswer, ComparisonOrder } from './compare-worker.ts'
import { workerRunner, type WorkerLimits } from './run-in-worker.ts'

export type Compare = (order: ComparisonOrder) => Promise<Comparison>

/** Two books take seconds; what takes longer was not written to be read. */
const LIMITS: WorkerLimits = { seconds: 60, megabytes: 1024 }

/**
 * Sets two texts side by side in a worker thread: two long ones must not hold up the window. Throws `comparison-failed`
 * where the worker runs out of time or memory.
 */
export function createComparer(limits: WorkerLimits = LIMITS): Compare {
  const run = workerRunner<ComparisonOrder, ComparisonAnswer>('compare-worker', limits)
  return async (order) => {
    const outcome = await run(order)
    if (outcome.kind === 'done') return outcome.value
    if (outcome.kind === 'crashed') throw new Error(outcome.message)
    throw new ProblemError(problemOf('comparison-failed', { seconds: limits.seconds }))
  }
}
