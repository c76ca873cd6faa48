import type { Suggestion } from '#shared/domain/suggestion.ts'
import type { ExtractedText } from '#shared/domain/text-block.ts'
import { problemOf, ProblemError } from '#shared/ipc/problem.ts'
import type { ReadingTools } from '#shared/suggestions/read-passages.ts'
import { suggest } from '#shared/suggestions/suggest.ts'
import { workerRunner, type WorkerLimits } from './run-in-worker.ts'
import type { SuggestionAnswer, SuggestionOrder } from './suggest-worker.ts'

export type Suggest = (
  extracted: ExtractedText,
  tools: Required<ReadingTools>,
  /** Ends the reading, which is then rejected with the signal's reason. */
  signal?: AbortSignal,
) => Promise<readonly Suggestion[]>

/** A megabyte of dense numbers takes seconds; what takes longer was not written to be read. */
const LIMITS: WorkerLimits = { seconds: 120, megabytes: 1024 }
/** Characters read in the calling thread: an article takes less time than handing it over. */
const SHORT = 20_000

/**
 * Reads candidate claims off a text; a long one in a worker thread, where it does not hold up the window. Throws
 * `suggestions-failed` where the worker runs out of time or memory.
 */
export function createSuggester(limits: WorkerLimits = LIMITS, short = SHORT): Suggest {
  const run = workerRunner<SuggestionOrder, SuggestionAnswer>('suggest-worker', limits)
  return async (extracted, { hubs, indicators, series, reading }, signal) => {
    signal?.throwIfAborted()
    if (extracted.text.length <= short) return suggest(extracted, { hubs, indicators, series, reading })
    const order = {
      extracted,
      reading,
      hubs: hubs.all(),
      ownHubs: hubs.own(),
      memberships: hubs.memberships(),
      indicators: indicators.all(),
      ownIndicators: indicators.own(),
      series: series.all(),
    }
    const outcome = await run(order, signal)
    if (outcome.kind === 'done') return outcome.value
    if (outcome.kind === 'crashed') throw new Error(outcome.message)
    throw new ProblemError(problemOf('suggestions-failed', { seconds: limits.seconds }))
  }
}
