import type { IndexRecipe } from '../../domain/index-recipe.ts'
import { kurtosis, skewness } from './moments.ts'

/** What was done to one indicator's outliers, with the moments that led to it; null where there were too few values. */
export type Treatment = {
  readonly before: { readonly skewness: number; readonly kurtosis: number } | null
  readonly after: { readonly skewness: number; readonly kurtosis: number } | null
  /** Points brought in to the next value. */
  readonly winsorised: number
  readonly log: boolean
}
type Winsorise = Extract<IndexRecipe['treatment'], { kind: 'winsorise' }>

/** Fewer values have no kurtosis. */
const FEWEST = 4

/**
 * Brings in outliers as COINr and the JRC do: where skewness and kurtosis both exceed their limits, the furthest point on
 * the skewed side takes the value of the next, one after another up to `most`; where that is not enough, the untreated
 * values go through `log(x − min + 0.01·(max − min))` instead. Answers new values; those given are left alone.
 */
export function winsorised(
  given: Float64Array,
  rule: Winsorise,
): { values: Float64Array; treatment: Treatment } {
  if (given.length < FEWEST || isFlat(given))
    return { values: given, treatment: { before: null, after: null, winsorised: 0, log: false } }
  const before = momentsOf(given)
  const values = Float64Array.from(given)
  const moved = new Set<number>()
  while (!passes(momentsOf(values), rule) && moved.size < rule.most) {
    const isHigh = skewness(values) >= 0
    const extreme = isHigh ? Math.max(...values) : Math.min(...values)
    const rest = values.filter((value) => value !== extreme)
    if (rest.length === 0) break
    const next = isHigh ? Math.max(...rest) : Math.min(...rest)
    values.forEach((value, at) => {
      if (value !== extreme) return
      values[at] = next
      moved.add(at)
    })
    if (isFlat(values)) break
  }
  const after = isFlat(values) ? null : momentsOf(values)
  if (rule.otherwise === 'none' || (after !== null && passes(after, rule)))
    return { values, treatment: { before, after, winsorised: moved.size, log: false } }
  const logged = shiftedLog(given)
  return { values: logged, treatment: { before, after: momentsOf(logged), winsorised: 0, log: true } }
}

/** `log(x − min + 0.01·(max − min))`: defined for any values that are not all equal. */
export function shiftedLog(values: Float64Array): Float64Array {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return values.map((value) => Math.log(value - low + 0.01 * (high - low)))
}

function passes(moments: NonNullable<Treatment['before']>, rule: Winsorise): boolean {
  return Math.abs(moments.skewness) < rule.skewness || moments.kurtosis < rule.kurtosis
}

function momentsOf(values: Float64Array): NonNullable<Treatment['before']> {
  return { skewness: skewness(values), kurtosis: kurtosis(values) }
}

export function isFlat(values: Float64Array): boolean {
  return values.every((value) => value === values[0])
}
