import * as v from 'valibot'
import { Id, Slug } from './id.ts'
import { Instant } from './source.ts'

const Words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000))

/**
 * What an analyst makes of a claim: how likely it is on a named scale, how sound the basis of saying so is, and what it
 * rests on. Likelihood and confidence are two answers to two questions; either may be missing.
 */
export const Judgement = v.strictObject({
  id: Id,
  claim: Id,
  /** Id of a likelihood scale; `likelihood` and `confidence` are ids of its terms. */
  scale: Slug,
  likelihood: v.nullable(Slug),
  confidence: v.nullable(Slug),
  /** Why the confidence is what it is. */
  basis: v.pipe(v.string(), v.maxLength(2000)),
  assumptions: v.array(Words),
  alternatives: v.array(Words),
  gaps: v.array(Words),
  /** What would change the judgement. */
  changers: v.array(Words),
  by: v.string(),
  at: Instant,
})
export type Judgement = v.InferOutput<typeof Judgement>
