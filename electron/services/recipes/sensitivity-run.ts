import { createHash } from 'node:crypto'
import type { DrawRanks } from '#electron/workers/sensitivity.ts'
import { leaveOneOut } from '#shared/analysis/composite-index/leave-one-out.ts'
import { weightsOf } from '#shared/analysis/composite-index/index-matrix.ts'
import type { IndexOfPeriod } from '#shared/analysis/composite-index/index-of-period.ts'
import {
  addCounts,
  rankIntervals,
  type RankCounts,
  type WeightTrial,
} from '#shared/analysis/composite-index/random-weights.ts'
import type { IndexRecipe } from '#shared/domain/index-recipe.ts'
import type { Sensitivity } from '#shared/ipc/answers/recipes.ts'
import { refuse } from '#shared/ipc/problem.ts'

type Run = { readonly key: string; counts: RankCounts | null }

/** Runs kept at a time: an analyst compares two or three. */
const MAX_RUNS = 4

/**
 * Sensitivity runs that grow: each request goes on from the draws the last one left, so that a page sees progress, stops by
 * not asking again, and goes on where it was. A run belongs to one recipe, period and data; anything else starts anew.
 */
export function createSensitivityRuns(draw: DrawRanks) {
  const runs: Run[] = []

  function runOf(key: string): Run {
    const known = runs.find((one) => one.key === key)
    if (known !== undefined) return known
    const run: Run = { key, counts: null }
    runs.unshift(run)
    runs.length = Math.min(runs.length, MAX_RUNS)
    return run
  }

  return async function upTo(
    recipe: IndexRecipe,
    { period, hubs, result }: IndexOfPeriod,
    { draws, total }: { readonly draws: number; readonly total: number },
  ): Promise<Sensitivity> {
    if (result.kind === 'refused') refuse('recipe-empty', { reason: result.why })
    const weights = weightsOf(recipe)
    const { aggregation, spread, seed } = recipe
    const { matrix, allowed } = result
    const trial: WeightTrial = { matrix, weights, aggregation, allowed, spread, seed }
    const run = runOf(keyOf(trial, hubs, period))
    const done = run.counts?.draws ?? 0
    const wanted = Math.min(draws, total)
    if (done < wanted) {
      const counts = await draw({ trial, from: done, to: wanted })
      // Two pages may have asked for the same draws; they are counted once.
      if ((run.counts?.draws ?? 0) === done)
        run.counts = run.counts === null ? counts : addCounts(run.counts, counts)
    }
    const counts = run.counts
    const intervals = counts === null ? [] : rankIntervals(counts)
    const ranked = result.hubs
      .flatMap(({ hub, rank }, at) => {
        const interval = intervals[at]
        return rank === null || interval == null ? [] : [{ hub, rank, at, ...interval }]
      })
      .sort((a, b) => a.rank - b.rank || (a.hub < b.hub ? -1 : 1))
    const parts = recipe.dimensions.flatMap((dimension) => dimension.parts)
    return {
      ...{ period, spread, seed, total, draws: counts?.draws ?? 0 },
      hubs: ranked.map(({ hub, rank, low, median, high, mean }) => ({ hub, rank, low, median, high, mean })),
      leftOut: leaveOneOut(matrix, weights, aggregation, allowed).map(({ part, ranks }) => ({
        indicator: parts[part]?.indicator ?? '',
        ranks: ranked.map(({ at }) => ranks[at] ?? 0),
      })),
    }
  }
}

function keyOf(
  { matrix, weights, aggregation, allowed, spread, seed }: WeightTrial,
  hubs: readonly string[],
  period: string,
): string {
  const hash = createHash('sha256').update(JSON.stringify({ aggregation, spread, seed, hubs, period }))
  for (const bytes of [matrix.value, matrix.has, weights.parts, weights.dimensions, allowed])
    if (bytes !== null) hash.update(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return hash.digest('hex')
}
