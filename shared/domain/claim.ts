import * as v from 'valibot'
import { Assertion } from './assertion.ts'
import { EdtfDate } from './edtf-date.ts'
import { Id } from './id.ts'
import { Instant } from './source.ts'

export const authorStatuses = ['draft', 'ready'] as const

export const Claim = v.strictObject({
  id: Id,
  statement: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
  assertion: Assertion,
  speaker: v.nullable(v.string()),
  /** When it was said or printed, as far as the source tells. */
  stated: v.nullable(EdtfDate),
  tags: v.array(v.string()),
  status: v.picklist(authorStatuses),
  /** Where the one review of a claim stood until there was one a person: moved out when a workspace is opened. */
  review: v.optional(v.unknown()),
  /** One of the workspace's own states. */
  verdict: v.optional(v.nullable(Id), null),
  /** What another tool said of it that has no place of its own here, as JSON; it goes out again as it came. */
  foreign: v.optional(v.nullable(v.string()), null),
  /** Somebody settled a quotation of it on other words than `was`, and nobody has looked at the claim since. */
  reworded: v.optional(
    v.nullable(v.strictObject({ quotation: Id, was: v.string(), by: v.string(), at: Instant })),
  ),
  /** The words that made it a candidate; empty for a claim marked by hand. */
  because: v.array(v.string()),
  /** The suggestion it was made from, so that it is not offered twice. */
  suggestion: v.nullable(v.string()),
  madeBy: v.string(),
  madeAt: Instant,
})
export type Claim = v.InferOutput<typeof Claim>

/** How a piece of evidence stands to a claim. */
export const evidenceRelations = ['supports', 'contradicts', 'qualifies', 'same-origin'] as const
/** How far a piece of evidence bears on a claim, by a person's judgement. */
export const evidenceStrengths = ['strong', 'moderate', 'weak'] as const

/** claim ↔ quotation or observation. */
export const EvidenceLink = v.strictObject({
  id: Id,
  claim: Id,
  target: v.variant('kind', [
    v.strictObject({ kind: v.literal('quotation'), quotation: Id }),
    v.strictObject({ kind: v.literal('observation'), observation: v.string() }),
  ]),
  relation: v.picklist(evidenceRelations),
  /** Absent or null: nobody has said. */
  strength: v.optional(v.nullable(v.picklist(evidenceStrengths))),
  note: v.string(),
  /** The suggestion it was made from, where that found a claim other words had made before. */
  suggestion: v.optional(v.string()),
})
export type EvidenceLink = v.InferOutput<typeof EvidenceLink>

/** A suggestion somebody turned down; it stays turned down. */
export const Rejection = v.strictObject({
  id: v.string(),
  source: Id,
  at: Instant,
  /** Its words, by `wordsOf` of `shared/suggestions`; what the sentences around it add may be another in a new version. */
  words: v.optional(v.string()),
})
export type Rejection = v.InferOutput<typeof Rejection>
