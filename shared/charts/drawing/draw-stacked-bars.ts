import { unitOf } from '../../dataset/units.ts'
import { sentence } from '../../messages/sentence.ts'
import { nameIn, type ChartData } from '../chart-data.ts'
import type { Drawing, HubValues, NotDrawn, SpecOf } from '../chart-recipe.ts'
import { barPeriods } from './draw-bars.ts'
import { isNotDrawn, notDrawn } from './measure-of.ts'
import { methodBreaks } from './method-breaks.ts'
import { orderHubs } from './order-hubs.ts'
import { overlappingHubs } from './overlapping-hubs.ts'
import { roundedChange } from './tell-values.ts'
import { valuesAlong } from './values-along.ts'

/** More parts than this cannot be told apart; more bars are hairs. */
const MAX_PARTS = 24
const MAX_BARS = 60
/** Dimensions whose values add up to nothing: a sum of two intensities is no intensity. */
const unsummed = new Set([
  'rank',
  'index',
  'score-0-100',
  'per-person',
  'yuan-per-person',
  'years',
  'unstated',
])

/** Parts upon each other, a bar a period. Only what can be summed, and only what is not counted twice in silence. */
export function drawStackedBars(spec: SpecOf<'stacked-bar'>, data: ChartData): Drawing | NotDrawn {
  const along = valuesAlong(spec, data)
  if (isNotDrawn(along)) return along
  const { table } = along
  if (unsummed.has(unitOf(table.unit).dimension) || table.unit === 'percent-of-gdp')
    return notDrawn('charts.empty.not-summed')
  if (along.series.some(({ values }) => values.some(({ value }) => value < 0)))
    return notDrawn('charts.empty.negative-parts')
  const ordered = orderHubs(along.series, spec.order, { isLowerBetter: false, data })
  const { periods, warnings } = barPeriods(ordered)
  if (ordered.length > MAX_PARTS)
    return notDrawn('charts.empty.too-many-parts', { count: ordered.length, limit: MAX_PARTS })
  if (periods.length > MAX_BARS)
    return notDrawn('charts.empty.too-many-bars', { count: periods.length, limit: MAX_BARS })
  const name = (hub: string) => nameIn(data.language, hub, data.hub(hub))
  const overlaps = overlappingHubs(
    ordered.map(({ hub }) => hub),
    data,
  )
  return {
    kind: 'drawing',
    table,
    periods,
    ...(spec.share
      ? { series: sharesOf(ordered), unit: 'percent', told: { kind: 'share' } as const }
      : { series: ordered }),
    withValue: ordered.map(({ hub }) => hub),
    breaks: methodBreaks(periods, data.indicator(spec.indicator)),
    warnings: [
      ...along.warnings,
      ...warnings,
      ...[...new Set(overlaps.map(({ whole }) => whole))].map((whole) => {
        const parts = overlaps.flatMap((one) => (one.whole === whole ? [name(one.part)] : []))
        return sentence('charts.warning.counted-twice', { whole: name(whole), parts, count: parts.length })
      }),
      ...(unitOf(table.unit).dimension === 'percent' ? [sentence('charts.warning.percent-parts')] : []),
    ],
  }
}

function sharesOf(series: readonly HubValues[]): readonly HubValues[] {
  const sums = new Map<string, number>()
  for (const { values } of series)
    for (const { period, value } of values) sums.set(period, (sums.get(period) ?? 0) + value)
  return series.map(({ hub, values }) => ({
    hub,
    values: values.map((one) => {
      const sum = sums.get(one.period) ?? 0
      const made = (value: number) => roundedChange(sum === 0 ? 0 : (value / sum) * 100)
      return {
        ...one,
        ...made(one.value),
        others: [],
        stated: { value: one.value, decimals: one.decimals },
      }
    }),
  }))
}
