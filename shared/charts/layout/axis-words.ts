import type { Palette } from '../palette.ts'
import type { FigureRule, FigureText, Plot } from './figure-text.ts'
import type { ValueAxis } from './value-axis.ts'

const TICK = 11.5

/** The quiet grid of a value axis and its numbers at the left; a base line of its own where changes are told. */
export function axisWords({
  axis,
  plot,
  palette,
  isFlipped = false,
  baseline = null,
  size = TICK,
}: {
  readonly axis: ValueAxis
  readonly plot: Plot
  readonly palette: Palette
  /** Low values on top. */
  readonly isFlipped?: boolean
  readonly baseline?: number | null
  readonly size?: number
}): { readonly texts: readonly FigureText[]; readonly rules: readonly FigureRule[] } {
  const span = axis.high - axis.low
  const yOf = (at: number) => {
    const share = (at - axis.low) / span
    return isFlipped
      ? plot.top + share * (plot.bottom - plot.top)
      : plot.bottom - share * (plot.bottom - plot.top)
  }
  const level = (y: number, colour: string): FigureRule => ({
    from: [plot.left, y],
    to: [plot.right, y],
    colour,
  })
  const base = baseline === null ? null : axis.placeOf(baseline)
  const hasBase = base !== null && base >= axis.low && base <= axis.high
  return {
    texts: axis.ticks.map(({ at, text }) => ({
      text,
      x: plot.left - 10,
      y: yOf(at),
      size,
      colour: palette.quiet,
      align: 'right',
    })),
    rules: [
      ...axis.ticks.map(({ at }) => level(yOf(at), palette.line)),
      ...(hasBase ? [level(yOf(base), palette.rule)] : []),
    ],
  }
}
