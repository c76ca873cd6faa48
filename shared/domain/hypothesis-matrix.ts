import * as v from 'valibot'
import { Id } from './id.ts'
import { Instant } from './source.ts'

const Words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000))
/** Names a row or a column inside one matrix: `H1`, `E4`. */
const Key = v.pipe(v.string(), v.regex(/^[HE]\d{1,4}$/))

/** How a piece of evidence stands to a hypothesis, from 'very consistent' to 'very inconsistent' (R. Heuer's scale). */
export const consistencies = ['CC', 'C', 'N', 'I', 'II'] as const
export type Consistency = (typeof consistencies)[number]
export const weights = ['low', 'medium', 'high'] as const

/**
 * Analysis of competing hypotheses: every piece of evidence against every hypothesis. Each person rates for themselves, so
 * that disagreement shows; nothing in it names a winner.
 */
export const HypothesisMatrix = v.strictObject({
  id: Id,
  question: Words,
  hypotheses: v.array(v.strictObject({ key: Key, words: Words })),
  evidence: v.array(
    v.strictObject({
      key: Key,
      /** A claim, or words of its own. */
      claim: v.nullable(Id),
      words: v.pipe(v.string(), v.maxLength(1000)),
      credibility: v.picklist(weights),
      relevance: v.picklist(weights),
    }),
  ),
  ratings: v.array(
    v.strictObject({
      evidence: Key,
      hypothesis: Key,
      by: v.string(),
      consistency: v.picklist(consistencies),
      at: Instant,
    }),
  ),
  madeAt: Instant,
})
export type HypothesisMatrix = v.InferOutput<typeof HypothesisMatrix>
