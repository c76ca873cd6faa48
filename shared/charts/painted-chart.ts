import type { Locale } from '../messages/sentence.ts'
import type { Palette } from './palette.ts'

/** Colours, emphasis and words; no pixels yet. Every text is ready to be printed. */
export type PaintedChart = {
  readonly palette: Palette
  readonly language: Locale
  readonly unit: string
  /** The finding the analyst wrote. */
  readonly title: string
  /** Indicator, unit, periods. */
  readonly subtitle: string
  /** What the marks mean. */
  readonly notes: readonly string[]
  readonly source: string
  readonly warnings: readonly string[]
  readonly altText: string
  readonly figure: PaintedLines | PaintedRanking
}

export type Mark = 'circle' | 'rect' | 'triangle' | 'diamond'

/** Lines over a common axis of periods; a highlighted line has a colour and a label, the others are context in grey. */
export type PaintedLines = {
  readonly kind: 'lines'
  /** A rank's axis: 1 on top. */
  readonly isRank: boolean
  readonly periods: readonly string[]
  readonly lines: readonly PaintedLine[]
  readonly breaks: readonly { readonly at: number; readonly label: string }[]
}
export type PaintedLine = {
  readonly hub: string
  readonly name: string
  readonly colour: string
  readonly mark: Mark
  readonly isHighlighted: boolean
  /** Value of the last point, beside the name at the line's end. */
  readonly ending: string
  readonly points: readonly PaintedPoint[]
  /** Stretches to draw unbroken, and those that are only bridged; each lists indices into `points`. */
  readonly solid: readonly (readonly number[])[]
  readonly bridged: readonly (readonly number[])[]
}
export type PaintedPoint = {
  /** Index into the periods of the axis. */
  readonly at: number
  readonly value: number
  readonly printed: string
  readonly isHollow: boolean
  /** Other published values of the same fact. */
  readonly others: readonly number[]
}

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
}
