import * as v from 'valibot'
import { EdtfDate } from './edtf-date.ts'
import { TextSpan } from './text-span.ts'

export const stepRoles = [
  'speaker',
  'agency',
  'edition',
  'publisher',
  'translator',
  'republisher',
  'rewriter',
  'digest',
] as const
/** How a step came from the one before it. The first step of a chain has `origin`. */
export const stepRelations = [
  'origin',
  'quoted-by',
  'edition-of',
  'published-by',
  'translated-by',
  'republished-by',
  'rewritten-by',
  'digested-by',
  'not-stated',
] as const

/** One link of a provenance chain, from the origin (first) to the document at hand (last). */
export const ChainStep = v.strictObject({
  role: v.picklist(stepRoles),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  relation: v.picklist(stepRelations),
  /** Whether a document shows this step, as against somebody inferring it. */
  proven: v.boolean(),
  language: v.nullable(v.string()),
  date: v.nullable(EdtfDate),
  title: v.nullable(v.string()),
  url: v.nullable(v.string()),
  note: v.nullable(v.string()),
  /** The words of this version the step was read from; empty when a person entered it. */
  from: v.array(TextSpan),
})
export type ChainStep = v.InferOutput<typeof ChainStep>

export const ProvenanceChain = v.array(ChainStep)
export type ProvenanceChain = v.InferOutput<typeof ProvenanceChain>
