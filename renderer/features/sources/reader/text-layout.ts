import type { TextBlock } from '#shared/domain/text-block.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import { textPieces, type TextPiece } from './text-pieces.ts'

/** What is laid out as one thing: a block, the items of a list, the rows of a table. */
export type TextGroup =
  | { readonly kind: 'piece'; readonly piece: TextPiece }
  | { readonly kind: 'list'; readonly pieces: readonly TextPiece[] }
  | {
      readonly kind: 'table'
      readonly pieces: readonly TextPiece[]
      /** The share of the width that each column takes, where the rows stand in several chunks and must line up. */
      readonly widths: readonly number[] | null
      /** Whether the rows are the first of their table. */
      readonly isFirst: boolean
    }
/** About two screens of text: the browser draws the chunks in sight and passes over the others. */
export type TextChunk = {
  readonly span: TextSpan
  readonly groups: readonly TextGroup[]
  /** Pieces in it, each with a gap below. */
  readonly pieces: number
}
export type TextLayout = { readonly pieces: readonly TextPiece[]; readonly chunks: readonly TextChunk[] }

const CHUNK_LETTERS = 5000
const CHUNK_PIECES = 40

export function layOutText(text: string, blocks: readonly TextBlock[]): TextLayout {
  const pieces = textPieces(text, blocks)
  const chunks: TextChunk[] = []
  let open: TextGroup[] = []
  let count = 0
  let letters = 0
  const close = () => {
    const [first, last] = [open[0], open.at(-1)]
    if (first !== undefined && last !== undefined)
      chunks.push({
        span: { start: spanOf(first).start, end: spanOf(last).end },
        groups: open,
        pieces: count,
      })
    open = []
    count = 0
    letters = 0
  }
  for (const run of runsOf(pieces))
    for (const group of groupsOf(text, run)) {
      open.push(group)
      count += group.kind === 'piece' ? 1 : group.pieces.length
      letters += spanOf(group).end - spanOf(group).start
      if (count >= CHUNK_PIECES || letters >= CHUNK_LETTERS) close()
    }
  close()
  return { pieces, chunks }
}

/** Neighbours that belong together: items of one list, rows of one table; anything else stands alone. */
function runsOf(pieces: readonly TextPiece[]): readonly (readonly TextPiece[])[] {
  const runs: TextPiece[][] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    const joins = piece.kind === 'list-item' || piece.kind === 'table-row'
    if (joins && last?.[0]?.kind === piece.kind) last.push(piece)
    else runs.push([piece])
  }
  return runs
}

/** A run in parts small enough for a chunk. */
function groupsOf(text: string, run: readonly TextPiece[]): readonly TextGroup[] {
  const [first] = run
  if (first === undefined) return []
  if (first.kind !== 'list-item' && first.kind !== 'table-row') return [{ kind: 'piece', piece: first }]
  const parts: TextPiece[][] = []
  let letters = 0
  for (const piece of run) {
    const last = parts.at(-1)
    letters += piece.span.end - piece.span.start
    if (last === undefined || last.length === CHUNK_PIECES || letters > CHUNK_LETTERS) {
      parts.push([piece])
      letters = piece.span.end - piece.span.start
    } else last.push(piece)
  }
  if (first.kind === 'list-item') return parts.map((part) => ({ kind: 'list', pieces: part }))
  const widths = parts.length > 1 ? columnWidths(text, run) : null
  return parts.map((part, at) => ({ kind: 'table', pieces: part, widths, isFirst: at === 0 }))
}

/** By the longest cell of each column, held between bounds so that one long note does not squeeze the figures. */
function columnWidths(text: string, rows: readonly TextPiece[]): readonly number[] {
  const longest: number[] = []
  for (const { span } of rows)
    text
      .slice(span.start, span.end)
      .split('\t')
      .forEach(
        (cell, at) => (longest[at] = Math.max(longest[at] ?? 0, Math.min(40, Math.max(6, cell.length)))),
      )
  const all = longest.reduce((sum, one) => sum + one, 0)
  return longest.map((one) => one / all)
}

const spanOf = (group: TextGroup): TextSpan =>
  group.kind === 'piece'
    ? group.piece.span
    : { start: group.pieces[0]?.span.start ?? 0, end: group.pieces.at(-1)?.span.end ?? 0 }
