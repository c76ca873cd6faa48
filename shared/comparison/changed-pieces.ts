import type { TextSpan } from '../domain/text-span.ts'

export type ChangedPiece = { readonly text: string; readonly changed: boolean }

/** Cuts a text where changed words begin and end; the pieces together are the text. */
export function changedPieces(text: string, changed: readonly TextSpan[]): readonly ChangedPiece[] {
  const pieces: ChangedPiece[] = []
  let at = 0
  for (const { start, end } of changed) {
    if (start > at) pieces.push({ text: text.slice(at, start), changed: false })
    pieces.push({ text: text.slice(start, end), changed: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), changed: false })
  return pieces
}
