import type { CheckOutcome } from '../domain/check.ts'
import { labelOf } from '../domain/id.ts'
import type { HypothesisMatrix } from '../domain/hypothesis-matrix.ts'
import type { MatrixView } from '../ipc/answers/matrices.ts'

/** What is known of a claim that is evidence; undefined when the claim is gone. */
export type ClaimOf = (
  id: string,
) => { readonly statement: string; readonly outcome: CheckOutcome } | undefined

/** Evidence in words with the claim it is, as its label, and the outcome of the claim's check. */
export function evidenceCells(
  { claim, words }: HypothesisMatrix['evidence'][number],
  claimOf: ClaimOf,
): { readonly words: string; readonly claim: string | null; readonly outcome: CheckOutcome | null } {
  const known = claim === null ? undefined : claimOf(claim)
  return {
    words: known?.statement ?? words,
    claim: claim === null ? null : labelOf(claim),
    outcome: known?.outcome ?? null,
  }
}

/** Everybody's ratings of a cell: `C` where one person rated or all say the same, `Ann: C; Ben: I` where they differ. */
export function ratingText({ reading }: MatrixView, evidence: string, hypothesis: string): string {
  const ratings =
    reading.cells.find((cell) => cell.evidence === evidence && cell.hypothesis === hypothesis)?.ratings ?? []
  const [first, ...others] = ratings
  if (first === undefined) return ''
  return others.every(({ consistency }) => consistency === first.consistency)
    ? first.consistency
    : ratings.map(({ by, consistency }) => `${by}: ${consistency}`).join('; ')
}
