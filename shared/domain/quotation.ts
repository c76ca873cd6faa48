import * as v from 'valibot'
import { Id } from './id.ts'
import { TextSpan } from './text-span.ts'

/** W3C Web Annotation selectors: quote with 32 characters of context on each side, position, and the version. */
export const Quotation = v.strictObject({
  id: Id,
  source: Id,
  version: Id,
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.string(),
  suffix: v.string(),
  span: TextSpan,
  /** The page of the original on which it begins, counted from 1; absent or null where the original has no pages. */
  page: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)))),
})
export type Quotation = v.InferOutput<typeof Quotation>
