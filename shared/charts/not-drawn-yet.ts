import type { ChartKind } from '../domain/chart.ts'
import { sentence } from '../messages/sentence.ts'
import type { ChartRecipe } from './chart-recipe.ts'

/** For a kind that can be kept and not yet be drawn: it says so. */
export function notDrawnYet<Kind extends ChartKind>(): ChartRecipe<Kind> {
  return {
    draw: () => ({ kind: 'empty', reason: sentence('charts.empty.not-yet') }),
    describe: () => [],
    paint: () => ({ kind: 'ranking', isRank: false, rows: [] }),
    notes: () => [],
  }
}
