import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { HubValues, NotDrawn } from '../chart-recipe.ts'
import { notDrawn } from './measure-of.ts'

/** What a logarithmic axis has a place for: values above zero. What it has none for is counted. */
export function drawableOnLog(
  series: readonly HubValues[],
  axis: 'linear' | 'log',
): { readonly series: readonly HubValues[]; readonly warnings: readonly Sentence[] } | NotDrawn {
  if (axis === 'linear') return { series, warnings: [] }
  const kept = series.flatMap(({ hub, values }) => {
    const own = values.filter(({ value }) => value > 0)
    return own.length === 0 ? [] : [{ hub, values: own }]
  })
  const count = countOf(series) - countOf(kept)
  if (kept.length === 0) return notDrawn('charts.empty.nothing-above-zero')
  return { series: kept, warnings: count === 0 ? [] : [sentence('charts.warning.not-above-zero', { count })] }
}

function countOf(series: readonly HubValues[]): number {
  return series.reduce((sum, { values }) => sum + values.length, 0)
}
