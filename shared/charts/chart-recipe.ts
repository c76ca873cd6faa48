import type { ChartKind, ChartSpec } from '../domain/chart.ts'
import type { Sentence } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import type { ChartData, Drawn, Undescribed } from './chart-data.ts'
import type { TableValue, ValueTable } from './drawing/value-table.ts'
import type { PaintedFigure } from './painted-chart.ts'
import type { Palette } from './palette.ts'

export type SpecOf<Kind extends ChartKind> = Extract<ChartSpec, { kind: Kind }>

/** A hub's values, by period. */
export type HubValues = { readonly hub: string; readonly values: readonly TableValue[] }

/** What a kind makes of the data: which values it shows, in which order, along which axis. What is left out is none. */
export type Drawing = {
  readonly kind: 'drawing'
  /** Values as they stand in the dataset; null for a chart of no indicator. */
  readonly table: ValueTable | null
  /** Unit of the values in `series`, where they are told in another than the table's. */
  readonly unit?: string
  readonly told?: Drawn['told']
  readonly periods: readonly string[]
  /** Hub by hub in the order of the chart; a hub without values is not in it. */
  readonly series: readonly HubValues[]
  readonly more?: readonly { readonly table: ValueTable; readonly series: readonly HubValues[] }[]
  /** Hubs that have a value in the range, shown or not; absent where no hub needs one. */
  readonly withValue?: readonly string[]
  readonly breaks?: Drawn['breaks']
  readonly warnings?: readonly Sentence[]
  readonly places?: Drawn['places']
  readonly memberships?: Drawn['memberships']
  readonly ties?: Drawn['ties']
  readonly events?: Drawn['events']
  readonly land?: Drawn['land']
}
export type NotDrawn = { readonly kind: 'empty'; readonly reason: Sentence }

/** Everything one kind of chart knows that the others do not. */
export type ChartRecipe<Kind extends ChartKind> = {
  readonly draw: (spec: SpecOf<Kind>, data: ChartData) => Drawing | NotDrawn
  /** Sentences that tell the chart to somebody who does not see it. */
  readonly describe: (drawn: Undescribed) => readonly Sentence[]
  readonly paint: (drawn: Drawn, palette: Palette, speak: Speak) => PaintedFigure
  /** Words under the figure: what its marks mean and what it leaves out. */
  readonly notes: (drawn: Drawn) => readonly Sentence[]
  /** How high the bare figure wants to be at a width, in pixels. */
  readonly height: (drawn: Drawn, width: number) => number
}
