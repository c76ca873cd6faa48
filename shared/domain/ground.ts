import * as v from 'valibot'
import { Id } from './id.ts'

/**
 * What a statement rests on: quoted words, a document as a whole, or the claim it was made from. What came with a package
 * and lies in another workspace is kept in words: a quotation, a document's title or a claim's statement.
 */
export const Ground = v.variant('kind', [
  v.strictObject({ kind: v.literal('quotation'), quotation: Id }),
  v.strictObject({ kind: v.literal('source'), source: Id }),
  v.strictObject({ kind: v.literal('claim'), claim: Id }),
  v.strictObject({
    kind: v.literal('elsewhere'),
    of: v.picklist(['quotation', 'source', 'claim']),
    words: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
    /** The title of the quoted document. */
    source: v.nullable(v.pipe(v.string(), v.maxLength(2000))),
  }),
])
export type Ground = v.InferOutput<typeof Ground>

/** The grounds of one statement, the first one given first. */
export const Grounds = v.pipe(v.array(Ground), v.maxLength(50))

/** The id of what a ground leads to; of one that leads out of this workspace, what tells it from others. */
export function groundId(ground: Ground): string {
  switch (ground.kind) {
    case 'quotation':
      return ground.quotation
    case 'source':
      return ground.source
    case 'claim':
      return ground.claim
    case 'elsewhere':
      return `elsewhere ${ground.of} ${ground.source ?? ''} ${ground.words}`
  }
}
