import { diffArrays } from 'diff'
import { hedgesIn, type Hedge } from '../text/hedges.ts'
import type { Mark } from './comparison.ts'

/** Hedges changed, added and dropped between two passages of one language; spans are of the passages. */
export function hedgeMarks(left: string, right: string, language: string): Mark[] {
  const [before, after] = [hedgesIn(left, language), hedgesIn(right, language)]
  const marks: Mark[] = []
  let [one, other] = [0, 0]
  let dropped: readonly Hedge[] = []
  const changes = diffArrays(
    before.map(({ hedge }) => hedge),
    after.map(({ hedge }) => hedge),
  )
  for (const { added, removed, value } of changes) {
    if (removed) {
      dropped = before.slice(one, one + value.length)
      one += value.length
      if (added) continue
    } else if (added) {
      marks.push(...changed(dropped, after.slice(other, other + value.length)))
      dropped = []
      other += value.length
    } else {
      marks.push(...changed(dropped, []))
      dropped = []
      one += value.length
      other += value.length
    }
  }
  return [...marks, ...changed(dropped, [])]
}

/** Hedges that stand in one place: the first against the first. */
function changed(left: readonly Hedge[], right: readonly Hedge[]): Mark[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => ({
    kind: 'hedge',
    leftSpan: left[at]?.span ?? null,
    rightSpan: right[at]?.span ?? null,
    left: left[at]?.hedge ?? null,
    right: right[at]?.hedge ?? null,
  }))
}
