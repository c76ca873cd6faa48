import type { ChartNote, ChartSpec } from '../domain/chart.ts'
import { isPartial } from '../domain/derived-id.ts'
import type { DrawnChart, DrawnPoint, DrawnSeries } from '../ipc/answers/charts.ts'
import { altTextOf } from './alt-text.ts'
import { nameIn, type ChartData, type Drawn, type Undescribed } from './chart-data.ts'
import type { Drawing, HubValues } from './chart-recipe.ts'
import { recipeOf } from './chart-recipes.ts'
import { dataHash } from './data-hash.ts'
import { indicatorsOf } from './indicators-of.ts'
import { claimsLeft } from './drawing/claims-left.ts'
import { claimedValues } from './drawing/claimed-values.ts'
import { withPanels } from './drawing/with-panels.ts'
import { sourceOf, warningsOf } from './drawing/comparability.ts'
import type { OtherValue, TableValue } from './drawing/value-table.ts'

/** From what the analyst chose to numbers, names and gaps: no layout, no colours. A chart that cannot be drawn says why. */
export function drawChart(spec: ChartSpec, data: ChartData): DrawnChart {
  const drawing = recipeOf(spec.kind).draw(spec, data)
  if (drawing.kind === 'empty') return { kind: 'empty', spec, reason: drawing.reason }
  const plain = withPanels(assembled(spec, drawing, data), data, drawChart)
  return { ...plain, dataHash: dataHash(plain), altTextDraft: altTextOf(plain, data.speak) }
}

function assembled(spec: ChartSpec, drawing: Drawing, data: ChartData): Undescribed {
  const { table, told = { kind: 'stated' }, more = [], withValue } = drawing
  const indicator = table === null ? undefined : data.indicator(table.indicator)
  const tables = [...(table === null ? [] : [{ table, series: drawing.series }]), ...more]
  const shown = tables.flatMap(({ series }) => series.flatMap(({ values }) => values))
  const series = drawing.series.map((one) => seriesOf(one, data))
  const claimed = claimsBeside(spec, drawing, data)
  const has = withValue === undefined ? null : new Set(withValue)
  return {
    kind: 'drawn',
    spec,
    language: data.language,
    indicatorName: table === null ? '' : nameIn(data.language, table.indicator, indicator),
    unit: drawing.unit ?? table?.unit ?? '',
    statedUnit: table?.unit ?? '',
    told,
    direction: indicator?.direction ?? 'neither',
    periods: drawing.periods,
    series,
    more: more.map((measure) => ({
      indicator: measure.table.indicator,
      indicatorName: nameIn(data.language, measure.table.indicator, data.indicator(measure.table.indicator)),
      unit: measure.table.unit,
      direction: data.indicator(measure.table.indicator)?.direction ?? 'neither',
      series: measure.series.map((one) => seriesOf(one, data)),
    })),
    panels: [],
    without: [...new Set(spec.hubs)]
      .filter((hub) => has !== null && !has.has(hub))
      .map((hub) => nameIn(data.language, hub, data.hub(hub))),
    breaks: drawing.breaks ?? [],
    claimed,
    notes: notesBeside(spec, series, drawing.periods),
    places: drawing.places ?? [],
    memberships: drawing.memberships ?? [],
    ties: drawing.ties ?? [],
    events: drawing.events ?? [],
    land: drawing.land ?? [],
    warnings: [
      ...(drawing.warnings ?? []),
      ...warningsOf(tables, data),
      ...claimWarnings(spec, claimed, drawing),
    ],
    sources: sourcesOf(shown),
    vintage: newestVintage(shown),
  }
}

function seriesOf({ hub, values }: HubValues, data: ChartData): DrawnSeries {
  return {
    hub,
    name: nameIn(data.language, hub, data.hub(hub)),
    points: values.map(pointOf),
  }
}

function pointOf(value: TableValue): DrawnPoint {
  const { period, others, stated, standsFor, observation } = value
  return {
    period,
    ...told(value),
    others: others.map(told),
    ...(stated === undefined ? {} : { stated }),
    ...(standsFor === undefined ? {} : { standsFor }),
    ...(isPartial(observation) ? { partial: true as const } : {}),
  }
}

function told({ value, decimals, observation }: OtherValue) {
  const { id, status } = observation
  return { value, decimals, observation: id, status, source: sourceOf(observation) }
}

/** Kinds in which a claimed value stands at the observed one alone: parts of a sum, marks between two axes, sized marks. */
const besideObserved: ReadonlySet<ChartSpec['kind']> = new Set(['stacked-bar', 'scatter', 'map', 'network'])

/** Claims of values that the chart shows as published; what is told as a change is not what was claimed. */
function claimsBeside(
  spec: ChartSpec,
  { table, told, series, periods, more = [] }: Drawing,
  data: ChartData,
): Drawn['claimed'] {
  if (table === null || (told !== undefined && told.kind !== 'stated')) return []
  // The area of a mark between two axes is no place for a third value.
  const further = spec.kind === 'scatter' ? more.slice(0, 1) : []
  return [{ table, series }, ...further].flatMap((measure, axis) => {
    const { indicator, unit } = measure.table
    const hubs = measure.series.map(({ hub }) => hub)
    const observed = new Set(
      measure.series.flatMap(({ hub, values }) => values.map(({ period }) => `${hub} ${period}`)),
    )
    return claimedValues(spec.claims, { indicator, unit, hubs }, data)
      .filter(({ hub, period }) =>
        besideObserved.has(spec.kind) ? observed.has(`${hub} ${period}`) : periods.includes(period),
      )
      .map((claim) => (axis === 0 ? claim : { ...claim, axis: axis - 1 }))
  })
}

function claimWarnings({ claims }: ChartSpec, claimed: Drawn['claimed'], { events }: Drawing) {
  const shown = new Set([
    ...claimed.map(({ claim }) => claim),
    ...(events ?? []).flatMap(({ claim }) => (claim === null ? [] : [claim.id])),
  ])
  const left = claims.filter((claim) => !shown.has(claim))
  return left.length === 0 ? [] : [claimsLeft(left)]
}

/** Notes whose point or stretch is in the chart. */
function notesBeside(
  spec: ChartSpec,
  series: Drawn['series'],
  periods: readonly string[],
): readonly ChartNote[] {
  const [own] = indicatorsOf(spec)
  return spec.notes.filter(({ at }) =>
    at.kind === 'range'
      ? periods.length > 0
      : (at.indicator ?? own) === own &&
        series.some(({ hub, points }) => hub === at.hub && points.some(({ period }) => period === at.period)),
  )
}

/** Every source once, the one with the most values first. */
function sourcesOf(values: readonly TableValue[]): Drawn['sources'] {
  const counted = new Map<string, { source: Drawn['sources'][number]; values: number }>()
  for (const { observation } of values) {
    const { sourceTitle: title, sourcePublisher: publisher, tier } = observation
    const key = `${title}\n${publisher}\n${tier}`
    const known = counted.get(key)
    if (known === undefined) counted.set(key, { source: { title, publisher, tier }, values: 1 })
    else known.values += 1
  }
  return [...counted.values()].sort((a, b) => b.values - a.values).map(({ source }) => source)
}

function newestVintage(values: readonly TableValue[]): string | null {
  let newest: string | null = null
  for (const { observation } of values)
    if (observation.vintage !== null && (newest === null || observation.vintage > newest))
      newest = observation.vintage
  return newest
}
