import type { IndexPart, IndexRecipe } from '../../domain/index-recipe.ts'
import { deviationOf, meanOf } from './moments.ts'

type How = Pick<IndexRecipe, 'normalisation' | 'range'>

/**
 * Brings one indicator's values onto the common scale, more always the better (OECD/JRC handbook, step 5): 'min-max' onto
 * the range between the worst and the best, 'goalposts' between the stated bounds with what lies outside cut off,
 * 'z-score' in sample deviations from the mean, 'rank' as the number of hubs not ahead. `none` only turns round.
 */
export function normalised(
  values: Float64Array,
  part: Pick<IndexPart, 'direction' | 'bounds'>,
  { normalisation, range }: How,
): Float64Array {
  const sign = part.direction === 'lower' ? -1 : 1
  const turned = values.map((value) => value * sign)
  const onto = (low: number, high: number) =>
    turned.map((value) => range.low + ((value - low) / (high - low)) * (range.high - range.low))
  switch (normalisation) {
    case 'min-max':
      return onto(Math.min(...turned), Math.max(...turned))
    case 'goalposts': {
      const { low, high } = part.bounds ?? { low: Math.min(...values), high: Math.max(...values) }
      const [from, to] = sign > 0 ? [low, high] : [-high, -low]
      return onto(from, to).map((value) => Math.min(range.high, Math.max(range.low, value)))
    }
    case 'z-score': {
      const [mean, deviation] = [meanOf(turned), deviationOf(turned)]
      return turned.map((value) => (value - mean) / deviation)
    }
    case 'rank': {
      const sorted = Float64Array.from(turned).sort()
      return turned.map((value) => 1 + lowerBound(sorted, value))
    }
    case 'none':
      return turned
  }
}

/** How many of the ascending values lie below. */
export function lowerBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of the ascending values lie at or below. */
export function upperBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}
