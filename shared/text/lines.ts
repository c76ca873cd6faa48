export type TextLine = { readonly line: string; readonly start: number }

/**
 * The lines of a text that hold anything, in order, with the offset at which each begins. Searched for line by line: a
 * regular expression that takes a line whole needs room for every character of it, and a line may have millions.
 */
export function* linesOf(text: string): Generator<TextLine> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    if (end > start) yield { line: text.slice(start, end), start }
    start = end + 1
  }
}
