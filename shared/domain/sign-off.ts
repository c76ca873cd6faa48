import * as v from 'valibot'
import { Id } from './id.ts'
import { Instant, Sha256 } from './source.ts'

/**
 * A person's name under exactly what a briefing said and rested on: it is bound to the content's hash, and stands no longer
 * when that changes, by whatever was written or came into the dataset since.
 */
export const SignOff = v.strictObject({
  id: Id,
  briefing: Id,
  contentHash: Sha256,
  by: v.string(),
  note: v.pipe(v.string(), v.maxLength(2000)),
  at: Instant,
})
export type SignOff = v.InferOutput<typeof SignOff>
