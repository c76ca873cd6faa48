import type { TextBlock, TextPage } from '#shared/domain/text-block.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'

/** `depth` counts from 0, without holes: a text whose headings begin at the third level begins at 0. */
export type OutlineEntry = {
  readonly span: TextSpan
  readonly words: string
  readonly depth: number
  readonly page: number | null
}

/** Words of a page that tell it from others, in letters. */
const GLIMPSE = 80

export function headingsOf(
  text: string,
  blocks: readonly TextBlock[],
  pages: readonly TextPage[],
): readonly OutlineEntry[] {
  const open: number[] = []
  return blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ span, level }) => {
      while ((open.at(-1) ?? 0) >= level) open.pop()
      const depth = open.length
      open.push(level)
      return {
        span,
        words: text.slice(span.start, span.end).slice(0, 200),
        depth,
        page: pageAt(pages, span.start),
      }
    })
}

/** Every page, with the words it begins with. */
export function pagesOf(text: string, pages: readonly TextPage[]): readonly OutlineEntry[] {
  return pages.map(({ number, span: { start, end } }) => {
    const glimpse = { start, end: Math.min(end, start + GLIMPSE) }
    const words = text.slice(glimpse.start, glimpse.end).replace(/\s+/g, ' ').trim()
    return { span: glimpse, words, depth: 0, page: number }
  })
}

/** The last entry that begins at or before a place; -1 before the first. */
export function entryAt(entries: readonly OutlineEntry[], at: number): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.span.start ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low - 1
}

/** The number of the page a place stands on; null in a text without pages, and before its first. */
export function pageAt(pages: readonly TextPage[], at: number): number | null {
  let [low, high] = [0, pages.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pages[middle]?.span.start ?? 0) > at) high = middle
    else low = middle + 1
  }
  return pages[low - 1]?.number ?? null
}
