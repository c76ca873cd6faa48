import * as v from 'valibot'
import { EdtfDate } from './edtf-date.ts'
import { Grounds } from './ground.ts'
import { Id } from './id.ts'
import { nameEntries } from './names.ts'

/** Somebody sources speak of, not the person at work in the window. */
export const PublicPerson = v.strictObject({
  id: Id,
  ...nameEntries,
  note: v.nullable(v.string()),
  grounds: Grounds,
})
export type PublicPerson = v.InferOutput<typeof PublicPerson>

/** What a person is at an organisation, in the words of a source. Dates are EDTF; null: nobody has told. */
export const Role = v.strictObject({
  id: Id,
  person: Id,
  organisation: Id,
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  from: v.nullable(EdtfDate),
  /** The first day on which it is no more. */
  until: v.nullable(EdtfDate),
  /** When it was so, as its source tells. */
  asOf: v.nullable(EdtfDate),
  note: v.nullable(v.string()),
  grounds: Grounds,
})
export type Role = v.InferOutput<typeof Role>
