import { extentOf } from '../extent.ts'

/** Ends and steps of an axis; `ticks` lie within the ends. */
export type Scale = { readonly low: number; readonly high: number; readonly ticks: readonly number[] }

/** So few places have a line each. */
const EACH_NAMED = 10
const STEPS = [1, 2, 2.5, 5, 10]

/** Round steps around some values: about `wanted` of them, the ends on a step. Whole steps only for `whole`. */
export function niceScale(values: readonly number[], wanted: number, whole = false): Scale {
  const [least, most] = extentOf(values)
  const size = Math.max(Math.abs(least), Math.abs(most))
  // Closer than doubles can tell apart, values are one value; a single value gets room on both sides.
  const span = Math.min(Math.max(most - least || size || 1, size * 1e-9, 1e-9), Number.MAX_VALUE / 100)
  const rough = span / Math.max(1, wanted)
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = STEPS.find((one) => one * power >= rough * 0.999) ?? 10
  const step = whole ? Math.max(1, Math.ceil(factor * power)) : factor * power
  let [from, to] = [Math.floor(least / step + 1e-9), Math.ceil(most / step - 1e-9)]
  if (from === to) [from, to] = [from - 1, to + 1]
  const ticks = Array.from({ length: to - from + 1 }, (_, at) => clean((from + at) * step, step))
  return { low: ticks[0] ?? least, high: ticks.at(-1) ?? most, ticks }
}

/** Ranks run from 1 downwards: 1 always has a line of its own, then round places. */
export function rankScale(values: readonly number[], wanted: number): Scale {
  const [least, highest] = extentOf(values)
  const most = Math.max(2, highest)
  const low = Math.min(1, least)
  if (most <= EACH_NAMED) {
    const ticks = Array.from({ length: Math.floor(most) }, (_, at) => at + 1)
    return { low, high: most, ticks }
  }
  const { ticks } = niceScale([0, most], wanted, true)
  const round = ticks.filter((tick) => tick > 1)
  return { low, high: Math.max(most, round.at(-1) ?? most), ticks: [1, ...round] }
}

/** 0.30000000000000004 → 0.3. */
function clean(value: number, step: number): number {
  const decimals = Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(step))))
  return Number.isInteger(step) ? value : Number(value.toFixed(decimals))
}
