import type { TextSpan } from '../domain/text-span.ts'

/**
 * A span that cuts no character in two: halves of a surrogate pair that stand at its ends come whole with it. Half of one is
 * no text, and what is written to a file in its place is another character.
 */
export function wholeCharacters(text: string, { start, end }: TextSpan): TextSpan {
  return { start: isInside(text, start) ? start - 1 : start, end: isInside(text, end) ? end + 1 : end }
}

function isInside(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}
