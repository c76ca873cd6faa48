import { authorStatuses } from '#shared/domain/claim.ts'
import { reviewStandings } from '#shared/domain/review-standing.ts'
import type { Verdict } from '#shared/domain/verdict.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import { facetValues, NONE } from '../filter/claim-facets.ts'

/** What the columns of the board are. The check sets an outcome, people set the others. */
export const boardGroupings = ['review', 'status', 'verdict', 'outcome'] as const
export type BoardGrouping = (typeof boardGroupings)[number]

export type BoardColumn = {
  readonly value: string
  readonly cards: readonly ClaimView[]
}
const outcomes = ['confirmed', 'contradicted', 'untestable']

/** Every value has its column, empty or not, but for a disagreement of reviewers, which nobody puts there; a claim whose own state was taken away stands among those without one. */
export function boardColumns(
  views: readonly ClaimView[],
  grouping: BoardGrouping,
  verdicts: readonly Verdict[],
): readonly BoardColumn[] {
  const values: Record<BoardGrouping, readonly string[]> = {
    review: reviewStandings,
    status: authorStatuses,
    verdict: [NONE, ...verdicts.map(({ id }) => id)],
    outcome: outcomes,
  }
  const cards = new Map(values[grouping].map((value) => [value, [] as ClaimView[]]))
  for (const view of views) {
    const [value = NONE] = facetValues(view, grouping, 0)
    const column = cards.get(value) ?? cards.get(NONE)
    column?.push(view)
  }
  return [...cards].flatMap(([value, own]) =>
    value === 'disputed' && own.length === 0 ? [] : [{ value, cards: own }],
  )
}

/** Where a card is: column and place in it, both from 0; null where it is not shown. */
export function placeOnBoard(
  columns: readonly BoardColumn[],
  claim: string | null,
): { readonly column: number; readonly row: number } | null {
  for (const [column, { cards }] of columns.entries()) {
    const row = cards.findIndex((one) => one.claim.id === claim)
    if (row >= 0) return { column, row }
  }
  return null
}

/** The card beside a place in the nearest column to that side that has any; its row is kept as far as there is one. */
export function besideOnBoard(
  columns: readonly BoardColumn[],
  { column, row }: { readonly column: number; readonly row: number },
  step: 1 | -1,
): ClaimView | null {
  for (let at = column + step; at >= 0 && at < columns.length; at += step) {
    const cards = columns[at]?.cards ?? []
    if (cards.length > 0) return cards[Math.min(row, cards.length - 1)] ?? null
  }
  return null
}
