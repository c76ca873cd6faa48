import { heaviestRise, type Candidate } from './heaviest-rise.ts'
import type { Passage } from './passages.ts'

/** Two positions, one in each list of passages. */
export type Match = { readonly left: number; readonly right: number }

/**
 * Passages of the same words that stand in the same order in both texts. Common beginnings and ends first; then passages
 * that each text has once carry the most certain matches, and what repeats is matched between them, first with first, by
 * weight of words. n log n steps, also where every line is the same.
 */
export function identicalInOrder(left: readonly Passage[], right: readonly Passage[]): Match[] {
  const matches: Match[] = []
  let [start, leftEnd, rightEnd] = [0, left.length, right.length]
  while (start < Math.min(leftEnd, rightEnd) && isSame(start, start)) {
    matches.push({ left: start, right: start })
    start++
  }
  const ends: Match[] = []
  while (leftEnd > start && rightEnd > start && isSame(leftEnd - 1, rightEnd - 1)) {
    leftEnd--
    rightEnd--
    ends.push({ left: leftEnd, right: rightEnd })
  }
  const range = { left: [start, leftEnd], right: [start, rightEnd] } as const
  const certain = heaviestRise(pairsOnce(left, right, range), right.length)
  let [leftFrom, rightFrom] = [start, start]
  for (const anchor of [...certain, { left: leftEnd, right: rightEnd, weight: 0 }]) {
    const between = { left: [leftFrom, anchor.left], right: [rightFrom, anchor.right] } as const
    matches.push(...repeated(left, right, between))
    if (anchor.left < leftEnd) matches.push({ left: anchor.left, right: anchor.right })
    leftFrom = anchor.left + 1
    rightFrom = anchor.right + 1
  }
  return [...matches, ...ends.reverse()]

  function isSame(one: number, other: number): boolean {
    return left[one]?.spoken === right[other]?.spoken
  }
}

/** Passages of the same words that are left over in another order: moved. Repeats are matched first with first. */
export function identicalElsewhere(
  left: readonly Passage[],
  right: readonly Passage[],
  isFree: { readonly left: (at: number) => boolean; readonly right: (at: number) => boolean },
): Match[] {
  const places = new Map<string, number[]>()
  right.forEach(({ spoken }, at) => {
    if (!isFree.right(at)) return
    const known = places.get(spoken)
    if (known === undefined) places.set(spoken, [at])
    else known.push(at)
  })
  const used = new Map<string, number>()
  return left.flatMap(({ spoken }, at) => {
    const taken = used.get(spoken) ?? 0
    const place = isFree.left(at) ? places.get(spoken)?.[taken] : undefined
    if (place === undefined) return []
    used.set(spoken, taken + 1)
    return [{ left: at, right: place }]
  })
}

type Range = { readonly left: readonly [number, number]; readonly right: readonly [number, number] }

/** Passages that stand once in each range. */
function pairsOnce(left: readonly Passage[], right: readonly Passage[], range: Range): Candidate[] {
  const rightPlaces = placesOf(right, range.right)
  return [...placesOf(left, range.left)].flatMap(([spoken, places]) => {
    const others = rightPlaces.get(spoken)
    const [one, other] = [places[0], others?.[0]]
    if (places.length > 1 || others?.length !== 1 || one === undefined || other === undefined) return []
    return [{ left: one, right: other, weight: spoken.length }]
  })
}

/** What repeats: the first with the first, the second with the second. */
function repeated(left: readonly Passage[], right: readonly Passage[], range: Range): Match[] {
  if (range.left[0] >= range.left[1] || range.right[0] >= range.right[1]) return []
  const rightPlaces = placesOf(right, range.right)
  const candidates = [...placesOf(left, range.left)].flatMap(([spoken, places]) => {
    const others = rightPlaces.get(spoken) ?? []
    return places
      .slice(0, others.length)
      .map((place, nth) => ({ left: place, right: others[nth] ?? 0, weight: spoken.length + 1 }))
  })
  return heaviestRise(
    candidates.map((each) => ({ ...each, right: each.right - range.right[0] })),
    range.right[1] - range.right[0],
  ).map((each) => ({ left: each.left, right: each.right + range.right[0] }))
}

function placesOf(
  passages: readonly Passage[],
  [from, to]: readonly [number, number],
): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (let at = from; at < to; at++) {
    const spoken = passages[at]?.spoken ?? ''
    const known = places.get(spoken)
    if (known === undefined) places.set(spoken, [at])
    else known.push(at)
  }
  return places
}
