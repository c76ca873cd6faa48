/** How often a translator answers so many sentences with so many (Gale & Church 1993, table 5), as costs. */
const MOVES = [
  [1, 1, 0.89],
  [1, 0, 0.005],
  [0, 1, 0.005],
  [2, 1, 0.045],
  [1, 2, 0.045],
  [2, 2, 0.011],
] as const
const VARIANCE = 6.8

/**
 * Aligns two rows of sentences by their lengths in characters alone, as Gale and Church do ('A program for aligning
 * sentences in bilingual corpora', 1993), given the true ratio of the two texts. Links are 'left:right'.
 */
export function byLengthsAlone(left: readonly number[], right: readonly number[]): ReadonlySet<string> {
  const total = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0)
  const ratio = total(right) / Math.max(1, total(left))
  const costs = left.concat(0).map(() => right.concat(0).map(() => Infinity))
  const moves = costs.map((row) => row.map(() => -1))
  const rowOf = (at: number) => costs[at] ?? []
  rowOf(0)[0] = 0
  for (let one = 0; one <= left.length; one++)
    for (let other = 0; other <= right.length; other++)
      MOVES.forEach(([down, along, often], move) => {
        if (one < down || other < along) return
        const before = rowOf(one - down)[other - along] ?? Infinity
        const [a, b] = [total(left.slice(one - down, one)), total(right.slice(other - along, other))]
        const cost = before - 100 * Math.log(often) + lengthCost(a, b, ratio)
        if (cost >= (rowOf(one)[other] ?? Infinity)) return
        rowOf(one)[other] = cost
        const row = moves[one]
        if (row !== undefined) row[other] = move
      })
  const links = new Set<string>()
  let [one, other] = [left.length, right.length]
  while (one > 0 || other > 0) {
    const [down, along] = MOVES[moves[one]?.[other] ?? -1] ?? [one, other]
    for (let a = one - down; a < one; a++) for (let b = other - along; b < other; b++) links.add(`${a}:${b}`)
    one -= down
    other -= along
  }
  return links
}

/** −100 times the logarithm of how probable so great a difference is. */
function lengthCost(left: number, right: number, ratio: number): number {
  if (left === 0 && right === 0) return 0
  const mean = (left + right / ratio) / 2
  const off = Math.abs((left * ratio - right) / Math.sqrt(VARIANCE * mean))
  return -100 * Math.log(Math.max(1e-12, 2 * (1 - normal(off))))
}

/** The normal distribution function (Abramowitz & Stegun 26.2.17). */
function normal(value: number): number {
  const t = 1 / (1 + 0.2316419 * value)
  const tail =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return 1 - 0.3989423 * Math.exp((-value * value) / 2) * tail
}
