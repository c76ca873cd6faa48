import type { Likeness } from './likeness.ts'

/**
 * What passages have in common, counted: each passage as the ascending numbers of its features, and what each feature
 * weighs. A feature that few passages have tells more (inverse document frequency over both texts).
 */
export type FeatureTable = {
  readonly left: readonly Int32Array[]
  readonly right: readonly Int32Array[]
  readonly weights: Float64Array
}

/** Numbers the features of both sides and weighs them; `likeness` tells what each kind is worth. */
export function featureTable(
  left: readonly (readonly string[])[],
  right: readonly (readonly string[])[],
  likeness: Pick<Likeness, 'weightOf' | 'countsForeign'>,
): FeatureTable {
  const numbers = new Map<string, number>()
  const names: string[] = []
  const counts = { left: [] as number[], right: [] as number[] }
  const numbered = (side: 'left' | 'right') => (features: readonly string[]) => {
    const ids = [...new Set(features)].map((feature) => {
      let id = numbers.get(feature)
      if (id === undefined) {
        id = names.length
        numbers.set(feature, id)
        names.push(feature)
      }
      counts[side][id] = (counts[side][id] ?? 0) + 1
      return id
    })
    return Int32Array.from(ids).sort()
  }
  const table = { left: left.map(numbered('left')), right: right.map(numbered('right')) }
  const all = left.length + right.length
  const weights = Float64Array.from(names, (name, id) => {
    const [here, there] = [counts.left[id] ?? 0, counts.right[id] ?? 0]
    if (!likeness.countsForeign && (here === 0 || there === 0)) return 0
    return Math.log(1 + all / (here + there)) * likeness.weightOf(name)
  })
  return { ...table, weights }
}

/** The weight of the features that two passages share. */
export function sharedWeight(a: Int32Array, b: Int32Array, weights: Float64Array): number {
  let sum = 0
  for (let one = 0, other = 0; one < a.length && other < b.length;) {
    const [x, y] = [a[one] ?? 0, b[other] ?? 0]
    if (x === y) {
      sum += weights[x] ?? 0
      one++
      other++
    } else if (x < y) one++
    else other++
  }
  return sum
}

/** The weight of all features of a passage. */
export function wholeWeight(features: Int32Array, weights: Float64Array): number {
  let sum = 0
  for (const id of features) sum += weights[id] ?? 0
  return sum
}

/** The features of neighbours read as one passage. */
export function joined(parts: readonly Int32Array[]): Int32Array {
  return Int32Array.from(new Set(parts.flatMap((part) => [...part]))).sort()
}
