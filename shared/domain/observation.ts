import * as v from 'valibot'
import { Slug } from './id.ts'
import { observationStatuses } from './observation-status.ts'
import { Period } from './period.ts'

/**
 * One value of one indicator for one hub and period, as one publisher printed it. Several may stand side by side. A value
 * that is stated to be missing is null, and its status says why: `fitsStatus` of `observation-status` keeps the two together.
 */
export const Observation = v.strictObject({
  /** `D1-8f3k2q:17` — batch and row — or `O9-…` when entered by hand. */
  id: v.string(),
  hub: Slug,
  indicator: Slug,
  period: Period,
  value: v.nullable(v.pipe(v.number(), v.finite())),
  /** Unit id the value is stated in. */
  unit: v.string(),
  status: v.picklist(observationStatuses),
  qualifier: v.picklist(['exact', 'about', 'more-than', 'less-than', 'nearly']),
  /** Decimals printed, in the stated unit. */
  decimals: v.pipe(v.number(), v.integer()),
  /** The date from which the value was known, as exactly as told (EDTF), or null. */
  vintage: v.nullable(v.string()),
  sourceTitle: v.string(),
  sourcePublisher: v.string(),
  sourceUrl: v.string(),
  tier: v.picklist(['official', 'press', 'weak', 'unknown']),
  note: v.string(),
  /** Hub, indicator, unit and period as printed in the file. */
  printed: v.strictObject({
    hub: v.string(),
    indicator: v.string(),
    unit: v.string(),
    period: v.string(),
    value: v.string(),
  }),
})
export type Observation = v.InferOutput<typeof Observation>

/** An observation that has a value: what can be compared, ranked and drawn. */
export type Measured = Observation & { readonly value: number }
export function isMeasured(observation: Observation): observation is Measured {
  return observation.value !== null
}

/** One import of one file, addressed by its hash; its rows lie in an immutable batch file. */
export const Batch = v.strictObject({
  id: v.string(),
  fileName: v.string(),
  /** SHA-256 of the imported file's bytes. */
  fileSha256: v.string(),
  /** SHA-256 of the columnar batch blob. */
  rowsSha256: v.string(),
  rows: v.number(),
  importedAt: v.string(),
})
export type Batch = v.InferOutput<typeof Batch>

/** Which of several values for one fact (hub, indicator, period) an analyst prefers, and why. Id: `hub|indicator|period`. */
export const Preference = v.strictObject({ id: v.string(), observation: v.string(), reason: v.string() })
export type Preference = v.InferOutput<typeof Preference>
