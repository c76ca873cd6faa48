import type { TextBlock } from '#shared/domain/text-block.ts'

/** A block as it is laid out: whole, or a part of one that is too long to be laid out at once. */
export type TextPiece = TextBlock & {
  /** It goes on with the block of the piece before it. */
  readonly continues: boolean
}

/** Letters that a browser lays out as one paragraph without anybody noticing; a line of five million would stop it. */
const LONGEST = 8000
const CUT_FROM = 3000
const CUT_TO = 6000

/** All blocks, the long ones cut behind a sentence, else behind a word. Every letter of a block is in one piece. */
export function textPieces(text: string, blocks: readonly TextBlock[]): readonly TextPiece[] {
  return blocks.flatMap((block) => {
    const { start, end } = block.span
    if (end - start <= LONGEST || block.kind === 'table-row') return { ...block, continues: false }
    const pieces: TextPiece[] = []
    for (let from = start; from < end;) {
      const to = end - from <= LONGEST ? end : cutBehind(text, from)
      pieces.push({ ...block, span: { start: from, end: to }, continues: from > start })
      from = to
    }
    return pieces
  })
}

const SENTENCE_END = /[.!?…]["'”’»)\]]*\s+|[。！？]["'”’»」』）)\]]*|\n/g

function cutBehind(text: string, from: number): number {
  const base = from + CUT_FROM
  const around = text.slice(base, from + CUT_TO)
  const sentence = [...around.matchAll(SENTENCE_END)].at(-1)
  if (sentence !== undefined) return base + sentence.index + sentence[0].length
  const word = /\s\S*$/.exec(around)
  if (word !== null) return base + word.index + 1
  let end = from + CUT_TO
  // Never between a letter and the marks on it, and never inside a pair of surrogates.
  while (end < text.length && /[\p{M}\u200D\uDC00-\uDFFF]/u.test(text.charAt(end))) end += 1
  return end
}
