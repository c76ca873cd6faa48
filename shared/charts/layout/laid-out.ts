import type { FigureRule, FigureShape, FigureText, Plot } from './figure-text.ts'

/** A rectangle with axes of its own; what ECharts scales and draws in it. */
export type Panel = {
  readonly plot: Plot
  readonly xAxis: Readonly<Record<string, unknown>>
  readonly yAxis: Readonly<Record<string, unknown>>
  readonly series: readonly Readonly<Record<string, unknown>>[]
}

/** A place of a figure that somebody can point at or walk to, and what is said there. */
export type FigureStop = {
  readonly x: number
  readonly y: number
  readonly colour: string
  readonly tells:
    | {
        readonly kind: 'value'
        readonly series: number
        readonly point: number
        /** Of a further panel: its place among all, the chart itself being 0. */
        readonly panel?: number
      }
    | {
        readonly kind: 'words'
        readonly words: string
        /** The claim whose quotation Enter leads to. */
        readonly claim: string | null
      }
}

/** A figure to the pixel: what ECharts scales (panels), and what is placed by hand (shapes, texts and rules). */
export type LaidOut = {
  readonly panels: readonly Panel[]
  readonly shapes: readonly FigureShape[]
  readonly texts: readonly FigureText[]
  readonly rules: readonly FigureRule[]
  /** Row by row: a line, or whatever up and down lead between. */
  readonly stops: readonly (readonly FigureStop[])[]
}
