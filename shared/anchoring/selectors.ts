import type { Quotation } from '../domain/quotation.ts'
import type { TextSpan } from '../domain/text-span.ts'

/** UTF-16 code units of context kept on each side of a quotation. */
const CONTEXT = 32

export type Selectors = Pick<Quotation, 'exact' | 'prefix' | 'suffix'>

/**
 * The W3C quote selector of a passage. A span that would split a surrogate pair is widened by half a character, context
 * that would is cut short.
 */
export function selectorsOf(text: string, span: TextSpan): Selectors & { readonly span: TextSpan } {
  const start = splitsPair(text, span.start) ? span.start - 1 : Math.min(span.start, text.length)
  const end = splitsPair(text, span.end) ? span.end + 1 : Math.min(span.end, text.length)
  const before = Math.max(0, start - CONTEXT)
  const after = Math.min(text.length, end + CONTEXT)
  return {
    exact: text.slice(start, end),
    prefix: text.slice(splitsPair(text, before) ? before + 1 : before, start),
    suffix: text.slice(end, splitsPair(text, after) ? after - 1 : after),
    span: { start, end },
  }
}

function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && isBetween(text, at - 1, 0xd800) && isBetween(text, at, 0xdc00)
}

/** Surrogates come in two blocks of 1024 code units each. */
function isBetween(text: string, at: number, block: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= block && unit < block + 0x400
}
