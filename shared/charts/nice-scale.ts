/** Ends and steps of an axis; `ticks` lie within the ends. */
export type Scale = { readonly low: number; readonly high: number; readonly ticks: readonly number[] }

const STEPS = [1, 2, 2.5, 5, 10]

/** Round steps around some values: about `wanted` of them, the ends on a step. Whole steps only for `whole`. */
export function niceScale(values: readonly number[], wanted: number, whole = false): Scale {
  const [least, most] = extentOf(values)
  const size = Math.max(Math.abs(least), Math.abs(most))
  // Closer than doubles can tell apart, values are one value; a single value gets room on both sides.
  const span = Math.max(most - least || size || 1, size * 1e-9, 1e-9)
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
  const most = Math.max(2, extentOf(values)[1])
  const { ticks } = niceScale([0, most], wanted, true)
  const low = Math.min(1, extentOf(values)[0])
  const round = ticks.filter((tick) => tick > 1)
  return { low, high: Math.max(most, round.at(-1) ?? most), ticks: [1, ...round] }
}

export function extentOf(values: readonly number[]): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity]
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)]
  return values.length === 0 ? [0, 0] : [least, most]
}

/** 0.30000000000000004 → 0.3. */
function clean(value: number, step: number): number {
  const decimals = Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(step))))
  return Number.isInteger(step) ? value : Number(value.toFixed(decimals))
}
