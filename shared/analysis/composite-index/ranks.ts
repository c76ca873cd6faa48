import { upperBound } from './normalise.ts'

/** Places from 1, equal scores sharing the better one; 0 for hubs without a score (NaN). */
export function ranksOf(scores: Float64Array): Int32Array {
  const sorted = scores.filter((score) => !Number.isNaN(score)).sort()
  return Int32Array.from(scores, (score) =>
    Number.isNaN(score) ? 0 : 1 + sorted.length - upperBound(sorted, score),
  )
}
