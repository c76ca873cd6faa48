import { betweenNeighbours, type Alignment } from './between-neighbours.ts'
import { featureTable, joined, sharedWeight, wholeWeight, type FeatureTable } from './features.ts'
import { heaviestRise, type Candidate } from './heaviest-rise.ts'
import type { Match } from './identical.ts'
import type { Likeness } from './likeness.ts'
import type { Passage } from './passages.ts'

/** Cells of the table of one gap: 4 MB, a tenth of a second. A wider gap is searched along its diagonal only. */
const MOST_CELLS = 2_000_000
/** Cells of a gap that needs no anchors. */
const SHORT_GAP = 2_500
/** Moves of the dynamic programming: passages taken on each side. */
const MOVES = [
  [1, 1],
  [1, 2],
  [2, 1],
  [1, 3],
  [3, 1],
] as const

/** What joining neighbours must gain: a short one beside a long one must not be swallowed. */
const JOINING = 0.02
/** And what it must gain over a line break: a paragraph seldom goes into the sentence of another. */
const JOINING_LINES = 0.3

/** What passages of one gap may be matched by. */
type Gap = {
  readonly left: readonly number[]
  readonly right: readonly number[]
}

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

/** The score of two groups of places, by the features they share and their lengths. */
function scoring(
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

function asGroups(matches: readonly Match[]): Alignment[] {
  return matches.map((match) => ({ left: [match.left], right: [match.right] }))
}

type Near = readonly (readonly number[])[]

/** For each left passage the right ones that share a feature few have, so that not every pair must be looked at. */
function likelyPairs(table: FeatureTable): Near {
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
      .slice(0, 24)
      .map(([at]) => at)
  })
}

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

type Score = (lefts: readonly number[], rights: readonly number[]) => number

/** Pairs that are certain and each other's best. */
function certainPairs(lefts: Iterable<number>, near: Near, scoreOf: Score, certain: number): Candidate[] {
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

function alignGap(
  gap: Gap,
  passages: { readonly left: readonly Passage[]; readonly right: readonly Passage[] },
  near: Near,
  scoreOf: Score,
  likeness: Likeness,
): Alignment[] {
  const [rows, columns] = [gap.left.length, gap.right.length]
  const width = Math.min(columns + 1, Math.max(49, Math.ceil(MOST_CELLS / rows)))
  const firstOf = (row: number) =>
    Math.max(0, Math.min(columns + 1 - width, Math.round((row * columns) / rows) - (width >> 1)))
  const scores: Float64Array[] = []
  const moves = new Uint8Array((rows + 1) * width)
  const likely = gap.left.map((one) => new Set(near[one] ?? []))
  for (let row = 0; row <= rows; row++) {
    const first = firstOf(row)
    const line = new Float64Array(width).fill(-Infinity)
    for (let cell = 0; cell < width && first + cell <= columns; cell++) {
      const column = first + cell
      if (row === 0 && column === 0) line[cell] = 0
      // 1: the right passage stands alone, 2: the left one, 3 and on: MOVES.
      take(line, cell, cell > 0 ? (line[cell - 1] ?? -Infinity) : -Infinity, row, 1)
      take(line, cell, valueAt(row - 1, column), row, 2)
      MOVES.forEach(([down, along], move) => {
        const [fromRow, fromColumn] = [row - down, column - along]
        if (fromRow < 0 || fromColumn < 0 || !mayMatch(fromRow, row, fromColumn, column)) return
        const before = valueAt(fromRow, fromColumn)
        if (before === -Infinity) return
        const score = scoreOf(gap.left.slice(fromRow, row), gap.right.slice(fromColumn, column))
        const joint = down + along > 2 ? joiningOf(fromRow, row, fromColumn, column) : 0
        if (score > joint)
          take(line, cell, before + (score - joint) * sizeOf(fromRow, row, fromColumn, column), row, move + 3)
      })
    }
    scores.push(line)
    if (row >= 3) scores[row - 3] = new Float64Array(0)
  }
  return walkBack()

  function take(line: Float64Array, cell: number, value: number, row: number, move: number): void {
    if (value <= (line[cell] ?? -Infinity)) return
    line[cell] = value
    moves[row * width + cell] = move
  }

  function valueAt(row: number, column: number): number {
    if (row < 0 || column < 0) return -Infinity
    return scores[row]?.[column - firstOf(row)] ?? -Infinity
  }

  function mayMatch(fromRow: number, row: number, fromColumn: number, column: number): boolean {
    if (row - fromRow === 1 && column - fromColumn === 1)
      return likeness.isBlind || (likely[fromRow]?.has(gap.right[fromColumn] ?? -1) ?? false)
    return (
      isRun(passages.left, gap.left, fromRow, row) &&
      isRun(passages.right, gap.right, fromColumn, column) &&
      isEachLikely(fromRow, row, fromColumn, column)
    )
  }

  /** How much a match of these passages accounts for: a long sentence weighs more than a short one. */
  function sizeOf(fromRow: number, row: number, fromColumn: number, column: number): number {
    return likeness.size(
      lengthOf(passages.left, gap.left.slice(fromRow, row)),
      lengthOf(passages.right, gap.right.slice(fromColumn, column)),
    )
  }

  function joiningOf(fromRow: number, row: number, fromColumn: number, column: number): number {
    const isOneLine = (side: readonly Passage[], places: readonly number[], from: number, to: number) =>
      places.slice(from + 1, to).every((place) => side[place]?.opensLine === false)
    return isOneLine(passages.left, gap.left, fromRow, row) &&
      isOneLine(passages.right, gap.right, fromColumn, column)
      ? JOINING
      : JOINING_LINES
  }

  /** Passages are joined only where each of them shares something with the other side. */
  function isEachLikely(fromRow: number, row: number, fromColumn: number, column: number): boolean {
    for (let at = fromRow; at < row; at++)
      for (let other = fromColumn; other < column; other++)
        if (likely[at]?.has(gap.right[other] ?? -1) !== true) return false
    return true
  }

  function walkBack(): Alignment[] {
    const found: Alignment[] = []
    let [row, column] = [rows, columns]
    while (row > 0 || column > 0) {
      const move = moves[row * width + column - firstOf(row)] ?? 0
      if (move === 1) column--
      else if (move === 2) row--
      else {
        const [down, along] = MOVES[move - 3] ?? [0, 0]
        if (down === 0) break
        found.push({ left: gap.left.slice(row - down, row), right: gap.right.slice(column - along, column) })
        row -= down
        column -= along
      }
    }
    return found.reverse()
  }
}

/** Whether the chosen passages follow each other in their text, and none of several stands alone. */
function isRun(passages: readonly Passage[], chosen: readonly number[], from: number, to: number): boolean {
  if (to - from === 1) return true
  for (let at = from; at < to; at++) {
    const place = chosen[at] ?? 0
    if (passages[place]?.alone === true) return false
    if (at > from && place !== (chosen[at - 1] ?? 0) + 1) return false
  }
  return true
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

function groupOf(lists: readonly Int32Array[], places: readonly number[]): Int32Array {
  const parts = places.map((at) => lists[at] ?? new Int32Array(0))
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : joined(parts)
}

function isLabelled(passages: readonly Passage[], places: readonly number[]): boolean {
  return places.some((at) => passages[at]?.labelled === true)
}

function lengthOf(passages: readonly Passage[], places: readonly number[]): number {
  return places.reduce((sum, at) => sum + (passages[at]?.text.length ?? 0), 0)
}
