import type { FigureText, Plot } from './figure-text.ts'
import type { PaintedChart } from '../painted-chart.ts'
import { wrapped } from './text-width.ts'

/**
 * Which words stand inside the figure. `all`: title, subtitle, notes, source, warnings, for a file that travels alone.
 * `subtitle`: subtitle and notes, for a briefing that prints the rest itself. `none`: for the window, which has words of
 * its own around the figure.
 */
export type FigureWords = 'all' | 'subtitle' | 'none'

const TITLE = 20
const SUBTITLE = 13
const NOTE = 11.5
const LEADING = 1.35
const LEAST_PLOT = 120

/** The words above and below the figure, wrapped to its width, and the rectangle that is left between them. */
export function frameWords(
  painted: PaintedChart,
  { width, height, words }: { readonly width: number; readonly height: number; readonly words: FigureWords },
): { readonly texts: readonly FigureText[]; readonly plot: Plot } {
  const { palette, title, subtitle, remarks, notes, source, warnings } = painted
  const margin = words === 'all' ? 20 : 0
  const inner = width - 2 * margin
  const texts: FigureText[] = []
  let top = margin
  const above = (text: string, size: number, colour: string, isBold: boolean) => {
    for (const line of wrapped(text, size, inner, 3, isBold)) {
      texts.push({ text: line, x: margin, y: top + (size * LEADING) / 2, size, colour, isBold })
      top += size * LEADING
    }
  }
  if (words === 'all') above(title, TITLE, palette.ink, true)
  if (words !== 'none') {
    top += words === 'all' ? 2 : 0
    above(subtitle, SUBTITLE, palette.quiet, false)
    top += 12
  }

  // The words below give way to the figure before it is gone.
  const least = Math.min(LEAST_PLOT, height * 0.4)
  const room = Math.max(0, Math.floor((height - top - margin - least) / (NOTE * LEADING)))
  const told = words === 'none' ? [] : [...remarks, notes.join(' ')]
  const below = told
    .flatMap((text) => wrapped(text, NOTE, inner, 4))
    .map((text) => ({ text, colour: palette.quiet }))
    .concat(
      words === 'all'
        ? [
            ...wrapped(source, NOTE, inner, 3).map((text) => ({ text, colour: palette.quiet })),
            ...warnings.flatMap((warning) =>
              wrapped(`! ${warning}`, NOTE, inner, 2).map((text) => ({ text, colour: palette.warning })),
            ),
          ]
        : [],
    )
    .slice(0, room)
  const first = height - margin - below.length * NOTE * LEADING
  below.forEach(({ text, colour }, at) => {
    texts.push({ text, x: margin, y: first + (at + 0.5) * NOTE * LEADING, size: NOTE, colour })
  })
  const gap = below.length === 0 ? 0 : 12
  return { texts, plot: { left: margin, right: width - margin, top, bottom: first - gap } }
}

/** How much height the words above and below take at a width, all of them told. */
export function heightOfWords(
  painted: PaintedChart,
  { width, words }: { readonly width: number; readonly words: FigureWords },
): number {
  const height = 100_000
  const { plot } = frameWords(painted, { width, height, words })
  return Math.ceil(plot.top + height - plot.bottom)
}
