import type { FigureRule, FigureText, Plot } from './figure-text.ts'

/** A figure to the pixel: what ECharts draws (axes and series) and what is placed by hand (texts and rules). */
export type LaidOut = {
  readonly plot: Plot
  readonly xAxis: Readonly<Record<string, unknown>>
  readonly yAxis: Readonly<Record<string, unknown>>
  readonly series: readonly Readonly<Record<string, unknown>>[]
  readonly texts: readonly FigureText[]
  readonly rules: readonly FigureRule[]
}
