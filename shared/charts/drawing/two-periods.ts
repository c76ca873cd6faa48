import { comparePeriods, formatPeriod } from '../../dataset/periods.ts'
import type { ChartData } from '../chart-data.ts'
import type { HubValues, NotDrawn } from '../chart-recipe.ts'
import { notDrawn } from './measure-of.ts'
import { valueNear } from './value-near.ts'

/** With more periods than this the first and the last of all are taken: every pair would be too many to weigh. */
const MAX_WEIGHED = 60

/** Each hub's values at two periods; hubs that lack one are left out. */
export type AtTwo = { readonly from: string; readonly to: string; readonly series: readonly HubValues[] }

/**
 * The two periods asked for; where an end is open, the pair in which most hubs have both values, the widest of several.
 */
export function atTwoPeriods(
  series: readonly HubValues[],
  {
    from,
    to,
    tolerance,
  }: { readonly from: string | null; readonly to: string | null; readonly tolerance: number },
  data: ChartData,
): AtTwo | NotDrawn {
  const periods = [...new Set(series.flatMap(({ values }) => values.map(({ period }) => period)))].sort(
    comparePeriods,
  )
  const [first, last] = pairOf(series, periods, from, to)
  if (first === undefined || last === undefined || first === last)
    return notDrawn('charts.empty.one-period', {
      period: formatPeriod(periods[0] ?? from ?? to ?? '', data.language),
    })
  const both = series.flatMap(({ hub, values }) => {
    const ends = [first, last].flatMap((period) => valueNear(values, period, tolerance) ?? [])
    return ends.length === 2 && ends[0]?.period !== ends[1]?.period ? [{ hub, values: ends }] : []
  })
  if (both.length === 0)
    return notDrawn('charts.empty.not-both', {
      from: formatPeriod(first, data.language),
      to: formatPeriod(last, data.language),
    })
  return { from: first, to: last, series: both }
}

function pairOf(
  series: readonly HubValues[],
  periods: readonly string[],
  from: string | null,
  to: string | null,
): readonly [string | undefined, string | undefined] {
  if (from !== null && to !== null) return [from, to]
  if (periods.length > MAX_WEIGHED) return [from ?? periods[0], to ?? periods.at(-1)]
  const has = new Map(periods.map((period) => [period, new Set<string>()]))
  for (const { hub, values } of series) for (const { period } of values) has.get(period)?.add(hub)
  const pairs = (from === null ? periods : [from]).flatMap((a) =>
    (to === null ? periods : [to]).flatMap((b) => {
      if (comparePeriods(a, b) >= 0) return []
      const hubs = [...(has.get(a) ?? [])].filter((hub) => has.get(b)?.has(hub) === true).length
      return [{ pair: [a, b] as const, hubs, width: periods.indexOf(b) - periods.indexOf(a) }]
    }),
  )
  const [best] = pairs.sort((a, b) => b.hubs - a.hubs || b.width - a.width)
  return best?.pair ?? [from ?? periods[0], to ?? periods.at(-1)]
}
