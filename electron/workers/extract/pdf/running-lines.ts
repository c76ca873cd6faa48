import type { Line } from './region-lines.ts'

/** The lines of one page, and how high the page is in points. */
export type PageOfLines = {
  readonly number: number
  readonly height: number
  readonly lines: readonly Line[]
}

/** How much of a page's height at its top and bottom may hold running heads, and how many of its lines there. */
const MARGIN = 0.14
const MOST_LINES = 4

/**
 * Takes out what repeats at the top or bottom of pages: running heads, footers and page numbers. A line repeats when the
 * same words stand in the same place on two pages and on a third of all (left and right pages differ); one number in it may
 * grow with the pages. A lone number at the bottom that is the page's own is taken out even when nothing repeats.
 */
export function withoutRunningLines(pages: readonly PageOfLines[]): PageOfLines[] {
  const counts = new Map<string, number>()
  const places = pages.map((page) => {
    const keys = new Map(marginLines(page).map((line) => [line, keysOf(line, page)]))
    for (const key of new Set([...keys.values()].flat())) counts.set(key, (counts.get(key) ?? 0) + 1)
    return keys
  })
  const enough = Math.max(2, pages.length / 3)
  return pages.map((page, index) => ({
    ...page,
    lines: page.lines.filter((line) => {
      const keys = places[index]?.get(line)
      if (keys === undefined) return true
      return !keys.some((key) => (counts.get(key) ?? 0) >= enough) && !isOwnNumber(line, page, pages.length)
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
function keysOf({ text, base, size }: Line, { number, height }: PageOfLines): string[] {
  const place = [base < height / 2 ? 'top' : 'bottom', Math.round(base / 12), Math.round(size)].join(' ')
  const numbers = [...text.matchAll(/\d{1,5}/g)].slice(0, 4)
  const counted = numbers.map(({ 0: digits, index }) => {
    const distance = Number(digits) - number
    return `${text.slice(0, index)}#${distance}${text.slice(index + digits.length)}`
  })
  return [text, ...counted].map((words) => `${place} ${words}`)
}

function isOwnNumber({ text, base }: Line, { number, height }: PageOfLines, pages: number): boolean {
  const own = /^[-–—\s]*(?:page|p\.|стр\.?|с\.|第)?\s*(\d+)\s*(?:页|(?:\/|of|из)\s*(\d+))?[-–—\s]*$/i.exec(
    text,
  )
  return base > height / 2 && own !== null && Number(own[1]) === number && Number(own[2] ?? pages) === pages
}
