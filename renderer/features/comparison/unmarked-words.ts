import type { AlignedPair } from '#shared/comparison/comparison.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import type { Side } from './passage-pieces.ts'
import { overlap } from '#shared/text/overlap.ts'

/** The changed words of a side that no mark speaks of: those of a changed number are told once, as the number. */
export function unmarkedWords(pair: AlignedPair, side: Side): readonly TextSpan[] {
  const marked = pair.marks.flatMap((mark) => (side === 'left' ? mark.leftSpan : mark.rightSpan) ?? [])
  return pair.words[side].filter((word) => !marked.some((span) => overlap(span, word)))
}
