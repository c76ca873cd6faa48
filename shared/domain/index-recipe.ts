import * as v from 'valibot'
import { Slug } from './id.ts'

const Name = v.pipe(v.string(), v.trim(), v.maxLength(200))
const Weight = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1_000_000))
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

/** One indicator of an index. `bounds` are the goalposts it is measured against, in the indicator's own unit. */
export const IndexPart = v.strictObject({
  indicator: Slug,
  weight: Weight,
  /** Which way is better; 'lower' turns the indicator round before it is normalised. */
  direction: v.picklist(['higher', 'lower']),
  bounds: v.nullable(
    v.pipe(
      v.strictObject({ low: v.pipe(v.number(), v.finite()), high: v.pipe(v.number(), v.finite()) }),
      v.check(({ low, high }) => low < high, 'bounds'),
    ),
  ),
  /** 'log' takes the logarithm of this indicator whatever the treatment of the others; 'none' leaves it as it is. */
  treatment: v.picklist(['as-recipe', 'log', 'none']),
})
export type IndexPart = v.InferOutput<typeof IndexPart>

export const IndexDimension = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  name: v.pipe(Name, v.minLength(1)),
  weight: Weight,
  parts: v.pipe(v.array(IndexPart), v.minLength(1), v.maxLength(200)),
})
export type IndexDimension = v.InferOutput<typeof IndexDimension>

/**
 * A composite index: what goes in, how outliers are treated, what brings the indicators onto one scale, how they are
 * weighed and put together, and how much may be missing. The order of the steps is that of the OECD/JRC handbook.
 */
export const IndexRecipe = v.strictObject({
  kind: v.literal('index'),
  names: v.strictObject({
    en: v.pipe(Name, v.minLength(1)),
    zh: v.nullable(Name),
    ru: v.nullable(Name),
  }),
  definition: v.nullable(v.pipe(v.string(), v.maxLength(2000))),
  /** Hubs compared with each other; none named is every hub that has any of the indicators. */
  hubs: v.pipe(v.array(Slug), v.maxLength(5000)),
  dimensions: v.pipe(v.array(IndexDimension), v.minLength(1), v.maxLength(50)),
  treatment: v.variant('kind', [
    v.strictObject({ kind: v.literal('none') }),
    v.strictObject({
      kind: v.literal('winsorise'),
      /** Points that may be brought in at most. */
      most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
      /** Outliers are there where both are exceeded. */
      skewness: v.pipe(v.number(), v.minValue(0.1), v.maxValue(100)),
      kurtosis: v.pipe(v.number(), v.minValue(0.1), v.maxValue(1000)),
      /** What is done where bringing points in is not enough. */
      otherwise: v.picklist(['log', 'none']),
    }),
    v.strictObject({ kind: v.literal('log') }),
  ]),
  normalisation: v.picklist(['min-max', 'z-score', 'rank', 'goalposts', 'none']),
  /** The scale of 'min-max' and 'goalposts'. A geometric mean needs it to begin above zero. */
  range: v.pipe(
    v.strictObject({ low: v.pipe(v.number(), v.finite()), high: v.pipe(v.number(), v.finite()) }),
    v.check(({ low, high }) => low < high, 'range'),
  ),
  aggregation: v.strictObject({
    parts: v.picklist(['arithmetic', 'geometric']),
    dimensions: v.picklist(['arithmetic', 'geometric']),
  }),
  /** Shares of the indicators that a hub must have, in a dimension and in all, to get a score. Nothing is filled in. */
  missing: v.strictObject({ dimension: Share, index: Share }),
  /** Years a value may be older than the period and still stand for it; every one that does is told. */
  carry: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
  /** How far random weights stray from the chosen ones, as a share of them. */
  spread: v.pipe(v.number(), v.minValue(0.01), v.maxValue(1)),
  /** Seed of the random weights: the same seed gives the same intervals. */
  seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4_294_967_295)),
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
})
export type IndexRecipe = v.InferOutput<typeof IndexRecipe>
