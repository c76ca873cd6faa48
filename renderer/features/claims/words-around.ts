/** As many characters of context as a quotation keeps on each side; with fewer, the text begins or ends there. */
const KEPT = 32

/** What stands before and after a quotation, cut at words where it was cut at a character, an ellipsis where more stands there. */
export function wordsAround({ prefix, suffix }: { readonly prefix: string; readonly suffix: string }): {
  readonly before: string
  readonly after: string
} {
  const isCutBefore = prefix.length >= KEPT
  const isCutAfter = suffix.length >= KEPT
  return {
    before: isCutBefore
      ? `…${/\s/u.test(prefix.trimEnd()) ? prefix.replace(/^\S*\s+/u, ' ') : prefix}`
      : prefix,
    after: isCutAfter
      ? `${/\s/u.test(suffix.trimStart()) ? suffix.replace(/\s+\S*$/u, ' ') : suffix}…`
      : suffix,
  }
}
