export type Mark = 'circle' | 'rect' | 'triangle' | 'diamond'

/** A stretch of the axis that a note is about: from step to step, both included. */
export type PaintedBand = { readonly from: number; readonly to: number; readonly number: string }

/** A claim's value beside the data: filled with its outcome's colour, marked with its sign. */
export type PaintedClaim = {
  readonly claim: string
  readonly quotation: string | null
  readonly series: number
  readonly at: number
  readonly value: number
  /** Of a further axis, by its place among them; absent: of the chart's own. */
  readonly axis?: number
  readonly colour: string
  /** `✓ C7 6.58 %`. */
  readonly label: string
  /** `✓ C7`, for where the whole does not fit; the value is told on the walk. */
  readonly short: string
  /** `✓`, for where nothing else fits. */
  readonly sign: string
  readonly said: string
}

/** Lines over a common axis of periods; a highlighted line has a colour and a label, the others are context in grey. */
export type PaintedLines = {
  readonly kind: 'lines'
  /** A rank's axis: 1 on top. */
  readonly isRank: boolean
  readonly isLog: boolean
  /** A line of its own: 0 of a change, 100 of an index. */
  readonly baseline: number | null
  readonly periods: readonly string[]
  readonly lines: readonly PaintedLine[]
  readonly breaks: readonly { readonly at: number; readonly label: string }[]
  readonly bands: readonly PaintedBand[]
  readonly claims: readonly PaintedClaim[]
}
export type PaintedLine = {
  readonly hub: string
  readonly name: string
  readonly colour: string
  readonly mark: Mark
  readonly isHighlighted: boolean
  /** Value of the last point, with its period where the line ends early: beside the name at the line's end. */
  readonly ending: string
  /** The value alone, for where the whole does not fit. */
  readonly endingValue: string
  readonly points: readonly PaintedPoint[]
  /** Stretches to draw unbroken, those that are only bridged, and those that lead to a forecast; indices into `points`. */
  readonly solid: readonly (readonly number[])[]
  readonly bridged: readonly (readonly number[])[]
  readonly forecast: readonly (readonly number[])[]
}
export type PaintedPoint = {
  /** Index into the periods of the axis. */
  readonly at: number
  readonly value: number
  readonly printed: string
  readonly isHollow: boolean
  /** Of some members only: hatched. */
  readonly isPartial: boolean
  /** Other published values of the same fact. */
  readonly others: readonly number[]
}

/** A small chart a line, the same periods in all. */
export type PaintedPanels = Omit<PaintedLines, 'kind'> & {
  readonly kind: 'panels'
  /** One scale for all; else each its own, and says so. */
  readonly isShared: boolean
}

/** Lines between two periods, labelled at both ends. */
export type PaintedSlope = {
  readonly kind: 'slope'
  readonly isRank: boolean
  readonly isLog: boolean
  readonly periods: readonly [from: string, to: string]
  /** A method changed in between: what is compared is not alike. */
  readonly isBroken: boolean
  readonly lines: readonly PaintedSlopeLine[]
  readonly claims: readonly PaintedClaim[]
}
export type PaintedSlopeLine = {
  readonly hub: string
  readonly name: string
  readonly colour: string
  readonly isHighlighted: boolean
  readonly ends: readonly PaintedPoint[]
}
