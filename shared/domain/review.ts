import * as v from 'valibot'
import { Id } from './id.ts'
import { Instant } from './source.ts'

/** What a reviewer may say of a claim. */
export const reviewStatuses = ['questioned', 'accepted', 'rejected'] as const
export type ReviewStatus = (typeof reviewStatuses)[number]

/**
 * One person's review of one claim. It is an entity of its own with an id made of both, so that two people who review a
 * claim in two copies of a workspace never write the same field; what one person says is one field, so that two machines of
 * theirs never mix the status of one with the note of the other.
 */
export const Review = v.strictObject({
  id: v.string(),
  claim: Id,
  /** The name of the reviewer, as it stands beside everything they do. */
  by: v.pipe(v.string(), v.minLength(1)),
  said: v.strictObject({ status: v.picklist(reviewStatuses), at: Instant, note: v.string() }),
})
export type Review = v.InferOutput<typeof Review>

/** A person's review of a claim, under the id that no other person's has. */
export function reviewOf(claim: string, by: string, said: Review['said']): Review {
  return { id: reviewId(claim, by), claim, by, said }
}

/** `Ana/C3-8f3k2q`: the claim stands last, for a name may hold any sign. */
export function reviewId(claim: string, by: string): string {
  return `${by}/${claim}`
}

/** The review as it stood in the claim itself, until there was one a person. Null where it was none, or is not whole. */
export function readEarlierReview(claim: string, kept: unknown): Review | null {
  const read = v.safeParse(Earlier, kept)
  if (!read.success) return null
  const { status, by, at, note } = read.output
  return reviewOf(claim, by, { status, at, note })
}

const Earlier = v.object({
  status: v.picklist(reviewStatuses),
  by: v.pipe(v.string(), v.minLength(1)),
  at: Instant,
  note: v.string(),
})
