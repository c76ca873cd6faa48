import type { Mark, PaintedClaim } from './painted-lines.ts'

/** Two indicators against each other. */
export type PaintedScatter = {
  readonly kind: 'scatter'
  readonly x: PaintedAxis
  readonly y: PaintedAxis
  /** What the area of a mark stands for; null where all are alike. */
  readonly size: { readonly title: string; readonly most: number; readonly printed: string } | null
  readonly trails: readonly PaintedTrail[]
  readonly claims: readonly PaintedScatterClaim[]
}
/** A claim of one of the two values, at the observed other one. */
export type PaintedScatterClaim = PaintedClaim & { readonly x: number; readonly y: number }
export type PaintedAxis = {
  readonly title: string
  readonly unit: string
  readonly isRank: boolean
  readonly isLog: boolean
}
export type PaintedTrail = {
  readonly series: number
  readonly hub: string
  readonly name: string
  readonly colour: string
  readonly mark: Mark
  readonly isHighlighted: boolean
  /** In the order of time; the last is the mark, those before are the trail. */
  readonly points: readonly {
    readonly x: number
    readonly y: number
    readonly size: number | null
    readonly period: string
    readonly isHollow: boolean
  }[]
}
