import type { CheckOutcome } from '../domain/check.ts'
import type { Claim } from '../domain/claim.ts'
import type { Hub, Membership } from '../domain/hub.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Observation, Preference } from '../domain/observation.ts'
import type { Organisation, Site } from '../domain/organisation.ts'
import type { Overrule } from '../domain/overrule.ts'
import type { Plan } from '../domain/plan.ts'
import type { PublicPerson, Role } from '../domain/public-person.ts'
import type { Source } from '../domain/source.ts'
import type { DrawnChart } from '../ipc/answers/charts.ts'
import { namedIn } from '../messages/naming.ts'
import type { Locale } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'

/** A claim with what the dataset says of it and where its words stand. */
export type CheckedClaim = {
  readonly claim: Claim
  readonly outcome: CheckOutcome
  readonly quotation: string | null
}

/** Organisations, their sites, people and what they are there. */
export type Actors = {
  readonly organisation: (id: string) => Organisation | undefined
  readonly person: (id: string) => PublicPerson | undefined
  readonly sites: readonly Site[]
  readonly roles: readonly Role[]
}
/** A plan with what the dataset says of it. */
export type CheckedPlan = { readonly plan: Plan; readonly outcome: CheckOutcome }

/** Everything drawing may look at. Same spec, same data, same chart. `speak` speaks `language`. */
export type ChartData = {
  readonly hub: (id: string) => Hub | undefined
  readonly indicator: (id: string) => Indicator | undefined
  /** At least all observations of the chart's indicators and hubs; others are passed over. */
  readonly observations: readonly Observation[]
  readonly preferences: readonly Preference[]
  readonly memberships: readonly Membership[]
  /** At least the claims the chart names; for a timeline all of them. */
  readonly claims: readonly CheckedClaim[]
  /** Land of the whole earth, rings of longitude, latitude, longitude, latitude …; needed for maps alone. */
  readonly land?: readonly (readonly number[])[]
  /** Documents of the workspace that carry a retraction or an unanswered disclaimer along; none when absent. */
  readonly cautious?: readonly Source[]
  /** Warnings against a comparison that somebody set aside; none when absent. */
  readonly overrules?: readonly Overrule[]
  /** Needed for networks and timelines; none when absent. */
  readonly actors?: Actors
  readonly plans?: readonly CheckedPlan[]
  readonly language: Locale
  readonly speak: Speak
}

/** A chart that has something to show. */
export type Drawn = Extract<DrawnChart, { kind: 'drawn' }>
/** What is known of it before it is described. */
export type Undescribed = Omit<Drawn, 'altTextDraft' | 'dataHash'>

/** A hub or indicator in the chart's language; an id nobody knows names itself. */
export function nameIn(
  language: Locale,
  id: string,
  named: { readonly names: Hub['names'] } | undefined,
): string {
  return namedIn(named?.names ?? id, language)
}
