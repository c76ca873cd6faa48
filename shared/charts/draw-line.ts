import { comparePeriods, formatPeriod, seriesOf } from '../dataset/periods.ts'
import type { Indicator } from '../domain/indicator.ts'
import { sentence } from '../messages/sentence.ts'
import { nameIn, type ChartData, type Drawn } from './chart-data.ts'
import type { Drawing, NotDrawn, SpecOf } from './chart-recipe.ts'
import { axisOf, formOf, isBetween } from './period-axis.ts'
import { mostUsed, type TableValue, type ValueTable } from './value-table.ts'

/** Even in grey, more lines than this are a stain and no chart. */
const MAX_LINES = 300

/** Values along time, one line a hub in the order of the analyst's choice. Only periods of one form share an axis. */
export function drawLine(spec: SpecOf<'line'>, table: ValueTable, data: ChartData): Drawing | NotDrawn {
  const { from, to } = spec
  const inRange = table.values.filter(({ period }) => isBetween(period, from, to))
  const forms = inRange.map(({ period }) => formOf(period))
  const asked = [from, to].flatMap((period) => (period === null ? [] : [formOf(period)]))
  const form = asked.find((one) => forms.includes(one)) ?? mostUsed(forms)
  const values = inRange.filter(({ period }) => formOf(period) === form)
  if (values.length === 0) return nothingInRange(spec, data)

  const byHub = new Map<string, TableValue[]>(spec.hubs.map((hub) => [hub, []]))
  for (const value of values) byHub.get(value.hub)?.push(value)
  const series = [...byHub].flatMap(([hub, own]) =>
    own.length === 0 ? [] : [{ hub, values: own.sort((a, b) => comparePeriods(a.period, b.period)) }],
  )
  if (series.length > MAX_LINES)
    return {
      kind: 'empty',
      reason: sentence('charts.empty.too-many-lines', { count: series.length, limit: MAX_LINES }),
    }
  const periods = axisOf(values.map(({ period }) => period))
  const leftOut = inRange.length - values.length
  return {
    kind: 'drawing',
    periods,
    series,
    withValue: series.map(({ hub }) => hub),
    breaks: breaksOn(periods, data.indicator(spec.indicator)),
    warnings: leftOut === 0 ? [] : [sentence('charts.warning.other-periods', { count: leftOut })],
  }
}

function nothingInRange({ indicator, from, to }: SpecOf<'line'>, data: ChartData): NotDrawn {
  const name = nameIn(data.language, indicator, data.indicator(indicator))
  const printed = [from, to].map((period) => (period === null ? '' : formatPeriod(period, data.language)))
  const [first = '', last = ''] = printed
  const isOpen = first === '' && last === ''
  const isReversed = from !== null && to !== null && comparePeriods(from, to) > 0
  if (isReversed)
    return { kind: 'empty', reason: sentence('charts.empty.range-reversed', { from: first, to: last }) }
  return {
    kind: 'empty',
    reason: isOpen
      ? sentence('charts.empty.no-values', { indicator: name })
      : sentence('charts.empty.no-values-in-range', {
          indicator: name,
          from: first === '' ? '…' : first,
          to: last === '' ? '…' : last,
        }),
  }
}

/** Where on the axis another method begins: at the first step that lies wholly in its time, never at the first of all. */
function breaksOn(periods: readonly string[], indicator: Indicator | undefined): Drawn['breaks'] {
  return (indicator?.methods ?? []).flatMap(({ from, description }) => {
    if (from === null || seriesOf(from) !== seriesOf(periods[0] ?? '')) return []
    const at = periods.findIndex((period) => isBetween(period, from, null))
    const period = periods[at]
    return at < 1 || period === undefined ? [] : [{ period, note: description }]
  })
}
