import { diffArrays } from 'diff'
import { hedgesIn, type Hedge } from '../text/hedges.ts'
import type { Mark } from './comparison.ts'

/** Hedges changed, added and dropped between two passages of one language; spans are of the passages. */
export function hedgeMarks(left: string, right: string, language: string): Mark[] {
  const [before, after] = [hedgesIn(left, language), hedgesIn(right, language)]
  const changes = diffArrays(
    before.map(({ hedge }) => hedge),
    after.map(({ hedge }) => hedge),
  )
  const marks: Mark[] = []
  let [one, other] = [0, 0]
  let replaced = { left: [] as readonly Hedge[], right: [] as readonly Hedge[] }
  for (const { added, removed, value } of [...changes, { added: false, removed: false, value: [] }]) {
    if (!added && !removed) {
      marks.push(...changed(replaced.left, replaced.right))
      replaced = { left: [], right: [] }
    }
    if (removed) replaced = { ...replaced, left: before.slice(one, one + value.length) }
    if (added) replaced = { ...replaced, right: after.slice(other, other + value.length) }
    if (!added) one += value.length
    if (!removed) other += value.length
  }
  return marks
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
