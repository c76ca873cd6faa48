import type { ChartKind, ChartSpec } from '../domain/chart.ts'
import type { Sentence } from '../messages/sentence.ts'
import type { ChartData, Drawn } from './chart-data.ts'
import type { PaintedChart } from './painted-chart.ts'
import type { Palette } from './palette.ts'
import type { TableValue, ValueTable } from './value-table.ts'

export type SpecOf<Kind extends ChartKind> = Extract<ChartSpec, { kind: Kind }>

/** What a kind makes of the values: which it shows, in which order, along which axis. */
export type Drawing = {
  readonly kind: 'drawing'
  readonly periods: readonly string[]
  /** Hub by hub in the order of the chart; a hub without values is not in it. */
  readonly series: readonly { readonly hub: string; readonly values: readonly TableValue[] }[]
  /** Hubs that have a value in the range, shown or not. */
  readonly withValue: readonly string[]
  readonly breaks: Drawn['breaks']
  readonly warnings: readonly Sentence[]
}
export type NotDrawn = { readonly kind: 'empty'; readonly reason: Sentence }

/** Everything one kind of chart knows that the others do not. */
export type ChartRecipe<Kind extends ChartKind> = {
  readonly draw: (spec: SpecOf<Kind>, table: ValueTable, data: ChartData) => Drawing | NotDrawn
  /** Sentences that tell the chart to somebody who does not see it. */
  readonly describe: (drawn: Omit<Drawn, 'altTextDraft' | 'dataHash'>) => readonly Sentence[]
  readonly paint: (drawn: Drawn, palette: Palette) => PaintedChart['figure']
  /** Words under the figure: what its marks mean and what it leaves out. */
  readonly notes: (drawn: Drawn) => readonly Sentence[]
}
