import * as v from 'valibot'
import { Slug } from './id.ts'

export const hubTypes = [
  'country',
  'province',
  'municipality',
  'autonomous-region',
  'special-region',
  'city',
  'region',
  'cluster',
  'group',
  'unknown',
] as const
export type HubType = (typeof hubTypes)[number]

/** A city, province, region or cluster. `aliases` are other names in that language; `names.en` always stands. */
export const Hub = v.strictObject({
  id: Slug,
  type: v.picklist(hubTypes),
  names: v.strictObject({ en: v.string(), zh: v.nullable(v.string()), ru: v.nullable(v.string()) }),
  aliases: v.strictObject({ en: v.array(v.string()), zh: v.array(v.string()), ru: v.array(v.string()) }),
  /** The administrative parent ('china' for Beijing), null for a country or when not known. */
  parent: v.nullable(Slug),
  /** Degrees, WGS 84. */
  place: v.nullable(v.strictObject({ latitude: v.number(), longitude: v.number() })),
  note: v.nullable(v.string()),
  /**
   * From a date on (ISO: a year, month or day), this hub's story goes on as another's: Beijing, as a hub, is the city until
   * the end of 2025 and Beijing-Tianjin-Hebei from 2026. The place itself stays; absent or null: it goes on as it is.
   */
  redefined: v.optional(
    v.nullable(v.strictObject({ as: Slug, from: v.string(), note: v.nullable(v.string()) })),
  ),
})
export type Hub = v.InferOutput<typeof Hub>

/**
 * `member` belongs to `hub` from a date up to, and not on, another (ISO: a year, month or day, which stand for their first
 * day; null = open). `struck`: known to the program and not held by this workspace.
 */
export const Membership = v.strictObject({
  id: v.string(),
  hub: Slug,
  member: Slug,
  from: v.nullable(v.string()),
  until: v.nullable(v.string()),
  note: v.nullable(v.string()),
  struck: v.optional(v.boolean()),
})
export type Membership = v.InferOutput<typeof Membership>
