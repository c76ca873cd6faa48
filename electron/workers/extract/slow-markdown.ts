/**
 * More marks in one paragraph, line or nesting than anybody writes. What parses Markdown takes the square of them, so that
 * a file of 50 kB can cost minutes.
 */
const MOST_MARKS = 3000
const MOST_CELLS = 1000
const MOST_LINES = 10_000
const DEEPEST = 60
const DEEPEST_INDENT = 200

/**
 * Whether a text is Markdown that only a machine would write, to exhaust another; such a text is read as it stands. Code and
 * the cells of tables are parsed each for itself, so that long ones cost no more than their length.
 */
export function isSlowMarkdown(text: string): boolean {
  let marks = 0
  let lines = 0
  let isCode = false
  for (const line of text.split('\n')) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isCode = !isCode
    else if (!isCode && isDeep(line)) return true
    const cells = isCode ? 0 : (line.match(/\|/g)?.length ?? 0)
    if (isCode || cells > 0 || line.trim() === '') {
      marks = 0
      lines = 0
    }
    marks += isCode ? 0 : (line.match(/[*_`[\]!<&]/g)?.length ?? 0)
    if (marks > MOST_MARKS || (!isCode && ++lines > MOST_LINES) || cells > MOST_CELLS) return true
  }
  return false
}

function isDeep(line: string): boolean {
  const [opening = ''] = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]*)*/.exec(line.slice(0, 20_000)) ?? []
  const markers = opening.match(/>|[-*+](?=[ \t])|\d[.)]/g)?.length ?? 0
  return markers > DEEPEST || (markers > 0 && indentOf(opening) > DEEPEST_INDENT)
}

function indentOf(opening: string): number {
  return opening.length - opening.trimStart().length
}
