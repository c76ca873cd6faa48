import { shifted } from '../units.ts'
import { decimalsOf } from './selection-sum.ts'

/**
 * Numbers for the empty places of a row of equally spaced ones: between two known values along the straight line that
 * joins them, before the first and after the last along the line of the two nearest, at one known value its own. Rounded
 * to the most decimals any known value has. Null stays where nothing is known; known values stay as they are.
 */
export function filledSeries(values: readonly (number | null)[]): readonly (number | null)[] {
  const known = values.flatMap((value, at) => (value === null ? [] : [{ at, value }]))
  const [first] = known
  if (first === undefined) return values
  const decimals = Math.max(...known.map(({ value }) => decimalsOf(value)))
  return values.map((value, at) => {
    if (value !== null) return value
    const after = known.findIndex((one) => one.at > at)
    const end = after < 0 ? known.length - 1 : Math.max(1, after)
    const [from, to] = [known[end - 1], known[end]]
    if (from === undefined || to === undefined) return first.value
    return rounded(from.value + ((to.value - from.value) * (at - from.at)) / (to.at - from.at), decimals)
  })
}

/** The pattern of the first cells repeated over all of them: what fill down does with a range of several rows. */
export function repeated<T>(pattern: readonly T[], length: number): T[] {
  const [first] = pattern
  if (first === undefined) return []
  return Array.from({ length }, (_, at) => pattern[at % pattern.length] ?? first)
}

/** By moving the point in the digits: 1.005 is rounded as it is written. */
function rounded(value: number, decimals: number): number {
  const moved = shifted(value, decimals)
  return shifted(Math.sign(moved) * Math.round(Math.abs(moved)), -decimals)
}
