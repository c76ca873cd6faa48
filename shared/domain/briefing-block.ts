import * as v from 'valibot'
import { Inline } from './briefing-inline.ts'
import { Id, Slug } from './id.ts'
import { KeptPicture } from './kept-picture.ts'

const id = v.string()
const content = v.array(Inline)

export const calloutTones = ['note', 'caution', 'method'] as const

/** One piece of a briefing, in the order it is read. Ids are unique within a briefing. */
export const BriefingBlock = v.variant('type', [
  v.strictObject({ type: v.literal('heading'), id, level: v.picklist([1, 2, 3]), content }),
  v.strictObject({ type: v.literal('paragraph'), id, content }),
  /**
   * What the author judges, in words of their own. Likelihood and confidence are terms of the briefing's scale, printed on
   * lines of their own; `assumptions` is what the judgement rests on.
   */
  v.strictObject({
    type: v.literal('judgement'),
    id,
    content,
    likelihood: v.nullable(Slug),
    confidence: v.nullable(Slug),
    assumptions: v.pipe(v.string(), v.maxLength(2000)),
  }),
  v.strictObject({ type: v.literal('claim'), id, claim: Id }),
  v.strictObject({ type: v.literal('chart'), id, chart: Id }),
  /** Every claim the briefing cites, with its outcome. */
  v.strictObject({ type: v.literal('claim-table'), id }),
  /** Rows of cells typed or pasted; the first `heads` rows are headers and repeat on every page. */
  v.strictObject({
    type: v.literal('table'),
    id,
    caption: v.pipe(v.string(), v.maxLength(300)),
    heads: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)),
    rows: v.pipe(v.array(v.pipe(v.array(content), v.minLength(1), v.maxLength(60))), v.minLength(1)),
  }),
  /** A picture of the author's own. Its `alt` says what is seen, for whoever does not see it; without it nothing goes out. */
  v.strictObject({
    type: v.literal('image'),
    id,
    ...KeptPicture.entries,
    alt: v.pipe(v.string(), v.maxLength(2000)),
    caption: v.pipe(v.string(), v.maxLength(300)),
    /** Who made it and by what right it stands here. */
    credit: v.pipe(v.string(), v.maxLength(300)),
  }),
  v.strictObject({ type: v.literal('callout'), id, tone: v.picklist(calloutTones), content }),
  v.strictObject({ type: v.literal('quote'), id, content }),
  v.strictObject({ type: v.literal('list'), id, ordered: v.boolean(), items: v.array(content) }),
  v.strictObject({ type: v.literal('break'), id }),
])
export type BriefingBlock = v.InferOutput<typeof BriefingBlock>
