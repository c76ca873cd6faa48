import type { MatrixReading } from '#shared/analysis/competing-hypotheses.ts'
import type { HypothesisMatrix } from '#shared/domain/hypothesis-matrix.ts'

export type MatrixOrder = {
  /** The evidence that tells most apart first, instead of as written. */
  readonly byDiagnosticity: boolean
  /** The hypothesis with least against it first, instead of as written. */
  readonly byInconsistency: boolean
}
type Evidence = HypothesisMatrix['evidence'][number]
type Hypothesis = HypothesisMatrix['hypotheses'][number]

/** Evidence as rows. What cannot be told yet stands last; equals keep their written order. */
export function rowsInOrder(
  { evidence }: HypothesisMatrix,
  { diagnosticity }: MatrixReading,
  { byDiagnosticity }: MatrixOrder,
): readonly Evidence[] {
  if (!byDiagnosticity) return evidence
  const valueOf = new Map(diagnosticity.map((one) => [one.evidence, one.value ?? -1]))
  return evidence.toSorted((one, other) => (valueOf.get(other.key) ?? -1) - (valueOf.get(one.key) ?? -1))
}

/** Hypotheses as columns; equals keep their written order. */
export function columnsInOrder(
  { hypotheses }: HypothesisMatrix,
  { against }: MatrixReading,
  { byInconsistency }: MatrixOrder,
): readonly Hypothesis[] {
  if (!byInconsistency) return hypotheses
  const valueOf = new Map(against.map((one) => [one.hypothesis, one.inconsistency]))
  return hypotheses.toSorted((one, other) => (valueOf.get(one.key) ?? 0) - (valueOf.get(other.key) ?? 0))
}

/** A cell by the keys of its row and column. */
export type MatrixCell = { readonly evidence: string; readonly hypothesis: string }

/**
 * The next unrated cell after a place, reading row by row in the order shown, and round again from the end; null where
 * every cell is rated. A row or column that is not shown counts as before the first.
 */
export function nextGap(
  rows: readonly { readonly key: string }[],
  columns: readonly { readonly key: string }[],
  gaps: MatrixReading['gaps'],
  from: { readonly row: string; readonly column: string },
  by: 1 | -1,
): MatrixCell | null {
  const placeOf = ({ evidence, hypothesis }: MatrixCell) =>
    rows.findIndex(({ key }) => key === evidence) * columns.length +
    columns.findIndex(({ key }) => key === hypothesis)
  const row = rows.findIndex(({ key }) => key === from.row)
  const here = row * columns.length + columns.findIndex(({ key }) => key === from.column)
  const sorted = gaps.toSorted((one, other) => placeOf(one) - placeOf(other))
  const next =
    by === 1 ? sorted.find((gap) => placeOf(gap) > here) : sorted.findLast((gap) => placeOf(gap) < here)
  return next ?? (by === 1 ? sorted[0] : sorted.at(-1)) ?? null
}
