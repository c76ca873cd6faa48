import type { TextSpan } from '../domain/text-span.ts'

/** As much of the words around a quotation as a card shows, in UTF-16 code units on each side. */
const REACH = 160

/** What stands before and after a quotation in its paragraph, cut at words, an ellipsis where something is left out. */
export function contextOf(
  text: string,
  { start, end }: TextSpan,
): { readonly before: string; readonly after: string } {
  const paragraphStart = text.lastIndexOf('\n', start - 1) + 1
  const nextBreak = text.indexOf('\n', end)
  const paragraphEnd = nextBreak < 0 ? text.length : nextBreak
  const before = text.slice(Math.max(paragraphStart, start - REACH), start)
  const after = text.slice(end, Math.min(paragraphEnd, end + REACH))
  return {
    before: start - REACH > paragraphStart ? `… ${before.replace(/^\S*\s+/, '')}` : before.trimStart(),
    after: end + REACH < paragraphEnd ? `${after.replace(/\s+\S*$/, '')} …` : after.trimEnd(),
  }
}
