import type { ChangedFact } from '../../analysis/known-on.ts'
import type { Hub, Membership } from '../../domain/hub.ts'
import type { Indicator } from '../../domain/indicator.ts'

export type IndicatorSummary = {
  readonly indicator: Indicator
  readonly observations: number
  readonly hubs: number
  readonly periods: readonly string[]
}

export type HubList = {
  readonly hubs: readonly (Hub & { readonly observations: number; readonly ownEntry: boolean })[]
  readonly memberships: readonly Membership[]
}

/** What a change by hand came to, in cells; `described` had words about the value corrected in place. */
export type EditReport = {
  readonly added: number
  readonly revised: number
  readonly cleared: number
  readonly described: number
  readonly unchanged: number
}

/**
 * What a day's knowledge was beside today's. `undated`: rows without a vintage, taken as known from the day they were
 * imported; `later`: rows that came after that day.
 */
export type KnowledgeThen = {
  readonly asKnownOn: string
  readonly changed: readonly ChangedFact[]
  readonly known: number
  readonly undated: number
  readonly later: number
}
