import type { HubIndex } from '../dataset/hub-index.ts'
import type { IndicatorIndex } from '../dataset/indicator-index.ts'
import type { Observation, Preference } from '../domain/observation.ts'
import type { Overrule } from '../domain/overrule.ts'
import type { Told } from './taken-from.ts'

/** A document a claim was read in, by everything that may name it in an observation's source. */
export type OwnSource = {
  readonly title: string
  readonly url: string | null
  /** Agency, publisher, republisher, translator: every name of its provenance chain but the speaker's. */
  readonly names: readonly string[]
}

/** Everything a check may look at. Same data, same claim, same outcome. */
export type CheckData = {
  readonly hubs: HubIndex
  readonly indicators: IndicatorIndex
  /** All observations of the claim's indicator. */
  readonly observations: readonly Observation[]
  readonly preferences: readonly Preference[]
  /** The sources of the claim's own quotations. */
  readonly ownSources: readonly OwnSource[]
  /** Documents of the workspace that were retracted; none when absent. */
  readonly retracted?: readonly Told[]
  /** Warnings against a comparison that somebody set aside; none when absent. */
  readonly overrules?: readonly Overrule[]
  /** ISO day, passed in: a check of a plan must not depend on when a test runs. */
  readonly today: string
}
