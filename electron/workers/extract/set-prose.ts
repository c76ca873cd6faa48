import { unwrapLines } from './unwrap-lines.ts'

/** Sentences at least this long, in characters, are no lines of code; half of a text of them is prose. */
const LONG = 90
const SHARE = 0.5

/**
 * The paragraphs of preformatted text that is prose: what converters make of plain text, whole documents in one stretch
 * with empty lines between their parts. Null for code, tables and all else whose line breaks mean something.
 */
export function setProse(text: string): readonly string[] | null {
  const unwrapped = unwrapLines(text)
  const parts = unwrapped.split(/\n\s*\n/)
  const long = parts.filter(
    (part) => part.length >= LONG && /^\S.*[.!?…。！？]["»”」)]*\s*$/u.test(part.trimEnd()),
  )
  const letters = (some: readonly string[]) => some.reduce((sum, part) => sum + part.length, 0)
  return parts.length > 1 && letters(long) >= SHARE * letters(parts) ? unwrapped.split(/\n+/) : null
}
