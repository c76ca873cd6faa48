import * as v from 'valibot'
import { EdtfDate } from './edtf-date.ts'
import { Grounds } from './ground.ts'
import { Id, Slug } from './id.ts'
import { nameEntries } from './names.ts'

export const organisationKinds = [
  'company',
  'institute',
  'university',
  'agency',
  'assembly',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

const Words = v.nullable(v.string())

/** A firm, an institute, an agency, or an assembly that decides. `parent` is the organisation it is a part of. */
export const Organisation = v.strictObject({
  id: Id,
  kind: v.picklist(organisationKinds),
  ...nameEntries,
  parent: v.nullable(Id),
  note: Words,
  grounds: Grounds,
})
export type Organisation = v.InferOutput<typeof Organisation>

export const siteKinds = [
  'headquarters',
  'branch',
  'office',
  'laboratory',
  'plant',
  'campus',
  'other',
] as const
/** `being-set-up` is begun and not open, `planned` is announced and not begun. */
export const siteStates = ['existing', 'being-set-up', 'planned'] as const

/** A place of an organisation in a hub. Dates are EDTF, as exactly as known; null: nobody has told. */
export const Site = v.strictObject({
  id: Id,
  organisation: Id,
  hub: Slug,
  kind: v.picklist(siteKinds),
  /** What tells two sites of one kind in one hub apart. */
  name: Words,
  state: v.picklist(siteStates),
  /** When it opened, or of one that is not open yet, when it is to open. */
  from: v.nullable(EdtfDate),
  /** The first day on which it is no more. */
  until: v.nullable(EdtfDate),
  /** When it was so, as its source tells: what is planned today may be open tomorrow. */
  asOf: v.nullable(EdtfDate),
  note: Words,
  grounds: Grounds,
})
export type Site = v.InferOutput<typeof Site>
