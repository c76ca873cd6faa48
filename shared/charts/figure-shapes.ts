import { groupedBy } from '../dataset/grouped-by.ts'
import type { Drawn } from './chart-data.ts'
import { boxAround } from './drawing/land-around.ts'
import { MAX_GRID_ROWS } from './painting/paint-grid.ts'
import { MAX_PANELS } from './painting/paint-panels.ts'
import { MAX_ROWS } from './painting/paint-ranking.ts'

type Height = (drawn: Drawn, width: number) => number

/** Flatter, a line hides its slopes; steeper, it makes cliffs of them (Cleveland's banking, roughly). */
export const shapeOfLines: Height = (_, width) => between(320, width * 0.5, 520)

/** A row of bars or dots has the height of its name. */
export const shapeOfRows: Height = ({ series }) => Math.max(2, Math.min(MAX_ROWS, series.length)) * 28
/** Rows over a scale with numbers. */
export const shapeOfRanges: Height = ({ series }) => Math.max(2, Math.min(MAX_ROWS, series.length)) * 26 + 52

/** Room for the names at both ends. */
export const shapeOfSlopes: Height = ({ series }, width) =>
  between(320, Math.max(width * 0.5, series.length * 17 + 40), 1000)

/** Nearly square: both directions tell as much. */
export const shapeOfSquare: Height = (_, width) => between(340, width * 0.62, 620)
/** Pixels that a mark of a network takes with its name. */
const MARK_AREA = 2800
/** A square as long as every mark has room for its name; a network of hundreds grows with them. */
export const shapeOfNetwork: Height = (drawn, width) => {
  const marks = new Set([
    ...drawn.places.map(({ hub }) => hub),
    ...drawn.ties.flatMap(({ organisation, other }) => [organisation, other]),
  ]).size
  return Math.max(shapeOfSquare(drawn, width), Math.min((marks * MARK_AREA) / width, 2400))
}

/** A map is as high as its part of the earth, within reason. */
export const shapeOfMap: Height = ({ places }, width) => {
  const { west, east, south, north } = boxAround(places)
  const narrow = Math.max(0.2, Math.cos(((south + north) / 2) * (Math.PI / 180)))
  return between(
    Math.max(300, width * 0.42),
    (width * (north - south)) / ((east - west) * narrow),
    width * 0.66,
  )
}

/** About as many panels in a row as stay readable (`panelColumns`), each a little wider than high. */
export const shapeOfPanels: Height = ({ series }, width) => {
  const count = Math.min(MAX_PANELS, series.length)
  return Math.max(200, Math.ceil(count / panelColumns(count, width)) * 148)
}

/** Columns of small charts: at least 150 pixels wide, and no more than a balanced block needs. */
export function panelColumns(count: number, width: number): number {
  const most = Math.max(1, Math.floor(width / 158))
  const rows = Math.ceil(count / most)
  return Math.max(1, Math.min(most, Math.ceil(count / rows)))
}

/** Rows under a head; a heat map has its scale below. */
export const shapeOfGrid: Height = ({ series, spec }) =>
  Math.min(MAX_GRID_ROWS, series.length) * 26 + 34 + (spec.kind === 'heat-map' ? 40 : 0)

/** Each lane as high as what stands in it. */
export const shapeOfTimeline: Height = ({ events }) => {
  const lanes = groupedBy(events, ({ lane }) => lane)
  const rows = [...lanes.values()].reduce(
    (sum, own) => sum + own.reduce((rowsOf, { lasts }) => rowsOf + (lasts ? 34 : 24), 12),
    0,
  )
  return Math.max(110, rows + 40)
}

/** A place in each period needs the height of a name. */
export const shapeOfBump: Height = ({ series }, width) =>
  between(300, Math.max(width * 0.44, series.length * 26 + 50), 1200)

function between(least: number, wanted: number, most: number): number {
  return Math.max(least, Math.min(most, wanted))
}
