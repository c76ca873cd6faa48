import type { ChartKind } from '../domain/chart.ts'
import type { ChartRecipe } from './chart-recipe.ts'
import { describeLine } from './describing/describe-line.ts'
import { describePlaces } from './describing/describe-places.ts'
import { describeRanking } from './describing/describe-ranking.ts'
import { describeScatter } from './describing/describe-scatter.ts'
import { describeTimeline } from './describing/describe-timeline.ts'
import { drawBars } from './drawing/draw-bars.ts'
import { drawBump } from './drawing/draw-bump.ts'
import { drawGrid } from './drawing/draw-grid.ts'
import { drawLine } from './drawing/draw-line.ts'
import { drawMap } from './drawing/draw-map.ts'
import { drawNetwork } from './drawing/draw-network.ts'
import { drawPanels } from './drawing/draw-panels.ts'
import { drawRanges } from './drawing/draw-ranges.ts'
import { drawRanking } from './drawing/draw-ranking.ts'
import { drawScatter } from './drawing/draw-scatter.ts'
import { drawSlope } from './drawing/draw-slope.ts'
import { drawStackedBars } from './drawing/draw-stacked-bars.ts'
import { drawTimeline } from './drawing/draw-timeline.ts'
import * as shapes from './figure-shapes.ts'
import { lineNotes } from './painting/line-notes.ts'
import { barNotes, paintBars } from './painting/paint-bars.ts'
import { gridNotes, paintGrid } from './painting/paint-grid.ts'
import { paintLine } from './painting/paint-line.ts'
import { panelNotes, paintPanels } from './painting/paint-panels.ts'
import { paintMap, paintNetwork, placeNotes } from './painting/paint-places.ts'
import { paintRanges, rangeNotes } from './painting/paint-ranges.ts'
import { paintRanking, rankingNotes } from './painting/paint-ranking.ts'
import { paintScatter, scatterNotes } from './painting/paint-scatter.ts'
import { paintSlope, slopeNotes } from './painting/paint-slope.ts'
import { paintTimeline, timelineNotes } from './painting/paint-timeline.ts'

const lines = { describe: describeLine, paint: paintLine, notes: lineNotes }
const bars = { describe: describeLine, paint: paintBars, notes: barNotes, height: shapes.shapeOfLines }
const grid = {
  draw: drawGrid,
  describe: describeLine,
  paint: paintGrid,
  notes: gridNotes,
  height: shapes.shapeOfGrid,
}
const places = { describe: describePlaces, notes: placeNotes }

/** Every kind of chart, once: a kind without a recipe does not compile. */
const chartRecipes: { readonly [Kind in ChartKind]: ChartRecipe<Kind> } = {
  line: { draw: drawLine, ...lines, height: shapes.shapeOfLines },
  bar: { draw: drawBars, ...bars },
  ranking: {
    draw: drawRanking,
    describe: describeRanking,
    paint: paintRanking,
    notes: rankingNotes,
    height: shapes.shapeOfRows,
  },
  'stacked-bar': { draw: drawStackedBars, ...bars },
  slope: {
    draw: drawSlope,
    describe: describeLine,
    paint: paintSlope,
    notes: slopeNotes,
    height: shapes.shapeOfSlopes,
  },
  bump: { draw: drawBump, ...lines, height: shapes.shapeOfBump },
  scatter: {
    draw: drawScatter,
    describe: describeScatter,
    paint: paintScatter,
    notes: scatterNotes,
    height: shapes.shapeOfSquare,
  },
  'dot-range': {
    draw: drawRanges,
    describe: describeLine,
    paint: paintRanges,
    notes: rangeNotes,
    height: shapes.shapeOfRanges,
  },
  'small-multiples': {
    draw: drawPanels,
    describe: describeLine,
    paint: paintPanels,
    notes: panelNotes,
    height: shapes.shapeOfPanels,
  },
  'heat-map': grid,
  map: { draw: drawMap, paint: paintMap, ...places, height: shapes.shapeOfMap },
  network: { draw: drawNetwork, paint: paintNetwork, ...places, height: shapes.shapeOfNetwork },
  timeline: {
    draw: drawTimeline,
    describe: describeTimeline,
    paint: paintTimeline,
    notes: timelineNotes,
    height: shapes.shapeOfTimeline,
  },
  table: grid,
}

/** The recipe of a kind. */
export function recipeOf<Kind extends ChartKind>(kind: Kind): ChartRecipe<Kind> {
  return chartRecipes[kind]
}
