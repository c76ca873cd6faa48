import type { TextBlock } from '#shared/domain/text-block.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import { sentencesOf } from '#shared/text/sentences.ts'

export type Unit = 'word' | 'sentence'

const wordsOf = (text: string, base: number): TextSpan[] =>
  // Blocks are short: the segmenter of older engines is quadratic in the length of its input.
  [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)]
    .filter((piece) => piece.isWordLike === true)
    .map((piece) => ({ start: base + piece.index, end: base + piece.index + piece.segment.length }))

function unitsOf(text: string, { span }: TextBlock, unit: Unit): readonly TextSpan[] {
  const words = text.slice(span.start, span.end)
  if (unit === 'word') return wordsOf(words, span.start)
  return sentencesOf(words).map(({ start, end }) => ({ start: span.start + start, end: span.start + end }))
}

/**
 * The word or sentence before (-1) or after (1) `from`; without `from` the first of the text. At the ends it stays, and
 * answers null only for a text without any.
 */
export function step(
  text: string,
  blocks: readonly TextBlock[],
  from: TextSpan | null,
  unit: Unit,
  direction: 1 | -1,
): TextSpan | null {
  const ahead = direction === 1
  const edge = from === null ? (ahead ? -1 : text.length + 1) : ahead ? from.start : from.end
  const first = ahead
    ? blocks.findIndex(({ span }) => span.end > edge)
    : blocks.findLastIndex(({ span }) => span.start < edge)
  for (let at = first; at >= 0 && at < blocks.length; at += direction) {
    const block = blocks[at]
    if (block === undefined) break
    const units = unitsOf(text, block, unit)
    // A word inside the sentence at hand counts as the next one; the sentence around a word does too.
    const next = ahead
      ? units.find((one) => one.start > edge || (one.start === edge && from !== null && one.end !== from.end))
      : units.findLast(
          (one) => one.end < edge || (one.end === edge && from !== null && one.start !== from.start),
        )
    if (next !== undefined) return next
  }
  return from
}

/** The word or sentence that holds the beginning of a span; null where none does. */
export function unitAt(
  text: string,
  blocks: readonly TextBlock[],
  { start }: TextSpan,
  unit: Unit,
): TextSpan | null {
  const block = blocks.find(({ span }) => span.start <= start && start < span.end)
  if (block === undefined) return null
  return unitsOf(text, block, unit).find((one) => one.start <= start && start < one.end) ?? null
}

/** Both together, whichever stands first. */
export function joined(one: TextSpan, other: TextSpan): TextSpan {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) }
}

/** The last place of a unit in a direction: a selection grows beyond it, not into it. */
export function edgeOf(unit: TextSpan, direction: 1 | -1): TextSpan {
  return direction === 1 ? { start: unit.end - 1, end: unit.end } : { start: unit.start, end: unit.start + 1 }
}
