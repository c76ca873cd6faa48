import type { PaintedFigure } from './painted-chart.ts'

/** The colour a hub has in a figure, so that a list of hubs can be its legend; none where colour means something else. */
export function hubColours(figure: PaintedFigure): ReadonlyMap<string, string> {
  switch (figure.kind) {
    case 'lines':
    case 'panels':
    case 'slope':
      return new Map(figure.lines.map(({ hub, colour }) => [hub, colour]))
    case 'bars':
      return new Map(figure.keys.map(({ hub, colour }) => [hub, colour]))
    case 'ranking':
    case 'ranges':
      return new Map(figure.rows.map(({ hub, colour }) => [hub, colour]))
    case 'scatter':
      return new Map(figure.trails.map(({ hub, colour }) => [hub, colour]))
    case 'map':
    case 'network':
      return new Map(figure.nodes.map(({ hub, colour }) => [hub, colour]))
    case 'facets': {
      // Panels of indicators colour hubs alike; a panel a hub has one colour for all.
      const all = figure.panels.map((panel) => hubColours(panel.figure))
      return new Map(all.flatMap((colours) => [...colours]))
    }
    case 'grid':
    case 'timeline':
      return new Map()
  }
}
