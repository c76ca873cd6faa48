import * as v from 'valibot'
import { Slug } from './id.ts'

const Names = v.strictObject({ en: v.string(), ru: v.string(), zh: v.string() })
const Percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100))

/**
 * A published scale of words for likelihood, shipped as data with its source. `from` and `to` are percent; scales may leave
 * gaps between terms on purpose. Confidence says how sound the basis of a judgement is, and is never mixed with likelihood.
 */
export const LikelihoodScale = v.strictObject({
  id: Slug,
  names: Names,
  /** Where the scale is published. */
  source: v.string(),
  terms: v.pipe(
    v.array(v.strictObject({ id: Slug, from: Percent, to: Percent, names: Names })),
    v.minLength(2),
  ),
  confidences: v.pipe(v.array(v.strictObject({ id: Slug, names: Names })), v.minLength(1)),
})
export type LikelihoodScale = v.InferOutput<typeof LikelihoodScale>
