import { alignGap, type Gap } from './align-gap.ts'
import { betweenNeighbours, type Alignment } from './between-neighbours.ts'
import { featureTable } from './features.ts'
import { heaviestRise } from './heaviest-rise.ts'
import type { Match } from './identical.ts'
import { certainPairs, likelyPairs, type Near } from './likely-pairs.ts'
import type { Likeness } from './likeness.ts'
import type { Passage } from './passages.ts'
import { scoring, type Score } from './scoring.ts'

export type Aligned = {
  /** Identical passages in the order of both texts, and the others. */
  readonly same: readonly Match[]
  readonly moved: readonly Match[]
  readonly groups: readonly Alignment[]
}

/**
 * Sets the passages against each other that no identical passage settles: dynamic programming over what two groups share,
 * between identical passages and, in a long gap, between pairs that are certain; at last certain pairs in another order.
 * `same` are identical passages in order; one that stands across more and longer certain pairs was moved itself.
 */
export function align(
  left: readonly Passage[],
  right: readonly Passage[],
  features: { readonly left: readonly (readonly string[])[]; readonly right: readonly (readonly string[])[] },
  identical: { readonly same: readonly Match[]; readonly moved: readonly Match[] },
  likeness: Likeness,
): Aligned {
  const done = [...identical.same, ...identical.moved]
  const free = {
    left: freeOf(
      left.length,
      done.map((match) => match.left),
    ),
    right: freeOf(
      right.length,
      done.map((match) => match.right),
    ),
  }
  const table = featureTable(
    features.left.map((list, at) => (free.left[at] === 1 ? list : [])),
    features.right.map((list, at) => (free.right[at] === 1 ? list : [])),
    likeness,
  )
  const near = likelyPairs(table)
  const scoreOf = scoring(left, right, table, likeness)
  const certain = certainPairs(left.keys(), near, scoreOf, likeness.certain)
  const kept = new Set(
    heaviestRise(
      [
        ...identical.same.map((match) => ({ ...match, weight: 1 + (left[match.left]?.text.length ?? 0) })),
        ...certain.map((pair) => ({
          ...pair,
          weight: (left[pair.left]?.text.length ?? 0) * Math.min(1, pair.weight * 2),
        })),
      ],
      right.length,
    ).map((match) => match.left),
  )
  const same = identical.same.filter((match) => kept.has(match.left))
  const moved = [...identical.moved, ...identical.same.filter((match) => !kept.has(match.left))]
  const groups: Alignment[] = []
  for (const gap of gapsOf(free, same, left.length, right.length))
    for (const inner of splitAtCertain(gap, near, scoreOf, likeness.certain))
      groups.push(...alignGap(inner, { left, right }, near, scoreOf, likeness))
  const taken = {
    left: new Set(groups.flatMap((group) => group.left)),
    right: new Set(groups.flatMap((group) => group.right)),
  }
  const isOpen = (one: number, other: number) => !taken.left.has(one) && !taken.right.has(other)
  groups.push(...outOfOrder(near, scoreOf, likeness.certain, isOpen))
  if (likeness.isBlind) groups.push(...betweenNeighbours(left, right, [...asGroups(done), ...groups]))
  return { same, moved, groups }
}

function asGroups(matches: readonly Match[]): Alignment[] {
  return matches.map((match) => ({ left: [match.left], right: [match.right] }))
}

/** Cells of a gap that needs no anchors. */
const SHORT_GAP = 2_500

/** Stretches of free passages between two settled matches. */
function gapsOf(
  free: { readonly left: Uint8Array; readonly right: Uint8Array },
  settled: readonly Match[],
  lefts: number,
  rights: number,
): Gap[] {
  const gaps: Gap[] = []
  let [leftFrom, rightFrom] = [0, 0]
  for (const anchor of [...settled, { left: lefts, right: rights }]) {
    const gap = {
      left: freeBetween(free.left, leftFrom, anchor.left),
      right: freeBetween(free.right, rightFrom, anchor.right),
    }
    if (gap.left.length > 0 && gap.right.length > 0) gaps.push(gap)
    leftFrom = anchor.left + 1
    rightFrom = anchor.right + 1
  }
  return gaps
}

/** A long gap is split at certain pairs; a short one is left whole. */
function splitAtCertain(gap: Gap, near: Near, scoreOf: Score, certain: number): Gap[] {
  if (gap.left.length * gap.right.length <= SHORT_GAP) return [gap]
  const place = {
    left: new Map(gap.left.map((at, index) => [at, index])),
    right: new Map(gap.right.map((at, index) => [at, index])),
  }
  const inside = certainPairs(gap.left, near, scoreOf, certain).flatMap((pair) => {
    const [left, right] = [place.left.get(pair.left), place.right.get(pair.right)]
    return left === undefined || right === undefined ? [] : [{ left, right, weight: pair.weight }]
  })
  const gaps: Gap[] = []
  let [leftFrom, rightFrom] = [0, 0]
  // The pair itself stays in the gap it opens: there it may still be joined with its neighbour.
  for (const anchor of [
    ...heaviestRise(inside, gap.right.length),
    { left: gap.left.length, right: gap.right.length },
  ]) {
    const inner = {
      left: gap.left.slice(leftFrom, anchor.left),
      right: gap.right.slice(rightFrom, anchor.right),
    }
    if (inner.left.length > 0 && inner.right.length > 0) gaps.push(inner)
    leftFrom = anchor.left
    rightFrom = anchor.right
  }
  return gaps
}

/** What is left over on both sides and certain: the same passage in other words, moved. */
function outOfOrder(
  near: Near,
  scoreOf: Score,
  certain: number,
  isOpen: (left: number, right: number) => boolean,
): Alignment[] {
  const candidates = near.flatMap((rights, left) =>
    rights.flatMap((right) => {
      if (!isOpen(left, right)) return []
      const weight = scoreOf([left], [right])
      return weight >= certain ? [{ left, right, weight }] : []
    }),
  )
  candidates.sort((a, b) => b.weight - a.weight || a.left - b.left || a.right - b.right)
  const [lefts, rights] = [new Set<number>(), new Set<number>()]
  return candidates.flatMap(({ left, right }) => {
    if (lefts.has(left) || rights.has(right)) return []
    lefts.add(left)
    rights.add(right)
    return [{ left: [left], right: [right] }]
  })
}

function freeOf(length: number, taken: readonly number[]): Uint8Array {
  const free = new Uint8Array(length).fill(1)
  for (const at of taken) free[at] = 0
  return free
}

function freeBetween(free: Uint8Array, from: number, to: number): number[] {
  const places: number[] = []
  for (let at = from; at < to; at++) if (free[at] === 1) places.push(at)
  return places
}
