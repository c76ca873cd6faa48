import type { IndexRecipe } from '../../domain/index-recipe.ts'

/**
 * Normalised indicators of an index as columns: `value[part · hubs + hub]`, 0 where `has` is 0. Parts of one dimension
 * stand together.
 */
export type IndexMatrix = {
  readonly hubs: number
  readonly dimensions: readonly { readonly from: number; readonly to: number }[]
  readonly value: Float64Array
  readonly has: Uint8Array
}
export type IndexWeights = { readonly parts: Float64Array; readonly dimensions: Float64Array }
export type Aggregation = IndexRecipe['aggregation']

export function weightsOf({ dimensions }: Pick<IndexRecipe, 'dimensions'>): IndexWeights {
  return {
    parts: Float64Array.from(dimensions.flatMap(({ parts }) => parts.map(({ weight }) => weight))),
    dimensions: Float64Array.from(dimensions, ({ weight }) => weight),
  }
}

/** What `scoresOf` writes into, made once and used for every draw. */
export type ScoreRoom = {
  readonly scores: Float64Array
  readonly byDimension: Float64Array
  readonly sum: Float64Array
  readonly weight: Float64Array
  /** Logarithms of the values, for geometric means. */
  readonly logs: Float64Array | null
  /** Dimensions in which nothing is missing: every hub has the same sum of weights there. */
  readonly full: readonly boolean[]
}

export function scoreRoom(
  { hubs, dimensions, value, has }: IndexMatrix,
  aggregation: Aggregation,
): ScoreRoom {
  return {
    scores: new Float64Array(hubs),
    byDimension: new Float64Array(hubs * dimensions.length),
    sum: new Float64Array(hubs),
    weight: new Float64Array(hubs),
    full: dimensions.map(({ from, to }) => has.subarray(from * hubs, to * hubs).every((one) => one === 1)),
    logs:
      aggregation.parts === 'geometric' ? value.map((one, at) => (has[at] === 1 ? Math.log(one) : 0)) : null,
  }
}

/**
 * Scores of all hubs: weighted means of the indicators in each dimension, and of the dimensions. What is missing is left
 * out and the other weights count for it; NaN where nothing with a weight is left. `allowed` says which dimensions of which
 * hubs have enough. The inner loops run along hubs, over plain columns.
 */
export function scoresOf(
  matrix: IndexMatrix,
  weights: IndexWeights,
  aggregation: Aggregation,
  room: ScoreRoom,
  allowed: Uint8Array | null = null,
): Float64Array {
  const { hubs, dimensions, has } = matrix
  const { scores, byDimension, sum, weight, logs, full } = room
  const value = logs ?? matrix.value
  dimensions.forEach(({ from, to }, dimension) => {
    sum.fill(0)
    weight.fill(0)
    let total = 0
    for (let part = from; part < to; part += 1) {
      const own = weights.parts[part] ?? 0
      const at = part * hubs
      for (let hub = 0; hub < hubs; hub += 1) sum[hub] = (sum[hub] ?? 0) + own * (value[at + hub] ?? 0)
      total += own
      if (full[dimension] === true) continue
      for (let hub = 0; hub < hubs; hub += 1) weight[hub] = (weight[hub] ?? 0) + own * (has[at + hub] ?? 0)
    }
    if (full[dimension] === true) weight.fill(total)
    const at = dimension * hubs
    for (let hub = 0; hub < hubs; hub += 1) {
      const mean = (sum[hub] ?? 0) / (weight[hub] ?? 0)
      const isOut = weight[hub] === 0 || (allowed !== null && allowed[at + hub] === 0)
      byDimension[at + hub] = isOut ? Number.NaN : logs === null ? mean : Math.exp(mean)
    }
  })
  const isGeometric = aggregation.dimensions === 'geometric'
  sum.fill(0)
  weight.fill(0)
  for (let dimension = 0; dimension < dimensions.length; dimension += 1) {
    const own = weights.dimensions[dimension] ?? 0
    for (let hub = 0; hub < hubs; hub += 1) {
      const one = byDimension[dimension * hubs + hub] ?? Number.NaN
      if (Number.isNaN(one)) continue
      sum[hub] = (sum[hub] ?? 0) + own * (isGeometric ? Math.log(one) : one)
      weight[hub] = (weight[hub] ?? 0) + own
    }
  }
  for (let hub = 0; hub < hubs; hub += 1) {
    const mean = (sum[hub] ?? 0) / (weight[hub] ?? 0)
    scores[hub] = weight[hub] === 0 ? Number.NaN : isGeometric ? Math.exp(mean) : mean
  }
  return scores
}
