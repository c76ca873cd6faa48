import { proposalsOf } from '#shared/anchoring/excerpt-place.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import type { PendingQuotation } from '#shared/ipc/answers/quotations.ts'

/** A stretch of the current version, and where it begins there. */
export type ShownPassage = { readonly text: string; readonly start: number }

/** So much of the text stands on each side when a person asks for more of it, in UTF-16 code units. */
const AROUND = 2500

/**
 * What of the current version is shown for a quotation: the paragraph of the proposal that is looked at, or, with the `whole` text at hand,
 * what stands around it. Where nothing is proposed that is the neighbourhood the words once stood in.
 */
export function shownPassage(
  { place, passages, quotation }: PendingQuotation,
  at: number,
  whole: string | null,
): ShownPassage | null {
  if (whole === null) return passages[at] ?? null
  const { start, end }: TextSpan = proposalsOf(place)[at] ?? quotation.span
  const from = lineStart(whole, Math.min(start, whole.length) - AROUND)
  const to = lineEnd(whole, end + AROUND)
  return { text: whole.slice(from, to), start: from }
}

/** The nearest line break before, unless the line is as long as the stretch itself. */
function lineStart(text: string, at: number): number {
  if (at <= 0) return 0
  const line = text.lastIndexOf('\n', at) + 1
  return at - line < AROUND ? line : at
}

function lineEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const found = text.indexOf('\n', at)
  const line = found < 0 ? text.length : found
  return line - at < AROUND ? line : at
}
