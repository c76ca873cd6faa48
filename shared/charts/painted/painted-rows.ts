/** Hubs from top to bottom. */
export type PaintedRanking = {
  readonly kind: 'ranking'
  /** Ranks are places, not amounts: a mark on a scale instead of a bar. */
  readonly isRank: boolean
  readonly rows: readonly PaintedRow[]
}
export type PaintedRow = {
  readonly hub: string
  readonly name: string
  /** Place in the order, equal values share one. */
  readonly place: string
  readonly value: number
  readonly printed: string
  readonly colour: string
  readonly isHollow: boolean
  readonly isPartial: boolean
  readonly isForecast: boolean
  readonly claims: readonly PaintedRowClaim[]
}
/** What a claim says of the row's value. */
export type PaintedRowClaim = {
  readonly claim: string
  readonly quotation: string | null
  readonly value: number
  readonly label: string
  readonly short: string
  readonly colour: string
  readonly said: string
}

/** A row a hub, with dots along one scale and a bar between the outer ones. */
export type PaintedRanges = {
  readonly kind: 'ranges'
  readonly isRank: boolean
  readonly isLog: boolean
  /** What a dot stands for, by its place in a row: periods; null for published values. */
  readonly ends: readonly [from: string, to: string] | null
  readonly rows: readonly PaintedRange[]
}
export type PaintedRange = {
  readonly hub: string
  readonly name: string
  readonly colour: string
  readonly dots: readonly PaintedDot[]
  readonly claims: readonly PaintedRowClaim[]
}
export type PaintedDot = {
  readonly value: number
  readonly printed: string
  /** Small and open: another published value, or the earlier period. */
  readonly isMinor: boolean
  readonly isHollow: boolean
  /** Place in the points of the series; a published value beside the drawn one has that of the drawn one. */
  readonly point: number
}
