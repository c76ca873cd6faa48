/** Columns at which mail programs and text editors break lines; longer lines are paragraphs of their own. */
const WIDEST = 120
const NARROWEST = 40

/**
 * Joins lines that were broken to fit a width. A paragraph (lines between blank ones) counts as broken when no line is
 * wider than 120 columns and every line but the last was full: the next line's first word would not have fitted.
 * A list of short header lines ('Region: …', 'Source: …') is never full, and stays as it is.
 */
export function unwrapLines(text: string): string {
  const paragraphs = text.split(/(\n[ \t]*\n[\s]*)/)
  const width = widest(text)
  if (width < NARROWEST || width > WIDEST) return text
  return paragraphs.map((part) => (part.trim() === '' ? part : joined(part, width))).join('')
}

function joined(paragraph: string, width: number): string {
  const lines = paragraph.split('\n')
  const isFull = lines
    .slice(0, -1)
    .every((line, index) => line.trimEnd().length + 1 + firstWord(lines[index + 1] ?? '').length > width)
  if (lines.length < 2 || !isFull) return paragraph
  return lines.reduce((text, line) => {
    const next = line.trim()
    return UNSPACED.test(`${text.at(-1)}${next[0]}`) ? text + next : `${text.trimEnd()} ${next}`
  })
}

const UNSPACED = /^[\p{Script=Han}，。、；：“”（）《》！？]{2}$/u

function firstWord(line: string): string {
  return /^\s*([\p{Script=Han}]|\S+)/u.exec(line)?.[1] ?? ''
}

function widest(text: string): number {
  let width = 0
  for (const line of text.split('\n')) width = Math.max(width, line.trimEnd().length)
  return width
}
