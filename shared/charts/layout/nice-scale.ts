import { extentOf } from '../extent.ts'

/** Ends and steps of an axis; `ticks` lie within the ends. */
export type Scale = { readonly low: number; readonly high: number; readonly ticks: readonly number[] }

/** So few places have a line each. */
const EACH_NAMED = 10
const STEPS = [1, 2, 2.5, 5, 10]
/** A figure with so few steps is small. */
const FEW = 3
const FINER = [0.5, 0.4, 0.2]

/** Round steps around some values: about `wanted` of them, the ends on a step. Whole steps only for `whole`. */
export function niceScale(values: readonly number[], wanted: number, whole = false): Scale {
  const [least, most] = extentOf(values)
  const size = Math.max(Math.abs(least), Math.abs(most))
  // Closer than doubles can tell apart, values are one value; a single value gets room on both sides.
  const span = Math.min(Math.max(most - least || size || 1, size * 1e-9, 1e-9), Number.MAX_VALUE / 100)
  const rough = span / Math.max(1, wanted)
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = STEPS.find((one) => one * power >= rough * 0.999) ?? 10
  const endsOf = (step: number) => [Math.floor(least / step + 1e-9), Math.ceil(most / step - 1e-9)] as const
  let step = whole ? Math.max(1, Math.ceil(factor * power)) : factor * power
  let [from, to] = endsOf(step)
  // Half of a small figure is too much to leave empty: finer steps fit the values closer.
  if (!whole && wanted <= FEW && span / ((to - from) * step || 1) < 0.6) {
    const finer = FINER.map((one) => step * one).find((one) => {
      const [low, high] = endsOf(one)
      return high - low <= FEW + 1 && span / ((high - low) * one || 1) >= 0.6
    })
    if (finer !== undefined) [step, [from, to]] = [finer, endsOf(finer)]
  }
  // One value, or nearly: with a step on either side a reader has something to measure by.
  if (to - from < 2 && most - least < step * 0.5) [from, to] = [from - 1, to + 1]
  else if (from === to) [from, to] = [from - 1, to + 1]
  // At the ends of what a number can be, steps are smaller than wanted, and not each of them is a line.
  const every = Math.max(1, Math.floor((to - from) / (wanted * 4)))
  const ticks = Array.from({ length: Math.ceil((to - from + 1) / every) }, (_, at) =>
    clean((from + at * every) * step, step),
  )
  if (every > 1) ticks.push(clean(to * step, step))
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
