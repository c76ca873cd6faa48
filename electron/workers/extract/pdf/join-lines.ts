import { isUnspaced } from './page-lines.ts'
import { isBroken, type Mend } from './undo-hyphens.ts'

/** A paragraph's text, and for each of its lines where in it the line begins. */
export type JoinedLines = { readonly text: string; readonly starts: readonly number[] }

/**
 * Joins the lines of one paragraph: with a space between words, with none in Chinese and Japanese and behind a hyphen or
 * dash that ends a line inside a word or address. No letter is lost; only hyphens that broke a word are.
 */
export function joinLines(lines: readonly string[], mend: Mend): JoinedLines {
  const starts: number[] = []
  const parts: string[] = []
  let length = 0
  for (const line of lines) {
    const next = line.trim()
    const last = parts.pop() ?? ''
    // Only the line before decides, so that a paragraph of any length is joined in one pass.
    const whole = last === '' ? next : isBroken(last) ? mend(last, next) : last + space(last, next) + next
    const head = whole.slice(0, whole.length - next.length)
    parts.push(head, next)
    length += head.length - last.length
    starts.push(length)
    length += next.length
  }
  return { text: parts.join(''), starts }
}

function space(before: string, after: string): string {
  const isInAddress = /(?:https?:\/\/|www\.)\S*[/._=&?-]$/.test(before.slice(-300)) && /^\S+/.test(after)
  const isDashed = /\p{L}[—–/]$/u.test(before) && /^\p{L}/u.test(after)
  return isInAddress || isDashed || after === '' || isUnspaced(before, after) ? '' : ' '
}
