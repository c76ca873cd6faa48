import { sentence } from '../../messages/sentence.ts'
import type { ChartData } from '../chart-data.ts'
import type { Drawing, HubValues, NotDrawn, SpecOf } from '../chart-recipe.ts'
import { periodsOf } from './draw-bars.ts'
import { isLowerBetter } from './is-lower-better.ts'
import { isNotDrawn, notDrawn } from './measure-of.ts'
import { methodBreaks } from './method-breaks.ts'
import { valuesAlong } from './values-along.ts'
import type { TableValue } from './value-table.ts'

const MAX_LINES = 60

/** Places through time. Published places as they are; of anything else the places among the hubs chosen, period by period. */
export function drawBump(spec: SpecOf<'bump'>, data: ChartData): Drawing | NotDrawn {
  const along = valuesAlong(spec, data)
  if (isNotDrawn(along)) return along
  const { table } = along
  const isPublished = table.unit === 'rank'
  const lowerFirst = isLowerBetter(table.unit, data.indicator(spec.indicator)?.direction)
  const series = isPublished ? along.series : placesIn(along.series, lowerFirst)
  if (series.length === 0) return notDrawn('charts.empty.no-places')
  if (series.length > MAX_LINES)
    return notDrawn('charts.empty.too-many-lines', { count: series.length, limit: MAX_LINES })
  const periods = periodsOf(series)
  const counts = new Set(
    periods.map(
      (period) => series.filter(({ values }) => values.some((one) => one.period === period)).length,
    ),
  )
  return {
    kind: 'drawing',
    table,
    ...(isPublished ? {} : { unit: 'rank', told: { kind: 'rank' } as const }),
    periods,
    series,
    withValue: along.series.map(({ hub }) => hub),
    breaks: methodBreaks(periods, data.indicator(spec.indicator)),
    warnings: [
      ...along.warnings,
      ...(isPublished ? [] : [sentence('charts.warning.places-among', { count: series.length })]),
      ...(isPublished || counts.size === 1 ? [] : [sentence('charts.warning.places-uneven')]),
    ],
  }
}

/** A place among one hub alone is none: periods in which a single hub has a value are left out. */
function placesIn(series: readonly HubValues[], lowerFirst: boolean): readonly HubValues[] {
  const byPeriod = new Map<string, TableValue[]>()
  for (const { values } of series)
    for (const value of values) byPeriod.set(value.period, [...(byPeriod.get(value.period) ?? []), value])
  const placed = new Map<TableValue, TableValue>()
  for (const values of byPeriod.values()) {
    if (values.length < 2) continue
    for (const value of values) {
      const better = values.filter((other) =>
        lowerFirst ? other.value < value.value : other.value > value.value,
      )
      placed.set(value, {
        ...value,
        value: better.length + 1,
        decimals: 0,
        others: [],
        stated: { value: value.value, decimals: value.decimals },
      })
    }
  }
  return series.flatMap(({ hub, values }) => {
    const own = values.flatMap((value) => placed.get(value) ?? [])
    return own.length === 0 ? [] : [{ hub, values: own }]
  })
}
