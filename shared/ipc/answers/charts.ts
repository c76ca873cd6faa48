import type { ObservationStatus } from '../../domain/observation-status.ts'
import type { Locale, Sentence } from '../../messages/sentence.ts'
import type { CheckOutcome } from '../../domain/check.ts'
import type { Chart, ChartNote, ChartSpec, timelineTracks } from '../../domain/chart.ts'
import type { Claim } from '../../domain/claim.ts'
import type { Hub, HubType, Membership } from '../../domain/hub.ts'
import type { Preference } from '../../domain/observation.ts'
import type { Organisation, Site } from '../../domain/organisation.ts'
import type { Overrule } from '../../domain/overrule.ts'
import type { Plan } from '../../domain/plan.ts'
import type { PublicPerson, Role } from '../../domain/public-person.ts'
import type { Source } from '../../domain/source.ts'
import type { ObservationColumns } from '../../dataset/observation-columns.ts'
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
  /** As published, in the chart's `statedUnit`, where `value` is a change, an index, a share or a rank made of it. */
  readonly stated?: { readonly value: number; readonly decimals: number }
  /** Rolled up from some of its members only. */
  readonly partial?: true
  /** The period asked for, where the value is of the nearest one within the tolerance. */
  readonly standsFor?: string
}

export type DrawnSeries = {
  readonly hub: string
  readonly name: string
  readonly points: readonly DrawnPoint[]
}

/** What a further axis of a chart shows: values of another indicator for the same hubs. */
export type DrawnMeasure = {
  readonly indicator: string
  readonly indicatorName: string
  readonly unit: string
  readonly direction: Indicator['direction']
  readonly series: readonly DrawnSeries[]
}

/** A claim's value beside the observed one. */
export type DrawnClaim = {
  readonly claim: string
  /** `C7`. */
  readonly label: string
  readonly statement: string
  readonly hub: string
  readonly name: string
  readonly period: string
  readonly value: number
  readonly decimals: number
  /** That of the axis it is claimed on. */
  readonly unit: string
  /** Claimed of a further axis, by its place among them; absent: of the chart's own. */
  readonly axis?: number
  readonly outcome: CheckOutcome
  /** Where its words stand; null for a claim without a quotation. */
  readonly quotation: string | null
}

/** A hub with a place on earth; in a network also an organisation or a person, which have none. */
export type DrawnPlace = {
  /** Its id. */
  readonly hub: string
  /** Absent: a hub. */
  readonly actor?: 'organisation' | 'person'
  readonly name: string
  readonly type: HubType
  readonly latitude: number
  readonly longitude: number
  /** Chosen by the analyst; the others are there as members of a chosen one. */
  readonly chosen: boolean
}
/** `until` null: still. */
export type DrawnMembership = {
  readonly hub: string
  readonly member: string
  readonly from: string | null
  readonly until: string | null
  readonly note: string | null
}

/** What joins an organisation to the hub of a site, or to a person; `words` say how, in the chart's language. */
export type DrawnTie = {
  readonly kind: 'site' | 'role'
  readonly organisation: string
  readonly other: string
  readonly words: string
  /** Not there yet: planned or being set up. */
  readonly planned: boolean
  readonly from: string | null
  readonly until: string | null
}

/** A dated thing; `from` and `until` are ISO dates or years, `until` null for what happened once or goes on. */
export type DrawnEvent = {
  readonly track: (typeof timelineTracks)[number]
  readonly lane: string
  readonly from: string
  readonly until: string | null
  /** Goes on after `from`, until `until` or still. */
  readonly lasts: boolean
  readonly label: string
  readonly note: string
  /** The claim a plan was stated in, with its outcome. */
  readonly claim: { readonly id: string; readonly outcome: CheckOutcome } | null
  /** Not there yet: a site that is planned or being set up. */
  readonly planned?: true
  /** The plan it is a date of, and how that stands. */
  readonly plan?: string
  readonly outcome?: CheckOutcome
  /** Its date in words, where `from` and `until` do not tell it: something due by 2035 stands on the last day of it. */
  readonly printed?: string
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
      /** Unit of the published values, where the chart tells something made of them. */
      readonly statedUnit: string
      /** How the values are told; `period` null is each hub's own first. */
      readonly told:
        | { readonly kind: 'stated' }
        | { readonly kind: 'relative' | 'index'; readonly period: string | null }
        | { readonly kind: 'share' | 'rank' }
      readonly direction: Indicator['direction']
      /** Every step of the axis, those without a value too. */
      readonly periods: readonly string[]
      readonly series: readonly DrawnSeries[]
      /** Further axes, in the order of the kind. */
      readonly more: readonly DrawnMeasure[]
      /** The same of further indicators, a panel each; this chart itself is the first panel. */
      readonly panels: readonly DrawnPanel[]
      /** Names of hubs asked for that have no value in the range. */
      readonly without: readonly string[]
      readonly breaks: readonly { readonly period: string; readonly note: string }[]
      readonly claimed: readonly DrawnClaim[]
      /** Those that have a place in the chart. */
      readonly notes: readonly ChartNote[]
      readonly places: readonly DrawnPlace[]
      readonly memberships: readonly DrawnMembership[]
      readonly ties: readonly DrawnTie[]
      readonly events: readonly DrawnEvent[]
      /** Land around the places: rings of longitude, latitude, longitude, latitude …; no border of any state. */
      readonly land: readonly (readonly number[])[]
      readonly warnings: readonly Sentence[]
      readonly sources: readonly {
        readonly title: string
        readonly publisher: string
        readonly tier: string
      }[]
      /** The newest vintage among the values, EDTF; null where none is told. */
      readonly vintage: string | null
      readonly altTextDraft: string
      /** Hash of the numbers drawn; alt text written for another hash is stale. */
      readonly dataHash: string
    }
  | { readonly kind: 'empty'; readonly spec: ChartSpec; readonly reason: Sentence }

export type DrawnPanel = Extract<DrawnChart, { readonly kind: 'drawn' }>

/** Which data a chart is drawn from. */
export type MaterialNeed = {
  readonly indicators: string[]
  readonly hubs: string[]
  readonly organisations: string[]
  readonly claims: string[]
  /** Land is wanted. */
  readonly isMap: boolean
  /** Plans are wanted; of a timeline that names no claim those of every claim. */
  readonly isTimeline: boolean
  readonly hasAllPlans: boolean
  readonly language: Locale
  /** A day; null is today. */
  readonly asKnownOn: string | null
}
/** What a page needs to draw charts of a need by itself. */
export type ChartMaterial = {
  readonly kind: 'material'
  readonly had: MaterialNeed
  /** Every hub of the indicators is there, not only those asked for. */
  readonly everyHub: boolean
  readonly columns: ObservationColumns
  /** By the id they are asked for, which after a merge is another than their own. */
  readonly hubs: readonly (readonly [id: string, hub: Hub])[]
  readonly indicators: readonly (readonly [id: string, indicator: Indicator])[]
  readonly memberships: readonly Membership[]
  readonly preferences: readonly Preference[]
  readonly overrules: readonly Overrule[]
  readonly claims: readonly {
    readonly claim: Claim
    readonly outcome: CheckOutcome
    readonly quotation: string | null
  }[]
  readonly plans: readonly { readonly plan: Plan; readonly outcome: CheckOutcome }[] | null
  readonly actors: {
    readonly organisations: readonly Organisation[]
    readonly people: readonly PublicPerson[]
    readonly sites: readonly Site[]
    readonly roles: readonly Role[]
  }
  /** Sources that carry a retraction or an open disclaimer along. */
  readonly cautious: readonly Source[]
  readonly land: readonly (readonly number[])[] | null
  readonly language: Locale
}

export type ChartSummary = {
  readonly chart: Chart
  readonly stale: boolean
  readonly usedIn: readonly string[]
}

/** A claim that a chart can show beside its data. */
export type ChartClaim = {
  readonly claim: string
  readonly statement: string
  readonly outcome: CheckOutcome
  /** What it claims, ready to be printed: `Beijing, 2024: 6.58 %`; null for a plan on a timeline. */
  readonly value: string | null
}

/** A chart out of a file, with what this workspace does not have of it: ids, and labels of claims that were left out. */
export type ReadChart = {
  readonly spec: ChartSpec
  readonly unknown: {
    readonly hubs: readonly string[]
    readonly indicators: readonly string[]
    readonly claims: readonly string[]
  }
}
