import { formatPeriod } from '../../dataset/periods.ts'
import type { Telling } from '../../domain/chart.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import { nameIn, type ChartData, type Drawn } from '../chart-data.ts'
import type { HubValues, NotDrawn } from '../chart-recipe.ts'
import { notDrawn } from './measure-of.ts'
import type { TableValue } from './value-table.ts'

/** Values as an analyst wants them told, the published ones kept beside them. */
export type Told = {
  readonly series: readonly HubValues[]
  readonly unit: string
  readonly told: Drawn['told']
  readonly warnings: readonly Sentence[]
}

/**
 * As published; as change in percent since a period, (v / b − 1) · 100; or as index, v / b · 100. A hub whose base is
 * missing, zero or negative has no change to tell and is named; a place in a ranking is no amount and has none either.
 */
export function tellValues(
  series: readonly HubValues[],
  { telling, unit }: { readonly telling: Telling; readonly unit: string },
  data: ChartData,
): Told | NotDrawn {
  if (telling.kind === 'stated') return { series, unit, told: { kind: 'stated' }, warnings: [] }
  if (unit === 'rank') return notDrawn('charts.empty.rank-told')
  const period = telling.kind === 'relative' ? telling.since : telling.at
  const baseless: string[] = []
  const told = series.flatMap(({ hub, values }) => {
    const base = period === null ? values[0] : values.find((value) => value.period === period)
    if (base === undefined || base.value <= 0) {
      baseless.push(nameIn(data.language, hub, data.hub(hub)))
      return []
    }
    return [{ hub, values: values.map((value) => toldOf(value, base.value, telling.kind === 'relative')) }]
  })
  const values = { hubs: baseless, period: period === null ? '' : formatPeriod(period, data.language) }
  if (told.length === 0) return notDrawn(`charts.empty.no-base${period === null ? '-first' : ''}`, values)
  return {
    series: told,
    unit: telling.kind === 'relative' ? 'percent' : 'index',
    told: { kind: telling.kind, period },
    warnings:
      baseless.length === 0
        ? []
        : [sentence(`charts.warning.no-base${period === null ? '-first' : ''}`, values)],
  }
}

function toldOf(value: TableValue, base: number, isRelative: boolean): TableValue {
  const made = (of: number) => roundedChange(isRelative ? (of / base - 1) * 100 : (of / base) * 100)
  const { value: number, decimals } = made(value.value)
  return {
    ...value,
    value: number,
    decimals,
    others: value.others.map((other) => ({ ...other, ...made(other.value) })),
    stated: { value: value.value, decimals: value.decimals },
  }
}

/** One decimal, two below one: a change is no more exact than the numbers it is made of. */
export function roundedChange(value: number): { readonly value: number; readonly decimals: number } {
  const decimals = Math.abs(value) < 1 && value !== 0 ? 2 : 1
  const rounded = Number(value.toFixed(decimals))
  return { value: rounded === 0 ? 0 : rounded, decimals }
}
