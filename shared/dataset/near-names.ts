import { nameWords } from './name-words.ts'

export type NearName<Value> = { readonly value: Value; readonly name: string }

/** Longer names are nobody's typing slip. */
const MAX_LENGTH = 80
const MAX_FOUND = 5

/**
 * Names that a typing slip or a missing word may have meant, the nearest first: at most a third of the letters differ, or
 * every word typed begins a word of the name. Never a resolution, only an offer.
 */
export function nearNames<Value>(
  typed: string,
  names: readonly NearName<Value>[],
): readonly NearName<Value>[] {
  const wanted = folded(typed)
  if (wanted === '' || wanted.length > MAX_LENGTH) return []
  const allowed = Math.max(1, Math.floor([...wanted].length / 3))
  const scored = names.flatMap((one) => {
    const name = folded(one.name)
    if (name === '' || name.length > MAX_LENGTH) return []
    const distance = beginsWords(wanted, name) ? 0.5 : lettersApart(wanted, name, allowed)
    return distance > allowed ? [] : [{ ...one, distance, length: name.length }]
  })
  const found = new Map<Value, NearName<Value>>()
  for (const { value, name } of scored.sort((a, b) => a.distance - b.distance || a.length - b.length))
    if (!found.has(value) && found.size < MAX_FOUND) found.set(value, { value, name })
  return [...found.values()]
}

function folded(name: string): string {
  return nameWords(name.slice(0, MAX_LENGTH * 2))
    .map((word) => word.folded)
    .join(' ')
}

function beginsWords(typed: string, name: string): boolean {
  const words = name.split(' ')
  const parts = typed.split(' ')
  return typed.length >= 2 && parts.every((part) => words.some((word) => word.startsWith(part)))
}

/** Letters to add, drop, change or swap with their neighbour (Damerau, one swap a place); `limit` + 1 when more. */
function lettersApart(a: string, b: string, limit: number): number {
  const [left, right] = [[...a], [...b]]
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = right.map((_, at) => at + 1)
  last.unshift(0)
  left.forEach((letter, row) => {
    const next = [row + 1]
    right.forEach((other, column) => {
      const swapped =
        row > 0 && column > 0 && letter === right[column - 1] && left[row - 1] === other
          ? (beforeLast[column - 1] ?? Infinity) + 1
          : Infinity
      next.push(
        Math.min(
          (last[column] ?? 0) + (letter === other ? 0 : 1),
          (last[column + 1] ?? 0) + 1,
          (next[column] ?? 0) + 1,
          swapped,
        ),
      )
    })
    beforeLast = last
    last = next
  })
  return last.at(-1) ?? limit + 1
}
