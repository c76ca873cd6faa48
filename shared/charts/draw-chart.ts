import type { ChartSpec } from '../domain/chart.ts'
import type { DrawnChart, DrawnPoint } from '../ipc/answers/charts.ts'
import { sentence } from '../messages/sentence.ts'
import { altTextOf } from './alt-text.ts'
import { nameIn, type ChartData, type Drawn } from './chart-data.ts'
import type { NotDrawn } from './chart-recipe.ts'
import { recipeOf } from './chart-recipes.ts'
import { sourceOf, warningsOf } from './comparability.ts'
import { dataHash } from './data-hash.ts'
import { tableOf, type OtherValue, type TableValue } from './value-table.ts'

/** From what the analyst chose to numbers, names and gaps: no layout, no colours. A chart that cannot be drawn says why. */
export function drawChart(spec: ChartSpec, data: ChartData): DrawnChart {
  const empty = (reason: NotDrawn['reason']): DrawnChart => ({ kind: 'empty', spec, reason })
  if (spec.hubs.length === 0) return empty(sentence('charts.empty.no-hubs'))
  const id = spec.kind === 'timeline' ? '' : (spec.indicator ?? '')
  const indicator = data.indicator(id)
  const table = tableOf(id, spec.hubs, data)
  if (indicator === undefined && table.values.length === 0)
    return empty(sentence('charts.empty.no-indicator', { indicator: id }))
  const drawing = recipeOf(spec.kind).draw(spec, table, data)
  if (drawing.kind === 'empty') return empty(drawing.reason)

  const shown = drawing.series.flatMap(({ values }) => values)
  const withValue = new Set(drawing.withValue)
  const plain: Omit<Drawn, 'altTextDraft' | 'dataHash'> = {
    kind: 'drawn',
    spec,
    language: data.language,
    indicatorName: nameIn(data.language, id, indicator),
    unit: table.unit,
    direction: indicator?.direction ?? 'neither',
    periods: drawing.periods,
    series: drawing.series.map(({ hub, values }) => ({
      hub,
      name: nameIn(data.language, hub, data.hub(hub)),
      points: values.map(pointOf),
    })),
    without: [...new Set(spec.hubs)]
      .filter((hub) => !withValue.has(hub))
      .map((hub) => nameIn(data.language, hub, data.hub(hub))),
    breaks: drawing.breaks,
    warnings: [...drawing.warnings, ...warningsOf(table, shown, data)],
    sources: sourcesOf(shown),
  }
  return { ...plain, dataHash: dataHash(plain), altTextDraft: altTextOf(plain, data.speak) }
}

function pointOf({ period, value, decimals, observation, others }: TableValue): DrawnPoint {
  return { period, ...told({ value, decimals, observation }), others: others.map(told) }
}

function told({ value, decimals, observation }: OtherValue) {
  const { id, status } = observation
  return { value, decimals, observation: id, status, source: sourceOf(observation) }
}

/** Every source once, the one with the most values first. */
function sourcesOf(values: readonly TableValue[]): Drawn['sources'] {
  const counted = new Map<string, { source: Drawn['sources'][number]; values: number }>()
  for (const { observation } of values) {
    const { sourceTitle: title, sourcePublisher: publisher, tier } = observation
    const key = JSON.stringify([title, publisher, tier])
    const known = counted.get(key)
    if (known === undefined) counted.set(key, { source: { title, publisher, tier }, values: 1 })
    else known.values += 1
  }
  return [...counted.values()].sort((a, b) => b.values - a.values).map(({ source }) => source)
}
