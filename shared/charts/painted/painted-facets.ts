import type { PaintedFigure } from '../painted-chart.ts'

/** Panels of one chart, each a figure of its own. */
export type PaintedFacets = {
  readonly kind: 'facets'
  /** Narrower than this, in pixels, a panel cannot be read. */
  readonly leastWidth: number
  readonly panels: readonly PaintedPanel[]
}
export type PaintedPanel = {
  readonly name: string
  readonly unit: string
  readonly isChange: boolean
  readonly figure: PaintedFigure
  /** How high the figure wants to be, its name not counted, in pixels. */
  readonly height: number
  /** What its stops tell of: the place among the drawn panels (0 is the chart itself), or among the chart's hubs. */
  readonly of: { readonly panel: number } | { readonly series: number }
  /** Least and most of all panels, where they share a scale. */
  readonly reach: PanelReach | null
}
/** Least and most upwards (along rows: of their values), and to the right where a figure has two axes of values. */
export type PanelReach = {
  readonly values: readonly number[]
  readonly across: readonly number[]
}
