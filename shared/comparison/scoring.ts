import { joined, sharedWeight, wholeWeight, type FeatureTable } from './features.ts'
import type { Likeness } from './likeness.ts'
import type { Passage } from './passages.ts'

/** How likely the passages at some places on the left say the same as those on the right; `Likeness` tells what it means. */
export type Score = (lefts: readonly number[], rights: readonly number[]) => number

/** The score of two groups of places, by the features they share and their lengths. */
export function scoring(
  left: readonly Passage[],
  right: readonly Passage[],
  table: FeatureTable,
  likeness: Likeness,
): Score {
  const weights = {
    left: table.left.map((list) => wholeWeight(list, table.weights)),
    right: table.right.map((list) => wholeWeight(list, table.weights)),
  }
  return (lefts, rights) => {
    if (isLabelled(left, lefts) !== isLabelled(right, rights)) return -Infinity
    const [one, other] = [groupOf(table.left, lefts), groupOf(table.right, rights)]
    const sum =
      lefts.length === 1 && rights.length === 1
        ? (weights.left[lefts[0] ?? 0] ?? 0) + (weights.right[rights[0] ?? 0] ?? 0)
        : wholeWeight(one, table.weights) + wholeWeight(other, table.weights)
    const shared = sharedWeight(one, other, table.weights)
    return likeness.score(shared, sum, lengthOf(left, lefts), lengthOf(right, rights))
  }
}

function groupOf(lists: readonly Int32Array[], places: readonly number[]): Int32Array {
  const parts = places.map((at) => lists[at] ?? new Int32Array(0))
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : joined(parts)
}

function isLabelled(passages: readonly Passage[], places: readonly number[]): boolean {
  return places.some((at) => passages[at]?.labelled === true)
}

export function lengthOf(passages: readonly Passage[], places: readonly number[]): number {
  return places.reduce((sum, at) => sum + (passages[at]?.text.length ?? 0), 0)
}
