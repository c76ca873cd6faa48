import type { AlignedPair } from '#shared/comparison/comparison.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'

export type Side = 'left' | 'right'

/** A run of a passage that is drawn in one way. */
export type Piece = {
  readonly text: string
  /** Whether these words are other words on the other side. */
  readonly changed: boolean
  /** Index of the mark whose words these are; null when none speaks of them. */
  readonly mark: number | null
  /** The last piece of its mark, behind which its sign stands. */
  readonly closes: boolean
}

/** Cuts a passage where changed words and marks begin and end; the pieces together are its text. */
export function piecesOf(text: string, passage: TextSpan, pair: AlignedPair, side: Side): readonly Piece[] {
  const words = pair.words[side]
  const marks = pair.marks.map((mark) => (side === 'left' ? mark.leftSpan : mark.rightSpan))
  const cuts = new Set([passage.start, passage.end])
  for (const span of [...words, ...marks]) {
    if (span === null) continue
    for (const cut of [span.start, span.end]) if (cut > passage.start && cut < passage.end) cuts.add(cut)
  }
  const places = [...cuts].sort((one, other) => one - other)
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] ?? passage.end
    const mark = marks.findIndex((span) => span !== null && span.start <= start && start < span.end)
    const span = marks[mark] ?? null
    return {
      text: text.slice(start, end),
      changed: words.some((word) => word.start <= start && start < word.end),
      mark: mark < 0 ? null : mark,
      closes: span !== null && Math.min(span.end, passage.end) === end,
    }
  })
}
