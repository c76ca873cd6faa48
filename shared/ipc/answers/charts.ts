import type { ObservationStatus } from '../../domain/observation-status.ts'
import type { Locale, Sentence } from '../../messages/sentence.ts'
import type { Chart, ChartSpec } from '../../domain/chart.ts'
import type { Indicator } from '../../domain/indicator.ts'

/** Numbers and names only: no layout, no colours. A chart that cannot be drawn says why. */
export type DrawnPoint = {
  readonly period: string
  readonly value: number
  readonly observation: string
  readonly status: ObservationStatus
  readonly source: string
  /** Decimals stated, in the chart's unit. */
  readonly decimals: number
  /** Other values published for the same fact; never averaged in. */
  readonly others: readonly {
    readonly value: number
    readonly decimals: number
    readonly observation: string
    readonly status: ObservationStatus
    readonly source: string
  }[]
}

export type DrawnSeries = {
  readonly hub: string
  readonly name: string
  readonly points: readonly DrawnPoint[]
}

export type DrawnChart =
  | {
      readonly kind: 'drawn'
      readonly spec: ChartSpec
      /** Names, numbers and the drafted alt text are in this language. */
      readonly language: Locale
      readonly indicatorName: string
      /** Unit id of `shared/dataset/units`; every value is in it. */
      readonly unit: string
      readonly direction: Indicator['direction']
      /** Every step of the axis, those without a value too. */
      readonly periods: readonly string[]
      readonly series: readonly DrawnSeries[]
      /** Names of hubs asked for that have no value in the range. */
      readonly without: readonly string[]
      readonly breaks: readonly { readonly period: string; readonly note: string }[]
      readonly warnings: readonly Sentence[]
      readonly sources: readonly {
        readonly title: string
        readonly publisher: string
        readonly tier: string
      }[]
      readonly altTextDraft: string
      /** Hash of the numbers drawn; alt text written for another hash is stale. */
      readonly dataHash: string
    }
  | { readonly kind: 'empty'; readonly spec: ChartSpec; readonly reason: Sentence }

export type ChartSummary = {
  readonly chart: Chart
  readonly stale: boolean
  readonly usedIn: readonly string[]
}
