import { nameIn, type ChartData } from '../chart-data.ts'
import type { Drawing, HubValues, NotDrawn, SpecOf } from '../chart-recipe.ts'
import { isNotDrawn, measureOf, notDrawn } from './measure-of.ts'
import { axisOf } from './period-axis.ts'
import { sentence } from '../../messages/sentence.ts'
import { valueNear } from './value-near.ts'
import { valuesAlong } from './values-along.ts'
import { tableOf, type TableValue, type ValueTable } from './value-table.ts'

/** More trails than this hide each other. */
const MAX_HUBS = 1000

type Pair = { readonly x: TableValue; readonly y: TableValue; readonly size: TableValue | null }

/**
 * Two indicators against each other, each hub where both have a value for one period: the last such period, and the way
 * there where a trail is wanted. A third sizes the marks; a hub that lacks it is left out and named.
 */
export function drawScatter(spec: SpecOf<'scatter'>, data: ChartData): Drawing | NotDrawn {
  const along = valuesAlong(spec, data)
  if (isNotDrawn(along)) return along
  const vertical = measureOf(spec.vertical, spec.hubs, data)
  if (isNotDrawn(vertical)) return vertical
  const size = spec.size === null ? null : tableOf(spec.size, spec.hubs, data)
  const [ys, sizes] = [byHub(vertical), size === null ? null : byHub(size)]
  const axes = { x: spec.axis, y: spec.verticalAxis }
  let offLog = 0
  const pairs = along.series.flatMap(({ hub, values }) => {
    const own = values.flatMap((x): Pair[] => {
      const y = valueNear(ys.get(hub) ?? [], x.period, spec.tolerance)
      if (y === undefined) return []
      if ((axes.x === 'log' && x.value <= 0) || (axes.y === 'log' && y.value <= 0)) {
        offLog += 1
        return []
      }
      const third = sizes === null ? undefined : valueNear(sizes.get(hub) ?? [], x.period, spec.tolerance)
      return sizes !== null && (third === undefined || third.value <= 0)
        ? []
        : [{ x, y, size: third ?? null }]
    })
    const shown = spec.trail ? own : own.slice(-1)
    return shown.length === 0 ? [] : [{ hub, pairs: shown }]
  })
  if (pairs.length === 0) {
    if (offLog > 0) return notDrawn('charts.empty.nothing-above-zero')
    const name = (id: string) => nameIn(data.language, id, data.indicator(id))
    return notDrawn('charts.empty.no-pairs', { x: name(spec.indicator), y: name(spec.vertical) })
  }
  if (pairs.length > MAX_HUBS)
    return notDrawn('charts.empty.too-many-points', { count: pairs.length, limit: MAX_HUBS })
  const told = (of: (pair: Pair) => TableValue | null): HubValues[] =>
    pairs.map(({ hub, pairs: own }) => ({ hub, values: own.flatMap((pair) => of(pair) ?? []) }))
  const series = told(({ x }) => x)
  return {
    kind: 'drawing',
    table: along.table,
    periods: axisOf(series.flatMap(({ values }) => values.map(({ period }) => period))),
    series,
    more: [
      { table: vertical, series: told(({ y }) => y) },
      ...(size === null ? [] : [{ table: size, series: told(({ size: third }) => third) }]),
    ],
    withValue: series.map(({ hub }) => hub),
    warnings: [
      ...along.warnings,
      ...(offLog === 0 ? [] : [sentence('charts.warning.not-above-zero', { count: offLog })]),
    ],
  }
}

function byHub({ values }: ValueTable): ReadonlyMap<string, readonly TableValue[]> {
  const found = new Map<string, TableValue[]>()
  for (const value of values) {
    const own = found.get(value.hub)
    if (own === undefined) found.set(value.hub, [value])
    else own.push(value)
  }
  return found
}
