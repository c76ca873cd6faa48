import type { Consistency, HypothesisMatrix } from '../domain/hypothesis-matrix.ts'

export type CellReading = {
  readonly evidence: string
  readonly hypothesis: string
  /** Each person's rating. */
  readonly ratings: readonly { readonly by: string; readonly consistency: Consistency }[]
  /** People do not agree which way the evidence points. */
  readonly disputed: boolean
}
export type MatrixReading = {
  readonly cells: readonly CellReading[]
  /** Weighted inconsistency of each hypothesis: how much evidence speaks against it. Lower is not 'true'. */
  readonly against: readonly {
    readonly hypothesis: string
    readonly inconsistency: number
    readonly inconsistent: number
    readonly unrated: number
  }[]
  /** How far a piece of evidence tells the hypotheses apart, 0 to 1; null while it is rated for fewer than two of them. */
  readonly diagnosticity: readonly { readonly evidence: string; readonly value: number | null }[]
  /** Cells nobody has rated. */
  readonly gaps: readonly { readonly evidence: string; readonly hypothesis: string }[]
  readonly people: readonly string[]
}

/**
 * Inconsistency alone counts: evidence can refute a hypothesis, but what is consistent with one is often consistent with all
 * (R. Heuer, Psychology of Intelligence Analysis, 1999, chapter 8). 'Inconsistent' counts one, 'very inconsistent' two.
 */
const AGAINST: Record<Consistency, number> = { CC: 0, C: 0, N: 0, I: 1, II: 2 }
const PLACE: Record<Consistency, number> = { CC: 2, C: 1, N: 0, I: -1, II: -2 }
/** Widest distance between two places of the scale. */
const WIDEST = 4
/** Weights of evidence by its credibility and relevance: half, one, and one and a half of the middle. */
const WEIGHT = { low: 0.5, medium: 1, high: 1.5 } as const

/**
 * Reads a matrix: what speaks against each hypothesis, which evidence tells them apart, what is missing and where people
 * disagree. It ranks nothing and names no winner. Several people's ratings of a cell count by their mean.
 */
export function readMatrix({ hypotheses, evidence, ratings }: HypothesisMatrix): MatrixReading {
  const cells = evidence.flatMap(({ key: row }) =>
    hypotheses.map(({ key: column }): CellReading => {
      const own = ratings.filter((one) => one.evidence === row && one.hypothesis === column)
      const ways = new Set(own.map(({ consistency }) => Math.sign(PLACE[consistency])))
      return {
        evidence: row,
        hypothesis: column,
        ratings: own.map(({ by, consistency }) => ({ by, consistency })),
        disputed: ways.has(1) && ways.has(-1),
      }
    }),
  )
  const weightOf = new Map(
    evidence.map(({ key, credibility, relevance }) => [key, WEIGHT[credibility] * WEIGHT[relevance]]),
  )
  const meanOf = ({ ratings: own }: CellReading, of: Record<Consistency, number>) =>
    own.length === 0 ? null : own.reduce((sum, { consistency }) => sum + of[consistency], 0) / own.length

  return {
    cells,
    against: hypotheses.map(({ key }) => {
      const column = cells.filter((cell) => cell.hypothesis === key)
      const counted = column.map((cell) => (meanOf(cell, AGAINST) ?? 0) * (weightOf.get(cell.evidence) ?? 1))
      return {
        hypothesis: key,
        inconsistency: Math.round(counted.reduce((sum, one) => sum + one, 0) * 100) / 100,
        inconsistent: counted.filter((one) => one > 0).length,
        unrated: column.filter((cell) => cell.ratings.length === 0).length,
      }
    }),
    diagnosticity: evidence.map(({ key }) => {
      const places = cells
        .filter((cell) => cell.evidence === key)
        .flatMap((cell) => meanOf(cell, PLACE) ?? [])
      const value = places.length < 2 ? null : (Math.max(...places) - Math.min(...places)) / WIDEST
      return { evidence: key, value }
    }),
    gaps: cells
      .filter((cell) => cell.ratings.length === 0)
      .map(({ evidence: row, hypothesis }) => ({ evidence: row, hypothesis })),
    people: [...new Set(ratings.map(({ by }) => by))].toSorted(),
  }
}
