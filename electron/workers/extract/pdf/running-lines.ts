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
 * same words, numbers aside, stand in the same place on two pages and on a third of all (left and right pages differ). A
 * lone number at the bottom that is the page's own is taken out even when nothing repeats.
 */
export function withoutRunningLines(pages: readonly PageOfLines[]): PageOfLines[] {
  const counts = new Map<string, number>()
  const places = pages.map((page) => {
    const keys = new Map<Line, string>()
    for (const line of marginLines(page)) keys.set(line, keyOf(line, page))
    for (const key of new Set(keys.values())) counts.set(key, (counts.get(key) ?? 0) + 1)
    return keys
  })
  const enough = Math.max(2, pages.length / 3)
  return pages.map((page, index) => ({
    ...page,
    lines: page.lines.filter((line) => {
      const key = places[index]?.get(line)
      if (key === undefined) return true
      return (counts.get(key) ?? 0) < enough && !isOwnNumber(line, page, pages.length)
    }),
  }))
}

function marginLines({ lines, height }: PageOfLines): readonly Line[] {
  const sorted = lines.toSorted((a, b) => a.base - b.base)
  const top = sorted.slice(0, MOST_LINES).filter(({ base }) => base < MARGIN * height)
  const bottom = sorted.slice(-MOST_LINES).filter(({ base }) => base > (1 - MARGIN) * height)
  return [...new Set([...top, ...bottom])]
}

function keyOf({ text, base, size }: Line, { height }: PageOfLines): string {
  const words = text.replace(/\d+|\b[ivxlc]+\b/gi, '#').toLowerCase()
  return [base < height / 2 ? 'top' : 'bottom', Math.round(base / 12), Math.round(size), words].join('|')
}

function isOwnNumber({ text, base }: Line, { number, height }: PageOfLines, pages: number): boolean {
  const own = /^[-–—\s]*(?:page|p\.|стр\.?|с\.|第)?\s*(\d+)\s*(?:页|(?:\/|of|из)\s*(\d+))?[-–—\s]*$/i.exec(
    text,
  )
  return base > height / 2 && own !== null && Number(own[1]) === number && Number(own[2] ?? pages) === pages
}
