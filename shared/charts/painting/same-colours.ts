import type { PaintedFigure } from '../painted-chart.ts'
import { HIGHLIGHTED, type Palette } from '../palette.ts'
import { marks } from './paint-line.ts'

/** A figure whose hubs have the colour and mark of their place among all hubs, so that they keep them from panel to panel. */
export function withSameColours(
  figure: PaintedFigure,
  hubs: readonly string[],
  palette: Palette,
): PaintedFigure {
  const placeOf = (hub: string) => hubs.indexOf(hub)
  const colourOf = (hub: string) => palette.series[placeOf(hub)] ?? palette.context
  const isHighlighted = (hub: string) => placeOf(hub) < HIGHLIGHTED
  switch (figure.kind) {
    case 'lines':
      return {
        ...figure,
        lines: figure.lines.map((line) => ({
          ...line,
          colour: colourOf(line.hub),
          mark: marks[placeOf(line.hub) % marks.length] ?? 'circle',
          isHighlighted: isHighlighted(line.hub),
        })),
      }
    case 'slope':
      return {
        ...figure,
        lines: figure.lines.map((line) => ({
          ...line,
          colour: colourOf(line.hub),
          isHighlighted: isHighlighted(line.hub),
        })),
      }
    case 'bars': {
      if (figure.isAlone) return figure
      const of = (series: number) => figure.keys[series]?.hub ?? ''
      // A colour that comes again has a pattern, which the panel gave by its own order.
      const colour = (hub: string) => palette.series[placeOf(hub) % palette.series.length] ?? palette.ink
      return {
        ...figure,
        keys: figure.keys.map((key) => ({ ...key, colour: colour(key.hub) })),
        bars: figure.bars.map((bar) => ({ ...bar, colour: colour(of(bar.series)) })),
      }
    }
    case 'panels':
    case 'ranking':
    case 'ranges':
    case 'scatter':
    case 'grid':
    case 'map':
    case 'network':
    case 'timeline':
    case 'facets':
      return figure
  }
}
