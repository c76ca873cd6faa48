import * as v from 'valibot'
import { Id } from './id.ts'

/** What a statement rests on: quoted words, a document as a whole, or the claim it was made from. */
export const Ground = v.variant('kind', [
  v.strictObject({ kind: v.literal('quotation'), quotation: Id }),
  v.strictObject({ kind: v.literal('source'), source: Id }),
  v.strictObject({ kind: v.literal('claim'), claim: Id }),
])
export type Ground = v.InferOutput<typeof Ground>

/** The grounds of one statement, the first one given first. */
export const Grounds = v.pipe(v.array(Ground), v.maxLength(50))

/** The id of what a ground leads to. */
export function groundId(ground: Ground): string {
  switch (ground.kind) {
    case 'quotation':
      return ground.quotation
    case 'source':
      return ground.source
    case 'claim':
      return ground.claim
  }
}
