import type { ExtractedText, TextBlock } from '#shared/domain/text-block.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import type { Passage } from '#shared/suggestions/passage.ts'
import { readPassages, type ReadingTools } from '#shared/suggestions/read-passages.ts'

/** Characters of a text that is read whole: an article. */
const SHORT = 20_000
/** Characters of a zone of a longer text; all that is marked in one zone is read at once. */
const ZONE = 4000
/** Characters read before a zone, for a sentence leans on those before it, and after it. */
const BEFORE = 4000
const AFTER = 1000
/** What a document is about stands in its first characters; they are always read. */
const OPENING = 3000

/**
 * Passages of a text around what a person selects. A megabyte takes half a minute to read, and nobody waits so long to mark a
 * sentence: of a long text the opening and the surroundings are read, and of a selection of many pages no more than its
 * beginning, for that is no single claim. What was read is kept for the next selection nearby.
 */
export function nearPassages(
  extracted: ExtractedText,
  tools: ReadingTools,
): (span: TextSpan) => readonly Passage[] {
  const { text, blocks } = extracted
  const isShort = text.length <= SHORT
  const whole: readonly TextBlock[] =
    blocks.length > 0 ? blocks : [{ kind: 'paragraph', level: 0, span: { start: 0, end: text.length } }]
  const read = new Map<number, readonly Passage[]>()
  return ({ start }) => {
    const zone = isShort ? 0 : Math.floor(start / ZONE)
    const known = read.get(zone)
    if (known !== undefined) return known
    // A selection of pages on end is followed into the next zone.
    const [from, until] = [zone * ZONE - BEFORE, (zone + 2) * ZONE + AFTER]
    const near = isShort
      ? blocks
      : whole.flatMap((block) => [
          ...within(block, 0, Math.min(OPENING, from)),
          ...within(block, Math.max(0, from), until),
        ])
    const passages = readPassages({ ...extracted, blocks: near }, tools)
    read.set(zone, passages)
    return passages
  }
}

/** The part of a block that lies between two places; a text without line breaks is one block of any length. */
function within(block: TextBlock, from: number, until: number): TextBlock[] {
  const { start, end } = block.span
  const span = { start: Math.max(start, from), end: Math.min(end, until) }
  return span.start < span.end ? [{ ...block, span }] : []
}
