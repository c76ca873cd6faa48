import type { FigureText, Plot } from './figure-text.ts'
import { textWidth } from './text-width.ts'

const steps = [
  1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000,
]

/** Every period in sight that fits, counted back from the last of all, at a round distance. */
export function periodTexts(
  periods: readonly string[],
  {
    plot,
    xOf,
    colour,
    size,
    from = 0,
    to = periods.length - 1,
  }: {
    readonly plot: Plot
    readonly xOf: (at: number) => number
    readonly colour: string
    readonly size: number
    readonly from?: number
    readonly to?: number
  },
): FigureText[] {
  const [first, last] = [Math.max(0, Math.ceil(from)), Math.min(periods.length - 1, Math.floor(to))]
  // The ends are as wide as any in between: periods of one axis have one form.
  const sample = [periods[first] ?? '', periods[last] ?? '', periods[(first + last) >> 1] ?? '']
  const widest = Math.max(...sample.map((period) => textWidth(period, size))) + 14
  const fitting = Math.max(1, Math.floor((plot.right - plot.left) / widest))
  const count = Math.max(1, to - from)
  const least = steps.find((one) => count / one <= fitting) ?? 1_000_000
  // An axis that is whole in sight names its first period too, where another distance that is about as wide allows it.
  const isWhole = from <= 0 && to >= periods.length - 1
  const even = Array.from({ length: Math.min(least, 400) + 1 }, (_, more) => least + more).find(
    (one) => (periods.length - 1) % one === 0,
  )
  const step = isWhole && even !== undefined ? even : least
  const texts: FigureText[] = []
  const start = last - ((last - (periods.length - 1)) % step)
  for (let at = start - (start > last ? step : 0); at >= first; at -= step)
    texts.push({ text: periods[at] ?? '', x: xOf(at), y: plot.bottom + 14, size, colour, align: 'center' })
  return texts.reverse()
}
