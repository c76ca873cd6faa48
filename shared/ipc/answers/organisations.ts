import type { Organisation, Site } from '../../domain/organisation.ts'
import type { SharedName } from './hubs.ts'
import type { Role } from '../../domain/public-person.ts'
import type { ShownGround } from './grounds.ts'

export type SiteView = { readonly site: Site; readonly grounds: readonly ShownGround[] }
export type RoleView = { readonly role: Role; readonly grounds: readonly ShownGround[] }

/** What the words of a claim tell of an organisation's sites; `organisation` null is one nobody knows yet. */
export type ToldSites = {
  readonly organisation: string | null
  /** Its English name, or the name the claim begins with; empty where it does not. */
  readonly name: string
  readonly sites: readonly Pick<Site, 'hub' | 'kind' | 'state'>[]
  readonly asOf: string | null
}
export type MadeSites = { readonly organisation: Organisation; readonly sites: readonly Site[] }

/** An organisation with everything recorded of it; `parts` and `plans` are ids of what belongs to it. */
export type OrganisationView = {
  readonly organisation: Organisation
  readonly grounds: readonly ShownGround[]
  readonly sites: readonly SiteView[]
  readonly roles: readonly RoleView[]
  readonly parts: readonly string[]
  readonly plans: readonly string[]
  /** Names that lead to this organisation and to another. */
  readonly ambiguous: readonly SharedName[]
}
