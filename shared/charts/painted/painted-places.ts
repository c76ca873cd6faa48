import type { PaintedClaim } from './painted-lines.ts'

/** Hubs on the land, with lines to their members. */
export type PaintedMap = {
  readonly kind: 'map'
  readonly land: readonly (readonly number[])[]
  readonly nodes: readonly PaintedNode[]
  readonly links: readonly PaintedLink[]
  readonly size: PaintedSize | null
  readonly claims: readonly PaintedClaim[]
}
/** Hubs and what joins them, without places on earth. */
export type PaintedNetwork = {
  readonly kind: 'network'
  readonly nodes: readonly PaintedNode[]
  readonly links: readonly PaintedLink[]
  readonly size: PaintedSize | null
  /** Of the values that size the marks; `series` is that of a node. */
  readonly claims: readonly PaintedClaim[]
}
/** What the area of a mark stands for. */
export type PaintedSize = { readonly title: string; readonly most: number; readonly printed: string }
export type PaintedNode = {
  readonly hub: string
  readonly name: string
  readonly longitude: number
  readonly latitude: number
  readonly colour: string
  /** A hub others belong to: a square; the others are round. */
  readonly isGroup: boolean
  /** A diamond and a triangle; absent: a hub. */
  readonly actor?: 'organisation' | 'person'
  readonly isChosen: boolean
  readonly value: number | null
  readonly isHollow: boolean
  /** Place in the series of the chart; null without a value. */
  readonly series: number | null
  readonly said: string
}
/** Indices into `nodes`: a hub and its member, or an organisation and what it is joined to. */
export type PaintedLink = {
  readonly from: number
  readonly to: number
  readonly colour: string
  /** Leads to what is not there yet. */
  readonly isDashed?: boolean
  /** What is said of the end of the line when somebody walks to it from its beginning; absent: what is said of the node. */
  readonly said?: string
}
