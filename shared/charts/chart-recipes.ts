import type { ChartKind } from '../domain/chart.ts'
import type { ChartRecipe } from './chart-recipe.ts'
import { describeLine } from './describe-line.ts'
import { describeRanking } from './describe-ranking.ts'
import { drawLine } from './draw-line.ts'
import { drawRanking } from './draw-ranking.ts'
import { notDrawnYet } from './not-drawn-yet.ts'
import { lineNotes, paintLine } from './paint-line.ts'
import { paintRanking, rankingNotes } from './paint-ranking.ts'

/** Every kind of chart, once: a kind without a recipe does not compile. */
const chartRecipes: { readonly [Kind in ChartKind]: ChartRecipe<Kind> } = {
  line: { draw: drawLine, describe: describeLine, paint: paintLine, notes: lineNotes },
  ranking: { draw: drawRanking, describe: describeRanking, paint: paintRanking, notes: rankingNotes },
  bar: notDrawnYet(),
  'stacked-bar': notDrawnYet(),
  slope: notDrawnYet(),
  bump: notDrawnYet(),
  scatter: notDrawnYet(),
  'dot-range': notDrawnYet(),
  'small-multiples': notDrawnYet(),
  'heat-map': notDrawnYet(),
  map: notDrawnYet(),
  network: notDrawnYet(),
  timeline: notDrawnYet(),
  table: notDrawnYet(),
}

/** The recipe of a kind. */
export function recipeOf<Kind extends ChartKind>(kind: Kind): ChartRecipe<Kind> {
  return chartRecipes[kind]
}
