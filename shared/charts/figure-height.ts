import type { Drawn } from './chart-data.ts'
import { MAX_ROWS } from './paint-ranking.ts'

const ROW = 28
/** Flatter, a line hides its slopes; steeper, it makes cliffs of them (Cleveland's banking, roughly). */
const HEIGHT_TO_WIDTH = 0.5
const LOWEST = 320
const HIGHEST = 520

/** How high the bare figure of a chart wants to be at a width, in pixels: rows have a height, lines have a shape. */
export function figureHeight(drawn: Drawn, width: number): number {
  if (drawn.spec.kind === 'ranking') return Math.max(2, Math.min(MAX_ROWS, drawn.series.length)) * ROW
  return Math.round(Math.max(LOWEST, Math.min(HIGHEST, width * HEIGHT_TO_WIDTH)))
}
