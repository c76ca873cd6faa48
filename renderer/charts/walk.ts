import type { Drawn } from '#shared/charts/chart-data.ts'
import { formatWithSign } from '#shared/charts/format-value.ts'
import { indicatorsOf } from '#shared/charts/indicators-of.ts'
import type { FigureStop } from '#shared/charts/layout/laid-out.ts'
import { printerOf } from '#shared/charts/print-value.ts'
import { saidValue } from '#shared/charts/said-value.ts'
import { formatPeriod } from '#shared/dataset/periods.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'

/** Where a walk stands: a row of stops (a line; a ranking has one row) and a stop in it. */
export type Step = { readonly row: number; readonly at: number }
type Rows = readonly (readonly FigureStop[])[]

/** What is said at a stop: hub, period, value, status, source, and what else was published or made of it. */
export function saidAt({ tells }: FigureStop, chart: Drawn): Sentence {
  if (tells.kind === 'words') return sentence('charts.plain', { text: tells.words })
  const drawn = panelOf(tells.panel, chart)
  const series = drawn.series[tells.series]
  const point = series?.points[tells.point]
  if (series === undefined || point === undefined) return sentence('charts.plain', { text: '' })
  const print = printerOf(drawn)
  const plain = sentence('charts.point', {
    hub: series.name,
    period: formatPeriod(point.period, drawn.language),
    value: valuesAt(drawn, tells.series, tells.point),
    status: sentence(`statuses.name.${point.status}`),
    source: point.source,
  })
  const parts: Sentence[] = [plain]
  if (point.stated !== undefined)
    parts.push(
      sentence('charts.point-stated', {
        value: formatWithSign(point.stated.value, point.stated.decimals, drawn.statedUnit, drawn.language),
      }),
    )
  if (point.partial === true) parts.push(sentence('charts.point-partial'))
  const others = point.others.map((other) => print(other.value, other.decimals))
  const all = parts.reduce((left, right) => sentence('charts.sentences', { left, right }))
  return others.length === 0 ? all : sentence('charts.point-others', { point: all, others })
}

function panelOf(panel: number | undefined, chart: Drawn): Drawn {
  return panel === undefined ? chart : (chart.panels[panel - 1] ?? chart)
}

/** Where a note about a value would stand; `indicator` is that of a further panel. */
export type NotePlace = { readonly hub: string; readonly period: string; readonly indicator?: string }

/** The hub and period a stop is a value of, and in a further panel its indicator; null where it is something else. */
export function placeAt({ tells }: FigureStop, chart: Drawn): NotePlace | null {
  if (tells.kind === 'words') return null
  const drawn = panelOf(tells.panel, chart)
  const series = drawn.series[tells.series]
  const point = series?.points[tells.point]
  if (series === undefined || point === undefined) return null
  const [indicator] = drawn === chart ? [] : indicatorsOf(drawn.spec)
  return { hub: series.hub, period: point.period, ...(indicator === undefined ? {} : { indicator }) }
}

/** The value; where a chart has several axes, one of each. */
function valuesAt(drawn: Drawn, series: number, at: number): Sentence {
  const own = drawn.series[series]?.points[at]
  const first = own === undefined ? sentence('charts.plain', { text: '' }) : saidValue(own, drawn)
  if (drawn.more.length === 0) return first
  const further = drawn.more.flatMap((measure) => {
    const point = measure.series[series]?.points[at]
    const printed =
      point === undefined ? null : formatWithSign(point.value, point.decimals, measure.unit, drawn.language)
    return printed === null
      ? []
      : [sentence('charts.point-measure', { indicator: measure.indicatorName, value: printed })]
  })
  const head = sentence('charts.point-measure', { indicator: drawn.indicatorName, value: first })
  return [head, ...further].reduce((left, right) => sentence('charts.source.join', { left, right }))
}

/**
 * The stop an arrow key leads to: along a line with left and right, to the nearest stop of the next line with up and
 * down; a single row is walked with both. Null for keys that do not walk.
 */
export function stepTo(key: string, from: Step | null, rows: Rows): Step | null {
  const start: Step = { row: 0, at: rows.length === 1 ? 0 : (rows[0]?.length ?? 1) - 1 }
  const isWalk = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key)
  if (!isWalk || rows.length === 0) return null
  if (from === null) return start
  const { row, at } = from
  const own = rows[row] ?? []
  const along = (by: number): Step => ({ row, at: Math.max(0, Math.min(own.length - 1, at + by)) })
  if (key === 'Home') return { row, at: 0 }
  if (key === 'End') return { row, at: own.length - 1 }
  if (key === 'ArrowLeft') return along(-1)
  if (key === 'ArrowRight') return along(1)
  const by = key === 'ArrowUp' ? -1 : 1
  if (rows.length === 1) return along(by)
  const next = (row + by + rows.length) % rows.length
  return { row: next, at: nearestAt(rows[next] ?? [], own[at]?.x ?? 0) }
}

/** The stop under the pointer: the nearest within reach, in pixels; null where none is. */
export function stopNear(x: number, y: number, rows: Rows, reach: number): Step | null {
  let best: { readonly step: Step; readonly distance: number } | null = null
  for (const [row, stops] of rows.entries())
    for (const [at, stop] of stops.entries()) {
      const distance = Math.hypot(x - stop.x, y - stop.y)
      if (distance < (best?.distance ?? reach)) best = { step: { row, at }, distance }
    }
  return best?.step ?? null
}

function nearestAt(stops: readonly FigureStop[], x: number): number {
  let best = 0
  stops.forEach((stop, at) => {
    if (Math.abs(stop.x - x) < Math.abs((stops[best]?.x ?? Infinity) - x)) best = at
  })
  return best
}
