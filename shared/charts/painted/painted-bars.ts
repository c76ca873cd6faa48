import type { PaintedBand, PaintedClaim } from './painted-lines.ts'

/** Upright bars in groups: side by side, or as parts upon each other. */
export type PaintedBars = {
  readonly kind: 'bars'
  readonly isStacked: boolean
  /** One period: the groups are hubs and named below. */
  readonly isAlone: boolean
  /** Every bar is the whole: the axis ends at 100. */
  readonly isShare: boolean
  /** Bars may begin above zero, and the words under the figure say so. */
  readonly isFitted: boolean
  /** Names below the groups: periods, or hubs where there is one period. */
  readonly groups: readonly string[]
  readonly keys: readonly PaintedKey[]
  readonly bars: readonly PaintedBar[]
  /** Sum over a stacked group; null where a part has no value, which is no zero. */
  readonly totals: readonly (string | null)[]
  readonly breaks: readonly { readonly at: number; readonly label: string }[]
  readonly bands: readonly PaintedBand[]
  readonly claims: readonly PaintedClaim[]
}
/** What a colour stands for; none where names stand elsewhere. */
export type PaintedKey = {
  readonly hub: string
  readonly name: string
  readonly colour: string
  readonly pattern: Pattern
}
/** Beside colour: a second way to tell parts apart. */
export type Pattern = 'plain' | 'rising' | 'falling' | 'dots' | 'cross' | 'level'
export type PaintedBar = {
  /** Place in the series of the chart. */
  readonly series: number
  readonly point: number
  readonly group: number
  /** Place among the bars of its group. */
  readonly slot: number
  readonly from: number
  readonly to: number
  readonly printed: string
  readonly colour: string
  readonly pattern: Pattern
  readonly isHollow: boolean
  readonly isPartial: boolean
  /** Dashed outline. */
  readonly isForecast: boolean
}
