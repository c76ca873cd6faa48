import type { Drawn } from './chart-data.ts'
import { recipeOf } from './chart-recipes.ts'

/** How high the bare figure of a chart wants to be at a width, in pixels: rows have a height, lines have a shape. */
export function figureHeight(drawn: Drawn, width: number): number {
  return Math.round(recipeOf(drawn.spec.kind).height(drawn, width))
}
