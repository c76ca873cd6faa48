import type { Passage } from './passages.ts'

/** Passages of both sides that answer each other: up to three neighbours on one side, where a sentence was split. */
export type Alignment = { readonly left: readonly number[]; readonly right: readonly number[] }

/** Neither is longer than the other would be in any of the languages by more than half. */
const MOST_TIMES_LONGER = 6

/**
 * A translation that shares nothing visible with its original still stands where it stood: one passage on each side, alone
 * between two that answer each other (or between one and the end of the texts), is set against the other.
 */
export function betweenNeighbours(
  left: readonly Passage[],
  right: readonly Passage[],
  groups: readonly Alignment[],
): Alignment[] {
  const firstRight = new Map<number, number>([[left.length, right.length]])
  const lastRight = new Map<number, number>([[-1, -1]])
  const taken = new Set(groups.flatMap((group) => group.right))
  for (const group of groups) {
    const [first = -1, last = -1] = [group.right[0], group.right.at(-1)]
    for (const at of group.left) {
      firstRight.set(at, first)
      lastRight.set(at, last)
    }
  }
  return left.flatMap((passage, at) => {
    const [before, after] = [lastRight.get(at - 1), firstRight.get(at + 1)]
    if (firstRight.has(at) || before === undefined || after === undefined || after - before !== 2) return []
    const other = right[before + 1]
    if (other === undefined || taken.has(before + 1) || passage.labelled !== other.labelled) return []
    const [shorter, longer] = [passage.text.length, other.text.length].toSorted((a, b) => a - b)
    return (longer ?? 0) > (shorter ?? 0) * MOST_TIMES_LONGER ? [] : [{ left: [at], right: [before + 1] }]
  })
}
