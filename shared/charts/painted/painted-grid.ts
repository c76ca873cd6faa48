import type { PaintedClaim } from './painted-lines.ts'

/** Hubs by periods: a heat map, or a table where no cell is shaded. */
export type PaintedGrid = {
  readonly kind: 'grid'
  readonly isShaded: boolean
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly (PaintedCell | null)[] }[]
  /** Columns before which a method changed. */
  readonly breaks: readonly number[]
  /** Colours of the scale from its low to its high end, with the numbers there. */
  readonly scale: { readonly colours: readonly string[]; readonly low: string; readonly high: string } | null
}
export type PaintedCell = {
  readonly series: number
  readonly point: number
  readonly printed: string
  /** Null: not shaded. */
  readonly shade: string | null
  readonly ink: string
  readonly isHollow: boolean
  readonly isPartial: boolean
  /** What claims say of the value. */
  readonly claims: readonly PaintedClaim[]
}
