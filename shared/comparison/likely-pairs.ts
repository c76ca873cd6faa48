import type { FeatureTable } from './features.ts'
import type { Candidate } from './heaviest-rise.ts'
import type { Score } from './scoring.ts'

/** Places on the right for each place on the left, the likeliest first. */
export type Near = readonly (readonly number[])[]

/** So many are looked at for one passage. */
const MOST_NEAR = 24

/** For each left passage the right ones that share a feature few have, so that not every pair must be looked at. */
export function likelyPairs(table: FeatureTable): Near {
  const most = Math.max(12, Math.min(200, Math.floor(1_000_000 / Math.max(1, table.right.length))))
  const places = new Map<number, number[]>()
  table.right.forEach((features, at) => {
    for (const id of features) {
      const known = places.get(id)
      if (known === undefined) places.set(id, [at])
      else if (known.length <= most) known.push(at)
    }
  })
  return table.left.map((features) => {
    const votes = new Map<number, number>()
    for (const id of features) {
      const known = places.get(id)
      if (known === undefined || known.length > most) continue
      const weight = table.weights[id] ?? 0
      for (const at of known) votes.set(at, (votes.get(at) ?? 0) + weight)
    }
    return [...votes]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_NEAR)
      .map(([at]) => at)
  })
}

/** Pairs that are certain and each other's best. */
export function certainPairs(
  lefts: Iterable<number>,
  near: Near,
  scoreOf: Score,
  certain: number,
): Candidate[] {
  const best = { left: new Map<number, Candidate>(), right: new Map<number, Candidate>() }
  for (const left of lefts)
    for (const right of near[left] ?? []) {
      const pair = { left, right, weight: scoreOf([left], [right]) }
      if (pair.weight < certain) continue
      if (pair.weight > (best.left.get(left)?.weight ?? 0)) best.left.set(left, pair)
      if (pair.weight > (best.right.get(right)?.weight ?? 0)) best.right.set(right, pair)
    }
  return [...best.left.values()].filter((pair) => best.right.get(pair.right) === pair)
}
