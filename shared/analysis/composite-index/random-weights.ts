import { upperBound } from './normalise.ts'
import { scoreRoom, scoresOf, type Aggregation, type IndexMatrix, type IndexWeights } from './index-matrix.ts'

/** How often each hub took each place: `counts[hub · hubs + place − 1]`. */
export type RankCounts = { readonly hubs: number; readonly draws: number; readonly counts: Uint32Array }
export type WeightTrial = {
  readonly matrix: IndexMatrix
  readonly weights: IndexWeights
  readonly aggregation: Aggregation
  readonly allowed: Uint8Array | null
  readonly spread: number
  readonly seed: number
}
/** The middle nine tenths of the places a hub took. */
export type RankInterval = {
  readonly low: number
  readonly median: number
  readonly high: number
  readonly mean: number
}

/**
 * Ranks under weights that stray from the chosen ones: each weight, of a dimension and within it, is multiplied by a
 * number drawn evenly from 1 − spread to 1 + spread (as COINr's noisy weights are). A draw depends on the seed and its own
 * number alone, so that runs cut into parts, in whatever order, add up to the same counts.
 */
export function drawRanks(trial: WeightTrial, from: number, to: number): RankCounts {
  const { matrix, weights, aggregation, allowed, spread, seed } = trial
  const { hubs } = matrix
  const room = scoreRoom(matrix, aggregation)
  const drawn = { parts: Float64Array.from(weights.parts), dimensions: Float64Array.from(weights.dimensions) }
  const counts = new Uint32Array(hubs * hubs)
  const sorted = new Float64Array(hubs)
  for (let draw = from; draw < to; draw += 1) {
    const random = generator(seed, draw)
    stray(weights.parts, drawn.parts, spread, random)
    stray(weights.dimensions, drawn.dimensions, spread, random)
    const scores = scoresOf(matrix, drawn, aggregation, room, allowed)
    let scored = 0
    for (const score of scores) if (!Number.isNaN(score)) sorted[scored++] = score
    const ascending = sorted.subarray(0, scored).sort()
    for (let hub = 0; hub < hubs; hub += 1) {
      const score = scores[hub] ?? Number.NaN
      if (Number.isNaN(score)) continue
      const cell = hub * hubs + scored - upperBound(ascending, score)
      counts[cell] = (counts[cell] ?? 0) + 1
    }
  }
  return { hubs, draws: to - from, counts }
}

export function addCounts(left: RankCounts, right: RankCounts): RankCounts {
  return {
    hubs: left.hubs,
    draws: left.draws + right.draws,
    counts: left.counts.map((count, at) => count + (right.counts[at] ?? 0)),
  }
}

/** The 5th and 95th percentile of each hub's places, with their median and mean; null for one that was never ranked. */
export function rankIntervals({ hubs, counts }: RankCounts): (RankInterval | null)[] {
  return Array.from({ length: hubs }, (_, hub) => {
    const own = counts.subarray(hub * hubs, (hub + 1) * hubs)
    let [total, weighted] = [0, 0]
    own.forEach((count, at) => {
      total += count
      weighted += count * (at + 1)
    })
    if (total === 0) return null
    const at = (share: number) => {
      let seen = 0
      for (let place = 0; place < hubs; place += 1) {
        seen += own[place] ?? 0
        if (seen >= share * total) return place + 1
      }
      return hubs
    }
    return { low: at(0.05), median: at(0.5), high: at(0.95), mean: weighted / total }
  })
}

function stray(from: Float64Array, into: Float64Array, spread: number, random: () => number): void {
  for (let at = 0; at < from.length; at += 1) into[at] = (from[at] ?? 0) * (1 + spread * (2 * random() - 1))
}

/** sfc32 (C. Doty-Humphrey, PractRand), started from the seed and the number of the draw. */
function generator(seed: number, draw: number): () => number {
  let [a, b, c, counter] = [seed | 0, draw | 0, (seed ^ Math.imul(draw + 1, 0x9e3779b9)) | 0, 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 4_294_967_296
  }
  for (let warm = 0; warm < 12; warm += 1) next()
  return next
}
