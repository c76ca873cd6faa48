import type { Drawn } from './chart-data.ts'
import { facetHeight, facetPanels, facetWidth } from './facet-panels.ts'
import { facetGrid } from './layout/facet-grid.ts'
import { recipeOf } from './chart-recipes.ts'

/** How high the bare figure of a chart wants to be at a width, in pixels: rows have a height, lines have a shape. */
export function figureHeight(drawn: Drawn, width: number): number {
  const panels = facetPanels(drawn)
  if (panels.length === 0) return Math.round(recipeOf(drawn.spec.kind).height(drawn, width))
  const sized = panels.map((panel) => ({ height: facetHeight(panel.drawn) }))
  return Math.round(
    facetGrid(sized, Math.max(...panels.map((panel) => facetWidth(panel.drawn))), width).height,
  )
}
