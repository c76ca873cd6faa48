import type { Briefing } from '../domain/briefing.ts'
import type { Chart } from '../domain/chart.ts'
import type { Hub } from '../domain/hub.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { LikelihoodScale } from '../domain/likelihood-scale.ts'
import type { Observation } from '../domain/observation.ts'
import type { Overrule } from '../domain/overrule.ts'
import type { Source } from '../domain/source.ts'
import type { ClaimView } from '../ipc/answers/claims.ts'
import type { DrawnChart } from '../ipc/answers/charts.ts'
import type { Speak } from '../messages/speak.ts'
import type { SourceReference } from './source-reference.ts'

/** A quotation's surroundings where it was quoted, and whether the source's current text still says it, may, or does not. */
export type QuotationPlace = {
  readonly before: string
  readonly after: string
  readonly textSha256: string
  readonly found: 'stands' | 'pending' | 'lost'
  /** The words were read in an earlier version than the source's current one. */
  readonly isOlder: boolean
}

/** A chart as a briefing needs it; `svg` is null when it could not be drawn. */
export type ChartOnPaper = { readonly chart: Chart; readonly drawn: DrawnChart; readonly svg: string | null }

/** A briefing and all it points at, gathered from the workspace. What is absent from a map has been deleted. */
export type BriefingData = {
  readonly briefing: Briefing
  readonly claims: ReadonlyMap<string, ClaimView>
  readonly sources: ReadonlyMap<string, Source>
  /** By quotation id. */
  readonly places: ReadonlyMap<string, QuotationPlace>
  /** Every observation a figure is bound to. */
  readonly observations: ReadonlyMap<string, Observation>
  /** Where its source has given a newer value for the same fact: that one, by the id of the bound one. */
  readonly revised: ReadonlyMap<string, Observation>
  /** Observations, by id, that figures are bound to and nobody knew yet on the day whose knowledge the briefing tells. */
  readonly notYetKnown: ReadonlyMap<string, Observation>
  readonly charts: ReadonlyMap<string, ChartOnPaper>
  /** Where the files of its pictures lie, by their SHA-256; those that are gone or damaged are absent. */
  readonly pictures: ReadonlyMap<string, string>
  /** The sources of cited claims in the briefing's citation style, in the order of its list of sources. */
  readonly references: readonly SourceReference[]
  /** The scales of likelihood that ship, by id. */
  readonly scales: ReadonlyMap<string, LikelihoodScale>
  readonly hub: (id: string) => Hub | undefined
  readonly indicator: (id: string) => Indicator | undefined
  /** Warnings against a comparison that somebody set aside. */
  readonly overrules: readonly Overrule[]
  /** Names in the briefing's language; an unknown id names itself. */
  readonly hubName: (id: string) => string
  readonly indicatorName: (id: string) => string
  /** Speaks the briefing's language. */
  readonly speak: Speak
}
