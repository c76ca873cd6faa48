import { lettersBy } from './letters-by.ts'
import { listMarker, type Line } from './region-lines.ts'
import type { PageOfLines } from './running-lines.ts'
import { isBroken } from './undo-hyphens.ts'

/** Lines that belong together: a paragraph, a heading, an item of a list, or one row of a table. */
export type Paragraph = { readonly lines: readonly [Line, ...Line[]] }

/** What is common in a document: size of its running text in points, and from baseline to baseline in sizes. */
export type Type = { readonly body: number; readonly leading: number }

/** Smaller type than this share of the running text is a note. */
const NOTE = 0.93
const SENTENCE_END = /[.!?…。！？;；:：]["”’»)）」』\]]*[⁰¹²³⁴-⁹]*$/u

/**
 * Joins the lines of all pages to paragraphs, over the ends of columns and pages where a sentence runs on. Where notes
 * stand between the two halves of a paragraph, they are put before it, so that pages stay in order and sentences whole.
 */
export function paragraphsOf(pages: readonly PageOfLines[], type: Type): Paragraph[] {
  const paragraphs: [Line, ...Line[]][] = []
  for (const { lines } of pages) {
    lines.forEach((line, index) => {
      const before = lines[index - 1]
      if (before === undefined || line.base < before.base) liftNotes(paragraphs, line, type)
      const open = paragraphs.at(-1)
      if (open === undefined || startsParagraph(line, open, type)) paragraphs.push([line])
      else open.push(line)
    })
  }
  return paragraphs.map((lines) => ({ lines }))
}

/** The size most letters are set in, and the usual distance of lines. */
export function typeOf(lines: readonly Line[]): Type {
  const letters = lettersBy(lines, ({ size }) => Math.round(size * 4) / 4)
  const [body = 10] = [...letters].toSorted((a, b) => b[1] - a[1]).map(([size]) => size)
  const distances = lines.flatMap((line, index) => {
    const last = lines[index - 1]
    const distance = last !== undefined && isBelow(line, last) ? (line.base - last.base) / line.size : 0
    return distance > 0.8 && distance < 3 && last?.cells.length === 0 ? [distance] : []
  })
  return { body, leading: distances.toSorted((a, b) => a - b)[Math.floor(distances.length * 0.4)] ?? 1.2 }
}

function isBelow(line: Line, last: Line): boolean {
  const overlaps = line.left < last.right && last.left < line.right
  return line.page === last.page && line.base > last.base && (line.column === last.column || overlaps)
}

function startsParagraph(line: Line, lines: readonly [Line, ...Line[]], type: Type): boolean {
  const [first] = lines
  const last = lines.at(-1) ?? first
  if (line.cells.length > 1 || last.cells.length > 1) return true
  if (line.tag !== null && last.tag !== null && line.page === last.page)
    return line.tag.block !== last.tag.block
  if (line.tag?.kind !== last.tag?.kind || Math.abs(line.size - last.size) > 0.08 * type.body) return true
  if (listMarker(line.text) !== null && !isBroken(last.text)) return true
  const isNote = line.size < NOTE * type.body
  if (isNote && isNextNote(first.text, line.text)) return true
  if (!isBelow(line, last)) return !runsOn(last, line)
  const distance = (line.base - last.base) / line.size
  if (distance > type.leading * 1.28) return true
  if (line.size > 1.12 * type.body || areCentred(line, last)) return false
  const indent = (line.left - last.left) / line.size
  const isHanging =
    last === first && (listMarker(first.text) !== null || (isNote && noteNumber(first.text) !== null))
  if ((indent > 0.8 && !isHanging) || (indent < -0.8 && last !== first)) return true
  return endsParagraph(last, line)
}

/** The number that a note begins with, raised or not. */
function noteNumber(text: string): number | null {
  const printed = /^(?:([⁰¹²³⁴-⁹]{1,3})|(\d{1,3})(?=\s))\s*[\p{L}\p{P}]/u.exec(text)
  const digits = printed?.[1]?.normalize('NFKC') ?? printed?.[2]
  return digits === undefined ? null : Number(digits)
}

function isNextNote(first: string, next: string): boolean {
  const number = noteNumber(next)
  return number !== null && (/^[⁰¹²³⁴-⁹]/u.test(next) || number === (noteNumber(first) ?? Number.NaN) + 1)
}

/** Whether the next word would have fitted behind the last line, so that the line was ended on purpose. */
function endsParagraph(last: Line, line: Line): boolean {
  const room = last.column.right - last.right
  const word = /^(?:[\p{Script=Han}][，。、；：]?|\S+)/u.exec(line.text)?.[0] ?? ''
  const width = ((line.right - line.left) * word.length) / line.text.length
  if (room < width + line.size || isBroken(last.text)) return false
  const isWide = room > 0.35 * (last.column.right - last.column.left)
  return isWide || SENTENCE_END.test(last.text) || !/^\p{Ll}/u.test(line.text)
}

/** Whether a sentence goes on from the end of a column or page to the next. */
function runsOn(last: Line, line: Line): boolean {
  if (isBroken(last.text)) return true
  if (/^\p{Ll}/u.test(line.text)) return !SENTENCE_END.test(last.text)
  const isIndented = line.left - line.column.left > 0.8 * line.size
  return (
    !SENTENCE_END.test(last.text) && !isIndented && line.tag?.kind !== 'heading' && !endsParagraph(last, line)
  )
}

function areCentred(line: Line, last: Line): boolean {
  const middle = (each: Line) => (each.left + each.right) / 2
  const isInset = (each: Line) => each.left - each.column.left > each.size
  return isInset(line) && isInset(last) && Math.abs(middle(line) - middle(last)) < 0.4 * line.size
}

/**
 * Puts the notes at the end of a page or column before the paragraph that runs on over them to `line`, the first of the
 * next.
 */
function liftNotes(paragraphs: [Line, ...Line[]][], line: Line, type: Type): void {
  const at = paragraphs.findLastIndex(([first]) => first.size >= NOTE * type.body)
  const open = paragraphs[at]
  const last = open?.at(-1)
  if (open === undefined || last === undefined || at === paragraphs.length - 1) return
  const isNext = last.page === line.page - 1 || (last.page === line.page && line.base < last.base)
  const isSame = isNext && Math.abs(last.size - line.size) < 0.08 * type.body
  if (isSame && last.cells.length === 0 && line.cells.length === 0 && runsOn(last, line)) {
    paragraphs.splice(at, 1)
    paragraphs.push(open)
  }
}
