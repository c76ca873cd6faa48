import type { Drawn } from './chart-data.ts'
import { MAX_ROWS } from './paint-ranking.ts'

const ROW = 28
const LINES = 380

/** How high the bare figure of a chart wants to be, in pixels: rows have a height, lines have a shape. */
export function figureHeight(drawn: Drawn): number {
  if (drawn.spec.kind === 'line') return LINES
  return Math.max(2, Math.min(MAX_ROWS, drawn.series.length)) * ROW
}
