import * as v from 'valibot'
import { Id, Slug } from './id.ts'
import { Period } from './period.ts'
import { Instant } from './source.ts'

/** Which observations of an indicator leave it in a split; all that is told must hold. */
export const SplitRule = v.strictObject({
  /** From this period on, and up to the one before `until`, in calendar order; null leaves that end open. */
  from: v.nullable(Period),
  until: v.nullable(Period),
  /** Publishers, as the observations name them; empty: whoever published it. */
  publishers: v.array(v.string()),
})
export type SplitRule = v.InferOutput<typeof SplitRule>

/**
 * Since when the observations of one hub or indicator count as those of another: two were found to be one (`merge`), or
 * one to be two (`split`). Rows stay as they were imported; reading takes every regrouping once, in the order they were
 * made, so that a merge, a split and a merge back come out as they were meant.
 */
export const Regrouping = v.strictObject({
  id: Id,
  of: v.picklist(['hub', 'indicator']),
  from: Slug,
  to: Slug,
  /** Null: all of them, and `from` is no more. */
  where: v.nullable(SplitRule),
  madeAt: Instant,
  by: v.string(),
  /** The names as they were, so that the history stays readable. */
  names: v.strictObject({ from: v.string(), to: v.string() }),
})
export type Regrouping = v.InferOutput<typeof Regrouping>
