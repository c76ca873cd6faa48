import * as v from 'valibot'
import { Id } from './id.ts'
import { Instant } from './source.ts'

/** Inline content: typed words, a figure bound to a check or observation, or a footnote mark that cites a claim. */
export const Inline = v.variant('type', [
  v.strictObject({
    type: v.literal('text'),
    text: v.string(),
    bold: v.optional(v.boolean()),
    italic: v.optional(v.boolean()),
  }),
  v.strictObject({ type: v.literal('figure'), observation: v.string() }),
  v.strictObject({ type: v.literal('citation'), claim: Id }),
])
export type Inline = v.InferOutput<typeof Inline>

export const BriefingBlock = v.variant('type', [
  v.strictObject({
    type: v.literal('heading'),
    id: v.string(),
    level: v.picklist([1, 2, 3]),
    content: v.array(Inline),
  }),
  v.strictObject({ type: v.literal('paragraph'), id: v.string(), content: v.array(Inline) }),
  v.strictObject({ type: v.literal('claim'), id: v.string(), claim: Id }),
  v.strictObject({ type: v.literal('chart'), id: v.string(), chart: Id }),
  v.strictObject({ type: v.literal('claim-table'), id: v.string() }),
])
export type BriefingBlock = v.InferOutput<typeof BriefingBlock>

export const Briefing = v.strictObject({
  id: Id,
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  subtitle: v.string(),
  author: v.string(),
  language: v.picklist(['en', 'ru', 'zh']),
  /** The day printed on the briefing, ISO; it also fixes the PDF's bytes. */
  date: v.pipe(v.string(), v.isoDate()),
  /** Version of the document schema. */
  schema: v.literal(1),
  blocks: v.array(BriefingBlock),
  madeAt: Instant,
})
export type Briefing = v.InferOutput<typeof Briefing>
