import { ranksOf } from './ranks.ts'
import { scoreRoom, scoresOf, type Aggregation, type IndexMatrix, type IndexWeights } from './index-matrix.ts'

/** Places of every hub when one indicator is left out; its own places where that leaves nothing. */
export type LeftOut = { readonly part: number; readonly ranks: Int32Array }

/** Leaves out each indicator in turn, which says whose place hangs on which of them. */
export function leaveOneOut(
  matrix: IndexMatrix,
  weights: IndexWeights,
  aggregation: Aggregation,
  allowed: Uint8Array | null,
): LeftOut[] {
  const room = scoreRoom(matrix, aggregation)
  return Array.from({ length: weights.parts.length }, (_, part) => {
    const without = Float64Array.from(weights.parts)
    without[part] = 0
    const scores = scoresOf(matrix, { ...weights, parts: without }, aggregation, room, allowed)
    return { part, ranks: ranksOf(scores) }
  })
}
