import { hedgesIn, type Hedge } from '../text/hedges.ts'
import type { Mark } from './comparison.ts'

/** No sentence has more; what a passage has beyond them is not compared. */
const MOST = 60

/**
 * Hedges changed, added and dropped between two passages of one language; spans are of the passages. The fewest changes that
 * make one row of hedges the other (Levenshtein), so that 'will … aims to' against 'plans to … aims to' is one change.
 */
export function hedgeMarks(left: string, right: string, language: string): Mark[] {
  const [before, after] = [hedgesIn(left, language).slice(0, MOST), hedgesIn(right, language).slice(0, MOST)]
  const costs = [Array.from({ length: after.length + 1 }, (_, at) => at)]
  for (let one = 1; one <= before.length; one++) {
    const row = [one]
    for (let other = 1; other <= after.length; other++)
      row.push(
        Math.min(
          costOf(one - 1, other - 1) + (isSame(one - 1, other - 1) ? 0 : 1),
          costOf(one - 1, other) + 1,
          (row[other - 1] ?? 0) + 1,
        ),
      )
    costs.push(row)
  }
  const marks: Mark[] = []
  let [one, other] = [before.length, after.length]
  while (one > 0 || other > 0) {
    const cost = costOf(one, other)
    if (one > 0 && other > 0 && isSame(one - 1, other - 1) && cost === costOf(one - 1, other - 1)) {
      one--
      other--
    } else if (one > 0 && other > 0 && cost === costOf(one - 1, other - 1) + 1)
      marks.push(markOf(before[--one], after[--other]))
    else if (one > 0 && cost === costOf(one - 1, other) + 1) marks.push(markOf(before[--one], undefined))
    else marks.push(markOf(undefined, after[--other]))
  }
  return marks.reverse()

  function costOf(row: number, column: number): number {
    return costs[row]?.[column] ?? 0
  }

  function isSame(at: number, there: number): boolean {
    return before[at]?.hedge === after[there]?.hedge
  }
}

function markOf(left: Hedge | undefined, right: Hedge | undefined): Mark {
  return {
    kind: 'hedge',
    leftSpan: left?.span ?? null,
    rightSpan: right?.span ?? null,
    left: left?.hedge ?? null,
    right: right?.hedge ?? null,
  }
}
