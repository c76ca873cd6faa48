/** A stretch of rows that are drawn, or that are folded into one line. Rows by index, end exclusive. */
export type Stretch = { readonly kind: 'rows' | 'fold'; readonly from: number; readonly to: number }

/** Unchanged rows kept in sight beside a difference. */
const BESIDE = 2
/** Fewer rows are not worth a fold. */
const FEWEST = 4

/**
 * Parts rows into those to draw and those to fold: stretches without a difference, except what stands beside one.
 * `unfolded` names folds that were opened, by the first of their rows.
 */
export function foldedRows(
  quiet: readonly boolean[],
  folding: boolean,
  unfolded: ReadonlySet<number>,
): readonly Stretch[] {
  if (quiet.length === 0) return []
  if (!folding) return [{ kind: 'rows', from: 0, to: quiet.length }]
  const folds: Stretch[] = []
  let start = 0
  for (let at = 0; at <= quiet.length; at += 1) {
    if (at < quiet.length && quiet[at] === true) continue
    const from = start === 0 ? 0 : start + BESIDE
    const to = at === quiet.length ? at : at - BESIDE
    if (to - from >= FEWEST && !unfolded.has(from)) folds.push({ kind: 'fold', from, to })
    start = at + 1
  }
  const stretches: Stretch[] = []
  let drawn = 0
  for (const fold of folds) {
    if (fold.from > drawn) stretches.push({ kind: 'rows', from: drawn, to: fold.from })
    stretches.push(fold)
    drawn = fold.to
  }
  if (drawn < quiet.length) stretches.push({ kind: 'rows', from: drawn, to: quiet.length })
  return stretches
}
