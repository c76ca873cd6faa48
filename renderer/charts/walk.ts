import type { Drawn } from '#shared/charts/chart-data.ts'
import { formatWithSign } from '#shared/charts/format-value.ts'
import type { PaintedChart } from '#shared/charts/painted-chart.ts'
import { formatPeriod } from '#shared/dataset/periods.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'

/** A point as somebody meets it who walks the chart: where it is in axis values, and what is said there. */
export type Stop = {
  readonly place: readonly [x: number, y: number]
  readonly said: Sentence
  readonly colour: string
}
/** Where a walk stands: a row of stops (a line; a ranking has one row) and a stop in it. */
export type Step = { readonly row: number; readonly at: number }

/** All stops of a chart, line by line; a ranking is one row from the top down. */
export function stopsOf(drawn: Drawn, { figure }: PaintedChart): readonly (readonly Stop[])[] {
  const steps = new Map(drawn.periods.map((period, at) => [period, at]))
  const said = (name: string, point: Drawn['series'][number]['points'][number]) => {
    const print = (value: number, decimals: number) =>
      formatWithSign(value, decimals, drawn.unit, drawn.language)
    const plain = sentence('charts.point', {
      hub: name,
      period: formatPeriod(point.period, drawn.language),
      value: print(point.value, point.decimals),
      status: sentence(`statuses.name.${point.status}`),
      source: point.source,
    })
    const others = point.others.map((other) => print(other.value, other.decimals))
    return others.length === 0 ? plain : sentence('charts.point-others', { point: plain, others })
  }
  if (figure.kind === 'lines')
    return drawn.series.map(({ name, points }, row) =>
      points.map((point) => ({
        place: [steps.get(point.period) ?? 0, point.value],
        said: said(name, point),
        colour: figure.lines[row]?.colour ?? '',
      })),
    )
  return [
    figure.rows.flatMap(({ value, colour }, row) => {
      const series = drawn.series[row]
      const point = series?.points[0]
      return series === undefined || point === undefined
        ? []
        : [{ place: [value, row] as const, said: said(series.name, point), colour }]
    }),
  ]
}

/**
 * The stop an arrow key leads to: along a line with left and right, to the next line at the nearest period with up and
 * down; a ranking is walked with both. Null for keys that do not walk.
 */
export function stepTo(key: string, from: Step | null, rows: readonly (readonly Stop[])[]): Step | null {
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
  return { row: next, at: nearestAt(rows[next] ?? [], own[at]?.place[0] ?? 0) }
}

function nearestAt(stops: readonly Stop[], x: number): number {
  let best = 0
  stops.forEach((stop, at) => {
    const distance = Math.abs(stop.place[0] - x)
    if (distance < Math.abs((stops[best]?.place[0] ?? Infinity) - x)) best = at
  })
  return best
}
