import * as v from 'valibot'
import { Id } from './id.ts'
import { Instant } from './source.ts'
import { TextSpan } from './text-span.ts'

/** Words a quotation was found in by a person's decision, and those it said before; `score` is 0 to 1. */
const EarlierWords = v.strictObject({
  version: Id,
  exact: v.string(),
  span: TextSpan,
  /** How the words that replaced these were found, by the rungs of `shared/anchoring`; `adjusted` when a person chose other ones than proposed. */
  rung: v.picklist(['elsewhere', 'in-doubt', 'similar', 'fuzzy', 'adjusted']),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  by: v.string(),
  at: Instant,
})

/** W3C Web Annotation selectors: quote with 32 characters of context on each side, position, and the version. */
export const Quotation = v.strictObject({
  id: Id,
  source: Id,
  version: Id,
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.string(),
  suffix: v.string(),
  span: TextSpan,
  /** What it said in earlier versions of its source before somebody took other words for it, the newest last. */
  earlier: v.optional(v.array(EarlierWords), []),
  /** The version in which somebody found its words gone for good. */
  lostIn: v.optional(v.nullable(v.strictObject({ version: Id, by: v.string(), at: Instant })), null),
  /** The page of the original on which it begins, counted from 1; absent or null where the original has no pages. */
  page: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)))),
})
export type Quotation = v.InferOutput<typeof Quotation>
