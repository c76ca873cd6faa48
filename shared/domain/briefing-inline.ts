import * as v from 'valibot'
import { Id } from './id.ts'

/** How a number is worked out of two observations: `a` of which, or against which, `b`. */
export const derivedRules = ['difference', 'change', 'ratio', 'share'] as const
export type DerivedRule = (typeof derivedRules)[number]

/** What a figure token is bound to. */
export const FigureBinding = v.variant('kind', [
  v.strictObject({ kind: v.literal('observation'), observation: v.string() }),
  v.strictObject({
    kind: v.literal('derived'),
    rule: v.picklist(derivedRules),
    /** Ids of two observations: difference `a − b`, change from `b` to `a`, ratio `a ÷ b`, `a` as a share of `b`. */
    a: v.string(),
    b: v.string(),
  }),
  v.strictObject({ kind: v.literal('outcome'), claim: Id }),
])
export type FigureBinding = v.InferOutput<typeof FigureBinding>

export const unitForms = ['short', 'long', 'none'] as const

/** `decimals` null: as many as the source printed. `short`: '%' and 'bn', `long`: the unit spelled out. */
export const FigureFormat = v.strictObject({
  decimals: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8))),
  unit: v.picklist(unitForms),
  period: v.boolean(),
})
export type FigureFormat = v.InferOutput<typeof FigureFormat>

/** Addresses that open a page or a letter, and nothing that runs. */
export const LinkAddress = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.regex(/^(?:https?:\/\/[^\s<>"/]+[^\s<>"]*|mailto:[^\s<>"]+@[^\s<>"]+)$/iu, 'not a web or mail address'),
)

/** Inline content: typed words, a figure bound to the dataset, or a footnote mark that cites a claim. */
export const Inline = v.variant('type', [
  v.strictObject({
    type: v.literal('text'),
    text: v.string(),
    bold: v.optional(v.boolean()),
    italic: v.optional(v.boolean()),
    link: v.optional(LinkAddress),
  }),
  v.strictObject({
    type: v.literal('figure'),
    of: FigureBinding,
    format: FigureFormat,
    /** The value or outcome the sentence around it was written for; null where nobody has said. Another one now is stale. */
    seen: v.nullable(v.union([v.pipe(v.number(), v.finite()), v.string()])),
  }),
  v.strictObject({ type: v.literal('citation'), claim: Id }),
])
export type Inline = v.InferOutput<typeof Inline>
export type FigureInline = Extract<Inline, { readonly type: 'figure' }>

/** As the source printed it, with its unit, without its period. */
export const plainFormat: FigureFormat = { decimals: null, unit: 'short', period: false }
