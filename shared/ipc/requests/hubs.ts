import * as v from 'valibot'
import { Hub, Membership } from '../../domain/hub.ts'
import { Slug } from '../../domain/id.ts'
import type { HubPage, Merged, NameAnswer, SavedHub } from '../answers/hubs.ts'
import { asKnownOn, request } from '../request-shape.ts'

/** What the page may ask of `hubs`: its part of the request table. */
export const hubsRequests = {
  'hubs.page': request<HubPage>()(v.strictObject({ hub: Slug, asKnownOn })),
  /** `add`: a new one, which must not be there yet. */
  'hubs.save': request<SavedHub>()(v.strictObject({ hub: Hub, add: v.optional(v.boolean()) })),
  'hubs.saveMembership': request<Membership>()(v.strictObject({ membership: Membership })),
  'hubs.removeMembership': request<null>()(v.strictObject({ membership: v.string() })),
  'hubs.merge': request<Merged>()(v.strictObject({ hub: Slug, into: Slug, dryRun: v.boolean() })),
  /** Which hub a name means, and why: one, several or none with the nearest. */
  'hubs.resolve': request<NameAnswer>()(v.strictObject({ name: v.pipe(v.string(), v.maxLength(20_000)) })),
}
