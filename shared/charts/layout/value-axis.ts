import { formatWithSign } from '../format-value.ts'
import type { Locale } from '../../messages/sentence.ts'
import { niceScale, rankScale } from './nice-scale.ts'

/** An axis of values: its ends and ticks in the numbers ECharts scales, which are logarithms on a logarithmic one. */
export type ValueAxis = {
  readonly low: number
  readonly high: number
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
  /** Where a value stands between the ends. */
  readonly placeOf: (value: number) => number
  /** Share of the way from the low to the high end. */
  readonly shareOf: (value: number) => number
}

type Wish = {
  readonly wanted: number
  readonly isRank: boolean
  readonly isLog: boolean
  readonly unit: string
  readonly language: Locale
  readonly isChange: boolean
}

/** Round steps around some values; of a rank 1 and round places; of a logarithmic axis 1, 2 and 5 of each power of ten. */
export function valueAxis(values: readonly number[], wish: Wish): ValueAxis {
  const { wanted, isRank, isLog, unit, language, isChange } = wish
  const print = (value: number, decimals: number) => formatWithSign(value, decimals, unit, language, isChange)
  if (isLog && !isRank) return logAxis(values, wanted, print)
  const { low, high, ticks } = isRank ? rankScale(values, wanted) : niceScale(values, wanted)
  const decimals = Math.max(0, ...ticks.map((tick) => (/\.(\d+)$/.exec(String(tick))?.[1] ?? '').length))
  return {
    low,
    high,
    ticks: ticks.map((tick) => ({ at: tick, text: print(tick, decimals) })),
    placeOf: (value) => value,
    shareOf: (value) => (value - low) / (high - low),
  }
}

function logAxis(
  values: readonly number[],
  wanted: number,
  print: (value: number, decimals: number) => string,
): ValueAxis {
  let [least, most] = [Infinity, -Infinity]
  for (const value of values)
    if (value > 0) {
      least = Math.min(least, value)
      most = Math.max(most, value)
    }
  if (least > most) [least, most] = [1, 10]
  const [first, last] = [Math.floor(Math.log10(least) + 1e-9), Math.ceil(Math.log10(most) - 1e-9)]
  const powers = Math.max(1, last - first)
  const steps = powers * 3 <= wanted * 2 ? [1, 2, 5] : [1]
  const every = Math.max(1, Math.ceil(powers / Math.max(2, wanted)))
  const all: number[] = []
  for (let power = first; power <= last; power += every)
    for (const step of steps) all.push(Number(`${step}e${power}`))
  const below = all.filter((tick) => tick <= least * (1 + 1e-9)).at(-1) ?? least
  const above = all.find((tick) => tick >= most * (1 - 1e-9)) ?? most
  const [low, high] = [Math.log10(below), Math.log10(above > below ? above : below * 10)]
  const ticks = all.filter((tick) => Math.log10(tick) >= low - 1e-9 && Math.log10(tick) <= high + 1e-9)
  const placeOf = (value: number) => Math.log10(Math.max(value, Number.MIN_VALUE))
  return {
    low,
    high,
    ticks: ticks.map((tick) => ({
      at: Math.log10(tick),
      text: print(tick, Math.max(0, -Math.floor(Math.log10(tick) + 1e-9))),
    })),
    placeOf,
    shareOf: (value) => (placeOf(value) - low) / (high - low),
  }
}
