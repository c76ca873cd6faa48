import { chapterHeads, type PlacedLine } from './chapter-heads.ts'
import { isOfText, leadingOf, outsideBody } from './outside-body.ts'
import type { Line } from './region-lines.ts'

/** The lines of one page, and how high the page is in points. */
export type PageOfLines = {
  readonly number: number
  readonly height: number
  readonly lines: readonly Line[]
}

/** How much of a page's height at its top and bottom may hold running heads close to the text, and how many lines there. */
const MARGIN = 0.14
const MOST_LINES = 4
/**
 * Takes out what repeats at the top or bottom of pages: running heads, footers and page numbers. They stand near the edge
 * of the sheet, or, on pages of text, apart from it by more than its leading. A line repeats when the same words stand in the
 * same place on two pages and on a third of all (left and right pages differ); one number in it may grow with the pages.
 * Heads that change with the chapter go too. A lone number at the bottom that is the page's own is taken out even when
 * nothing repeats.
 */
export function withoutRunningLines(pages: readonly PageOfLines[]): PageOfLines[] {
  const leading = leadingOf(pages)
  const counts = new Map<string, number>()
  const apart: PlacedLine[] = []
  const places = pages.map((page, index) => {
    const isBesideText = isOfText(page.lines, leading)
    const margin = new Set(marginLines(page))
    const outside = outsideBody(page.lines, leading)
    for (const line of outside) apart.push({ line, page: index, place: placeOf(line, page), isBesideText })
    const keys = new Map([...margin, ...outside].map((line) => [line, keysOf(line, page)]))
    const counted = [...keys].filter(([line]) => isBesideText || margin.has(line))
    for (const key of new Set(counted.flatMap(([, own]) => own))) counts.set(key, (counts.get(key) ?? 0) + 1)
    return keys
  })
  const heads = chapterHeads(apart, pages.length)
  const only =
    pages.length === 1
      ? new Set(apart.filter(({ isBesideText }) => isBesideText).map(({ line }) => line))
      : new Set<Line>()
  const enough = Math.max(2, pages.length / 3)
  return pages.map((page, index) => ({
    ...page,
    lines: page.lines.filter((line) => {
      const keys = places[index]?.get(line)
      if (keys === undefined) return true
      const isRepeated = heads.has(line) || keys.some((key) => (counts.get(key) ?? 0) >= enough)
      return !isRepeated && !isOwnNumber(line, page, pages.length, only.has(line))
    }),
  }))
}

function marginLines({ lines, height }: PageOfLines): readonly Line[] {
  const sorted = lines.toSorted((a, b) => a.base - b.base)
  const top = sorted.slice(0, MOST_LINES).filter(({ base }) => base < MARGIN * height)
  const bottom = sorted.slice(-MOST_LINES).filter(({ base }) => base > (1 - MARGIN) * height)
  return [...new Set([...top, ...bottom])]
}

/** A line's place and words as they are, and once for each of its numbers with the distance to the page's number for it. */
function keysOf(line: Line, page: PageOfLines): string[] {
  const { text } = line
  const numbers = [...text.matchAll(/\d{1,5}/g)].slice(0, 4)
  const counted = numbers.map(({ 0: digits, index }) => {
    const distance = Number(digits) - page.number
    return `${text.slice(0, index)}#${distance}${text.slice(index + digits.length)}`
  })
  return [text, ...counted].map((words) => `${placeOf(line, page)} ${words}`)
}

function placeOf({ base, size }: Line, { height }: PageOfLines): string {
  return [base < height / 2 ? 'top' : 'bottom', Math.round(base / 12), Math.round(size)].join(' ')
}

/** A page's own number near its foot, or anywhere below the text where the page is the only one. */
function isOwnNumber(
  { text, base }: Line,
  { number, height }: PageOfLines,
  pages: number,
  isBelowText: boolean,
): boolean {
  const own = /^[-–—\s]*(?:page|p\.|стр\.?|с\.|第)?\s*(\d+)\s*(?:页|(?:\/|of|из)\s*(\d+))?[-–—\s]*$/i.exec(
    text,
  )
  const isAtFoot = base > (isBelowText ? 0.75 : 1 - MARGIN) * height
  return isAtFoot && own !== null && Number(own[1]) === number && Number(own[2] ?? pages) === pages
}
