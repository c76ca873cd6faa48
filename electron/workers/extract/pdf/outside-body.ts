import type { Line } from './region-lines.ts'

/** White that parts heads and feet from the text, in distances of its lines. */
const APART = 1.5
const MOST_LINES = 4
/** Fewer lines are no page of text. */
const FEWEST_LINES = 8

/** The usual distance of one line from the next on a page, in points, over all pages. */
export type Leading = number

/**
 * The first and the last lines of a page that more than the leading of its text parts from it, however far from the edge of
 * the sheet they stand. Titles and notes may be among them: only what comes again on other pages is a head or a foot.
 */
export function outsideBody(lines: readonly Line[], leading: Leading): readonly Line[] {
  const sorted = lines.toSorted((a, b) => a.base - b.base)
  return [...new Set([...untilGap(sorted, leading), ...untilGap(sorted.toReversed(), leading)])]
}

/** Whether a page is mostly text, lines at their usual distance: apart from it stand no titles of slides and cells of forms. */
export function isOfText(lines: readonly Line[], leading: Leading): boolean {
  const bases = lines.map(({ base }) => base).toSorted((a, b) => a - b)
  const close = bases.filter(
    (base, index) => index > 0 && base - (bases[index - 1] ?? base) <= APART * leading,
  )
  return lines.length >= FEWEST_LINES && close.length >= lines.length / 2
}

/** The lines before the last wide gap among the first few. */
function untilGap(sorted: readonly Line[], leading: Leading): readonly Line[] {
  const few = sorted.slice(0, MOST_LINES)
  const last = few.findLastIndex((line, index) => {
    const next = sorted[index + 1]
    return next !== undefined && Math.abs(next.base - line.base) > APART * leading
  })
  return few.slice(0, last + 1)
}

/** The usual leading of some pages: the median distance of lines below each other. */
export function leadingOf(pages: readonly { readonly lines: readonly Line[] }[]): Leading {
  const distances = pages.flatMap(({ lines }) =>
    lines.flatMap((line, index) => {
      const last = lines[index - 1]
      const distance = last === undefined ? 0 : line.base - last.base
      return distance > 0.8 * line.size && distance < 3 * line.size ? [distance] : []
    }),
  )
  return distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 14
}
