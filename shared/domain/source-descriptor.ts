import * as v from 'valibot'

/**
 * What a source descriptor may speak of: the factors of quality and credibility that Intelligence Community Directive 206
 * ('Sourcing Requirements for Disseminated Analytic Products', 22 January 2015, section D.6.a) names, in its order.
 */
export const descriptorFactors = [
  'accuracy',
  'deception',
  'currency',
  'collection',
  'access',
  'validation',
  'motivation',
  'bias',
  'expertise',
] as const
export type DescriptorFactor = (typeof descriptorFactors)[number]

const Words = v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)))

/** What an analyst wrote of a source, factor by factor; a factor nobody wrote of is absent. */
export const SourceDescriptor = v.strictObject({
  accuracy: Words,
  deception: Words,
  currency: Words,
  collection: Words,
  access: Words,
  validation: Words,
  motivation: Words,
  bias: Words,
  expertise: Words,
} satisfies Record<DescriptorFactor, typeof Words>)
export type SourceDescriptor = v.InferOutput<typeof SourceDescriptor>
