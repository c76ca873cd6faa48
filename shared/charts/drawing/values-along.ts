import { comparePeriods, formatPeriod } from '../../dataset/periods.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import { nameIn, type ChartData } from '../chart-data.ts'
import type { HubValues, NotDrawn } from '../chart-recipe.ts'
import { measureOf, isNotDrawn, notDrawn } from './measure-of.ts'
import { formOf, isBetween } from './period-axis.ts'
import { mostUsed, type TableValue, type ValueTable } from './value-table.ts'

type Range = {
  readonly indicator: string
  readonly hubs: readonly string[]
  readonly from: string | null
  readonly to: string | null
}
/** Values of one form of period within a range, hub by hub in the order chosen, each in the order of time. */
export type Along = {
  readonly table: ValueTable
  readonly series: readonly HubValues[]
  readonly warnings: readonly Sentence[]
}

/** Only periods of one form share an axis: the one asked for, else the most used. */
export function valuesAlong(spec: Range, data: ChartData): Along | NotDrawn {
  const { from, to } = spec
  const table = measureOf(spec.indicator, spec.hubs, data)
  if (isNotDrawn(table)) return table
  const inRange =
    from === null && to === null
      ? table.values
      : table.values.filter(({ period }) => isBetween(period, from, to))
  const forms = inRange.map(({ period }) => formOf(period))
  const asked = [from, to].flatMap((period) => (period === null ? [] : [formOf(period)]))
  const form = asked.find((one) => forms.includes(one)) ?? mostUsed(forms)
  const values = inRange.filter((_, at) => forms[at] === form)
  if (values.length === 0) return nothingInRange(spec, data)

  const byHub = new Map<string, TableValue[]>(spec.hubs.map((hub) => [hub, []]))
  for (const value of values) byHub.get(value.hub)?.push(value)
  const leftOut = inRange.length - values.length
  return {
    table,
    series: [...byHub].flatMap(([hub, own]) =>
      own.length === 0 ? [] : [{ hub, values: own.sort((a, b) => comparePeriods(a.period, b.period)) }],
    ),
    warnings: leftOut === 0 ? [] : [sentence('charts.warning.other-periods', { count: leftOut })],
  }
}

function nothingInRange({ indicator, from, to }: Range, data: ChartData): NotDrawn {
  const name = nameIn(data.language, indicator, data.indicator(indicator))
  const [first = '', last = ''] = [from, to].map((period) =>
    period === null ? '' : formatPeriod(period, data.language),
  )
  if (from !== null && to !== null && comparePeriods(from, to) > 0)
    return notDrawn('charts.empty.range-reversed', { from: first, to: last })
  return first === '' && last === ''
    ? notDrawn('charts.empty.no-values', { indicator: name })
    : notDrawn('charts.empty.no-values-in-range', {
        indicator: name,
        from: first === '' ? '…' : first,
        to: last === '' ? '…' : last,
      })
}
