import type { Indicator } from '../../domain/indicator.ts'
import type { Measured } from '../../domain/observation.ts'
import type { Regrouping } from '../../domain/regrouping.ts'
import type { ChartHere, ClaimHere } from './hubs.ts'

/** What is measured of a hub by an indicator. */
export type HubHere = {
  readonly hub: string
  readonly observations: number
  readonly newest: Measured | null
}

export type IndicatorPage = {
  readonly indicator: Indicator
  readonly ownEntry: boolean
  readonly observations: number
  readonly periods: readonly string[]
  readonly publishers: readonly { readonly publisher: string; readonly observations: number }[]
  readonly units: readonly { readonly unit: string; readonly observations: number }[]
  readonly hubs: readonly HubHere[]
  readonly claims: readonly ClaimHere[]
  readonly charts: readonly ChartHere[]
  /** Merges into it and splits from and to it, the newest first. */
  readonly regroupings: readonly Regrouping[]
}

/** What goes with a split: the rows that leave, those that stay, and the new indicator. */
export type Split = {
  readonly indicator: Indicator
  readonly leaving: number
  readonly staying: number
  readonly dryRun: boolean
}
