import type { RankCounts } from '#shared/analysis/composite-index/random-weights.ts'
import { problemOf, ProblemError } from '#shared/ipc/problem.ts'
import { workerRunner, type WorkerLimits } from './run-in-worker.ts'
import type { SensitivityAnswer, SensitivityOrder } from './sensitivity-worker.ts'

export type DrawRanks = (order: SensitivityOrder) => Promise<RankCounts>

/** One order is a thousand draws or so, a second at most for the largest index; this is a hundred times that. */
const LIMITS: WorkerLimits = { seconds: 120, megabytes: 512 }

/** Draws random weights in a worker thread, so that the window stays free. Throws `sensitivity-failed` at the limits. */
export function createRankDrawer(limits: WorkerLimits = LIMITS): DrawRanks {
  const run = workerRunner<SensitivityOrder, SensitivityAnswer>('sensitivity-worker', limits)
  return async (order) => {
    const outcome = await run(order)
    if (outcome.kind === 'done') return outcome.value
    if (outcome.kind === 'crashed') throw new Error(outcome.message)
    throw new ProblemError(problemOf('sensitivity-failed', { seconds: limits.seconds }))
  }
}
