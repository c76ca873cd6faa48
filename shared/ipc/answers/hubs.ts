import type { Extent } from '../../dataset/hub-story.ts'
import type { ClaimKind } from '../../domain/assertion.ts'
import type { Hub, Membership } from '../../domain/hub.ts'
import type { Measured } from '../../domain/observation.ts'
import type { Organisation, Site } from '../../domain/organisation.ts'
import type { Regrouping } from '../../domain/regrouping.ts'
import type { NameReason } from '../../dataset/explain-name.ts'

/** A stretch of a hub's story by ids; `joined` and `left` against the stretch before. */
export type StoryPart = Pick<Extent, 'from' | 'until'> & {
  readonly hub: string
  readonly members: readonly string[]
  readonly joined: readonly string[]
  readonly left: readonly string[]
}

/** What is measured of a hub: how many rows, and the newest value, which is lacking where all are stated to be missing. */
export type MeasuredHere = {
  readonly indicator: string
  readonly observations: number
  readonly newest: Measured | null
}

export type ClaimHere = { readonly claim: string; readonly statement: string; readonly kind: ClaimKind }
export type ChartHere = { readonly chart: string; readonly title: string }

/** A site with the organisation whose it is. */
export type SiteHere = { readonly site: Site; readonly organisation: Pick<Organisation, 'id' | 'names'> }

export type HubPage = {
  readonly hub: Hub
  readonly ownEntry: boolean
  /** Of which it is the hub, and of which the member. */
  readonly members: readonly Membership[]
  readonly groups: readonly Membership[]
  readonly story: readonly StoryPart[]
  readonly measured: readonly MeasuredHere[]
  readonly claims: readonly ClaimHere[]
  readonly charts: readonly ChartHere[]
  /** Sites of organisations in it, existing ones first. */
  readonly sites: readonly SiteHere[]
  /** Hubs merged into this one, the newest first. */
  readonly merged: readonly Regrouping[]
  /** Names that lead to this hub and to another: whoever types them is asked which. */
  readonly ambiguous: readonly SharedName[]
}

export type SharedName = { readonly name: string; readonly others: readonly string[] }

/** A saved hub, and which of its names now lead to several. */
export type SavedHub = { readonly hub: Hub; readonly ambiguous: readonly SharedName[] }

/** What follows a hub or an indicator into another, counted before and after it is done. */
export type Merged = {
  readonly into: string
  readonly observations: number
  readonly claims: number
  readonly charts: number
  readonly memberships: number
  readonly preferences: number
  readonly dryRun: boolean
}

/** How a name leads to a thing; `id` and `name` are those of the hub or indicator. */
export type NameLead = { readonly id: string; readonly name: string; readonly because: NameReason }
export type NameAnswer =
  | { readonly kind: 'one'; readonly found: NameLead }
  | { readonly kind: 'several'; readonly candidates: readonly NameLead[] }
  | { readonly kind: 'none'; readonly near: readonly { readonly id: string; readonly name: string }[] }
