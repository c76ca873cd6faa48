import * as v from 'valibot'
import { Slug } from './id.ts'
import { Period } from './period.ts'

/** A way of measuring, in force from `from` (null: from the beginning) until the next one. */
export const MethodVersion = v.strictObject({
  from: v.nullable(Period),
  description: v.string(),
  source: v.nullable(v.string()),
})

/** A defined measure. `direction` says whether more is better; a rank is better when lower. */
export const Indicator = v.strictObject({
  id: Slug,
  names: v.strictObject({ en: v.string(), zh: v.nullable(v.string()), ru: v.nullable(v.string()) }),
  aliases: v.strictObject({ en: v.array(v.string()), zh: v.array(v.string()), ru: v.array(v.string()) }),
  definition: v.nullable(v.string()),
  /** Who defines it: an office, a handbook, a page. */
  source: v.optional(v.nullable(v.string())),
  /** Under what licence its values may be used: an SPDX id, or a name and an address (`readLicence`). */
  licence: v.optional(v.nullable(v.string())),
  /** Unit id of `shared/dataset/units`, in which its observations are compared. */
  unit: v.nullable(v.string()),
  direction: v.picklist(['higher', 'lower', 'neither']),
  /** For published rankings: the edition series, as in `GII 2025`. */
  series: v.nullable(v.string()),
  methods: v.array(MethodVersion),
})
export type Indicator = v.InferOutput<typeof Indicator>
export type MethodVersion = v.InferOutput<typeof MethodVersion>
