import type { CellReading } from '#shared/analysis/competing-hypotheses.ts'
import type { Consistency } from '#shared/domain/hypothesis-matrix.ts'

/** What a cell shows: nobody's rating, the one all give, or each person's own where they differ. */
export type CellFace =
  | { readonly kind: 'gap' }
  | { readonly kind: 'agreed'; readonly consistency: Consistency; readonly by: readonly string[] }
  | {
      readonly kind: 'differing'
      readonly ratings: CellReading['ratings']
      /** Some say for, some against. */
      readonly disputed: boolean
    }

export function cellFace(cell: CellReading | undefined): CellFace {
  // By name, so that nobody changes places by rating anew.
  const ratings = (cell?.ratings ?? []).toSorted((one, other) => (one.by < other.by ? -1 : 1))
  const [first, ...others] = ratings
  if (cell === undefined || first === undefined) return { kind: 'gap' }
  if (others.every(({ consistency }) => consistency === first.consistency))
    return { kind: 'agreed', consistency: first.consistency, by: ratings.map(({ by }) => by) }
  return { kind: 'differing', ratings, disputed: cell.disputed }
}
