import type { Locale } from '../messages/sentence.ts'
import type { PaintedBars } from './painted/painted-bars.ts'
import type { PaintedFacets } from './painted/painted-facets.ts'
import type { PaintedGrid } from './painted/painted-grid.ts'
import type { PaintedLines, PaintedPanels, PaintedSlope } from './painted/painted-lines.ts'
import type { PaintedMap, PaintedNetwork } from './painted/painted-places.ts'
import type { PaintedRanges, PaintedRanking } from './painted/painted-rows.ts'
import type { PaintedScatter } from './painted/painted-scatter.ts'
import type { PaintedTimeline } from './painted/painted-timeline.ts'
import type { Palette } from './palette.ts'

/** What a kind paints; several kinds may share one figure. */
export type PaintedFigure =
  | PaintedLines
  | PaintedPanels
  | PaintedSlope
  | PaintedBars
  | PaintedRanking
  | PaintedRanges
  | PaintedScatter
  | PaintedGrid
  | PaintedMap
  | PaintedNetwork
  | PaintedTimeline
  | PaintedFacets

/** The number of a remark at a value; `panel` as in a `FigureStop`. */
export type PinnedNote = {
  readonly number: string
  readonly series: number
  readonly point: number
  readonly panel?: number
}

/** Colours, emphasis and words; no pixels yet. Every text is ready to be printed. */
export type PaintedChart = {
  readonly palette: Palette
  readonly language: Locale
  /** Unit of the axis. */
  readonly unit: string
  /** Whether values are changes and print their sign. */
  readonly isChange: boolean
  /** The finding the analyst wrote. */
  readonly title: string
  /** Indicator, unit, periods. */
  readonly subtitle: string
  /** The analyst's own notes, numbered as their marks are. */
  readonly remarks: readonly string[]
  /** What the marks mean. */
  readonly notes: readonly string[]
  readonly source: string
  readonly warnings: readonly string[]
  readonly altText: string
  readonly figure: PaintedFigure
  /** Where remarks are pinned to points. */
  readonly pinned: readonly PinnedNote[]
}
