import type { TextSpan } from '../domain/text-span.ts'
import { firstWhere, wordAt, wordIndex } from './word-index.ts'

/** Runs of three words looked at on each side, and how far off they may stand, in words. */
const NEAREST = 24
const REACH = 400
/** Words over which the weight of a run falls to about a third. */
const NEAR = 15
/** Words put in or taken out beside a passage that do not part it from its surroundings. */
const SLACK = 3

/** A run of three words that stands once in each of two texts: its first word's number there and here. */
type Anchor = readonly [then: number, now: number]

/** How the surroundings of one passage of an old text bear on places of a new one; offsets are in code units. */
export type Surroundings = {
  /** Where the passage would begin now, as the runs around it went, the likeliest first. */
  readonly expected: readonly number[]
  /** Share of the better side's words that stand around a place as they stood around the passage, 0 to 1: at the edge of what
   * moved only one side moves along. */
  readonly alikeAt: (place: TextSpan) => number
  /** Whether words at a place stood outside the passage before: then they are another passage. */
  readonly isAnother: (place: TextSpan) => boolean
}

type Anchors = {
  /** In the order of the old text. */
  readonly byThen: readonly Anchor[]
  /** Their first words in the new text, in order. */
  readonly now: readonly number[]
}
let last: { readonly then: string; readonly now: string; readonly anchors: Anchors } | null = null

/**
 * Where what stood around a passage stands now, told by runs of words that each text has once: sentences of one formula have
 * such runs in their names and numbers, and a section that moved takes its own along. Null where the texts share none near it.
 */
export function surroundingsOf(then: string, span: TextSpan, now: string): Surroundings | null {
  const { byThen, now: standing } = anchorsBetween(then, now)
  const [old, index] = [wordIndex(then), wordIndex(now)]
  const [from, to] = [wordAt(old, span.start), wordAt(old, span.end)]
  const [cut, resume] = [firstAnchor(byThen, from - 2), firstAnchor(byThen, to)]
  const before = byThen.slice(Math.max(0, cut - NEAREST), cut).filter(([at]) => from - at <= REACH)
  const after = byThen.slice(resume, resume + NEAREST).filter(([at]) => at - to <= REACH)
  if (before.length + after.length === 0) return null
  const starts = before.map(([then, now]): Expected => ({ at: now + from - then, distance: from - then - 3 }))
  const ends = after.map(([then, now]): Expected => ({ at: now - (then - to), distance: then - to }))
  const inside = byThen.slice(cut, resume).filter(([at]) => at >= from && at + 3 <= to)
  const offsetOf = (word: number) => index.starts[Math.max(0, Math.min(word, index.starts.length - 1))] ?? 0
  const [nearestBefore, nearestAfter] = [starts.at(-1), ends[0]]
  return {
    expected: [
      ...(nearestBefore === undefined ? [] : [offsetOf(nearestBefore.at)]),
      ...(nearestAfter === undefined ? [] : [offsetOf(nearestAfter.at - (to - from))]),
    ],
    alikeAt(place) {
      const left = shareAt(starts, wordAt(index, place.start))
      const right = shareAt(ends, wordAt(index, place.end))
      return Math.max(left ?? 0, right ?? 0)
    },
    isAnother(place) {
      const [first, behind] = [wordAt(index, place.start), wordAt(index, place.end)]
      const own = inside.filter(([, at]) => first <= at && at + 3 <= behind).length
      const all = Math.max(0, firstAt(standing, behind - 2) - firstAt(standing, first))
      return all - own > own
    },
  }
}

/** The word a passage would begin (or end) at, were it as far from one run as it was; and how far that is. */
type Expected = { readonly at: number; readonly distance: number }

/** How much of one side expects a passage at a word, by nearness; null where that side says nothing. */
function shareAt(side: readonly Expected[], word: number): number | null {
  if (side.length === 0) return null
  let [agreeing, all] = [0, 0]
  for (const { at, distance } of side) {
    const weight = Math.exp(-distance / NEAR)
    all += weight
    if (Math.abs(at - word) <= SLACK + distance / 4) agreeing += weight
  }
  return agreeing / all
}

function anchorsBetween(then: string, now: string): Anchors {
  if (last !== null && last.then === then && last.now === now) return last.anchors
  const [before, after] = [wordIndex(then).runs, wordIndex(now).runs]
  const byThen: Anchor[] = []
  for (const [run, [place, second]] of before) {
    const there = after.get(run)
    if (place !== undefined && second === undefined && there?.length === 1 && there[0] !== undefined)
      byThen.push([place, there[0]])
  }
  byThen.sort(([a], [b]) => a - b)
  const anchors = { byThen, now: byThen.map(([, at]) => at).sort((a, b) => a - b) }
  last = { then, now, anchors }
  return anchors
}

/** How many runs begin before a word of the old text. */
function firstAnchor(anchors: readonly Anchor[], word: number): number {
  return firstWhere(anchors.length, (at) => (anchors[at]?.[0] ?? 0) >= word)
}

function firstAt(words: readonly number[], word: number): number {
  return firstWhere(words.length, (at) => (words[at] ?? 0) >= word)
}
