import type { AlignedPair } from '#shared/comparison/comparison.ts'
import type { TextBlock } from '#shared/domain/text-block.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'

/** One side of a pair where it stands in its own text. */
export type Passage = {
  /** Index of its pair. */
  readonly pair: number
  readonly span: TextSpan
  /** Index of its block; sentences of one block run on. */
  readonly block: number
  /** The same words stand elsewhere in the other text: its other side is in another row. */
  readonly apart: boolean
}

/** What stands beside each other: whole paragraphs where both texts part them alike. An empty side is a gap. */
export type Row = { readonly left: readonly Passage[]; readonly right: readonly Passage[] }

type Step = { readonly left: Passage | null; readonly right: Passage | null }

/** Beyond so many characters on a side a row ends at the next pair, so that long paragraphs stay side by side. */
const LONG_ROW = 900

/**
 * Lays the pairs of a comparison out in rows. Each side keeps the order of its own text; passages that answer each other
 * stand in one row, except moved ones, whose two sides stand where their texts have them.
 */
export function rowsOf(
  pairs: readonly AlignedPair[],
  leftBlocks: readonly TextBlock[],
  rightBlocks: readonly TextBlock[],
): readonly Row[] {
  return joined(stepsOf(pairs, leftBlocks, rightBlocks))
}

function stepsOf(
  pairs: readonly AlignedPair[],
  leftBlocks: readonly TextBlock[],
  rightBlocks: readonly TextBlock[],
): readonly Step[] {
  const placed: Step[] = []
  const strays: Passage[] = []
  let reached = 0
  pairs.forEach(({ kind, left, right }, pair) => {
    const inOrder = right !== null && kind !== 'moved' && right.start >= reached
    const apart = left !== null && right !== null && !inOrder
    const passage = (span: TextSpan, blocks: readonly TextBlock[]): Passage => ({
      pair,
      span,
      block: blockAt(blocks, span.start),
      apart,
    })
    if (right !== null && inOrder) reached = right.end
    if (right !== null && !inOrder) strays.push(passage(right, rightBlocks))
    if (left !== null || inOrder)
      placed.push({
        left: left && passage(left, leftBlocks),
        right: right !== null && inOrder ? passage(right, rightBlocks) : null,
      })
  })
  return withStrays(
    placed,
    strays.toSorted((one, other) => one.span.start - other.span.start),
  )
}

/** Passages of the right text that lost their place beside the left one return to their place in their own. */
function withStrays(placed: readonly Step[], strays: readonly Passage[]): readonly Step[] {
  const steps: Step[] = []
  let at = 0
  const pushUpTo = (start: number) => {
    for (let stray = strays[at]; stray !== undefined && stray.span.start < start; stray = strays[at]) {
      steps.push({ left: null, right: stray })
      at += 1
    }
  }
  for (const step of placed) {
    if (step.right !== null) pushUpTo(step.right.span.start)
    steps.push(step)
  }
  pushUpTo(Number.POSITIVE_INFINITY)
  return steps
}

function joined(steps: readonly Step[]): readonly Row[] {
  const rows: Row[] = []
  const next = nextBlocks(steps)
  let open: Step[] = []
  let letters = { left: 0, right: 0 }
  let last: { left: number | null; right: number | null } = { left: null, right: null }
  steps.forEach((step, at) => {
    open.push(step)
    last = { left: step.left?.block ?? last.left, right: step.right?.block ?? last.right }
    letters = { left: letters.left + lengthOf(step.left), right: letters.right + lengthOf(step.right) }
    const runsOn =
      (last.left !== null && last.left === next.left[at]) ||
      (last.right !== null && last.right === next.right[at])
    const isLong = Math.max(letters.left, letters.right) > LONG_ROW
    if (runsOn && !(isLong && step.left !== null && step.right !== null)) return
    rows.push({ left: open.flatMap((one) => one.left ?? []), right: open.flatMap((one) => one.right ?? []) })
    open = []
    letters = { left: 0, right: 0 }
    last = { left: null, right: null }
  })
  return rows
}

/** For each step the block in which each side goes on after it; null at the end. */
function nextBlocks(steps: readonly Step[]) {
  const left = new Array<number | null>(steps.length)
  const right = new Array<number | null>(steps.length)
  let after: { left: number | null; right: number | null } = { left: null, right: null }
  for (let at = steps.length - 1; at >= 0; at -= 1) {
    left[at] = after.left
    right[at] = after.right
    after = { left: steps[at]?.left?.block ?? after.left, right: steps[at]?.right?.block ?? after.right }
  }
  return { left, right }
}

function lengthOf(passage: Passage | null): number {
  return passage === null ? 0 : passage.span.end - passage.span.start
}

/** The last block that starts at or before `at`, by halving; -1 before the first. */
function blockAt(blocks: readonly TextBlock[], at: number): number {
  let [low, high] = [-1, blocks.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const block = blocks[middle]
    if (block !== undefined && block.span.start <= at) low = middle
    else high = middle - 1
  }
  return low
}
