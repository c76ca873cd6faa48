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
})
export type Quotation = v.InferOutput<typeof Quotation>
