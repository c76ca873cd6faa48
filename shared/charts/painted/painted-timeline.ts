import type { Mark } from './painted-lines.ts'

/** Dated things in lanes, over an axis of years. */
export type PaintedTimeline = {
  readonly kind: 'timeline'
  readonly lanes: readonly { readonly name: string; readonly events: readonly PaintedEvent[] }[]
}
export type PaintedEvent = {
  /** Years, with the part of the year behind the point. */
  readonly from: number
  /** Null: happened once. Infinity: still. */
  readonly until: number | null
  readonly date: string
  readonly label: string
  readonly colour: string
  readonly mark: Mark
  readonly isHollow: boolean
  /** Its bar is dashed: it is not there yet. */
  readonly isDashed: boolean
  readonly claim: { readonly id: string } | null
  readonly said: string
}
