import * as v from 'valibot'

/**
 * A number as somebody printed it. `decimals` is the stated precision ('4.35' → 2, '4.4' → 1, '230 million' in unit
 * persons → -6): it decides the tolerance of a check. `unit` is a unit id of `shared/dataset/units`.
 */
export const Quantity = v.strictObject({
  value: v.pipe(v.number(), v.finite()),
  /** The other end of a range: 4 of '3 to 4 percent'. Absent: one number. */
  upTo: v.optional(v.pipe(v.number(), v.finite())),
  unit: v.nullable(v.string()),
  decimals: v.pipe(v.number(), v.integer()),
  qualifier: v.picklist(['exact', 'about', 'more-than', 'less-than', 'nearly']),
  printed: v.string(),
})
export type Quantity = v.InferOutput<typeof Quantity>
