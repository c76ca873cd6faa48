import * as v from 'valibot'
import { Id, Slug } from './id.ts'
import { IndexRecipe } from './index-recipe.ts'
import { Instant } from './source.ts'

const Name = v.pipe(v.string(), v.trim(), v.maxLength(200))

/** What every derived indicator has: names, and how it is read. */
const shape = {
  names: v.strictObject({
    en: v.pipe(Name, v.minLength(1)),
    zh: v.nullable(Name),
    ru: v.nullable(Name),
  }),
  definition: v.nullable(v.pipe(v.string(), v.maxLength(2000))),
  direction: v.picklist(['higher', 'lower', 'neither']),
  /** The unit it is told in; null is the one its inputs lead to. */
  unit: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(120))),
  /** Decimals it is rounded to; null is as many as its inputs bear. */
  decimals: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(-12), v.maxValue(12))),
}

/** One value a hub and period, from a formula over indicators: `[rd-expenditure] / [gross-regional-product] * 100`. */
export const FormulaRecipe = v.strictObject({
  kind: v.literal('formula'),
  ...shape,
  formula: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
})
export type FormulaRecipe = v.InferOutput<typeof FormulaRecipe>

/** One value for a region, from those who are its members at that date. */
export const RollUpRecipe = v.strictObject({
  kind: v.literal('roll-up'),
  ...shape,
  indicator: Slug,
  method: v.picklist(['sum', 'weighted-mean']),
  /** The indicator that weighs the members of a mean. */
  weight: v.nullable(Slug),
  /** Regions it is worked out for; none named is every hub that has members. */
  hubs: v.pipe(v.array(Slug), v.maxLength(5000)),
  /** What becomes of a region some of whose members have no value: a marked value of the rest, or none. */
  partial: v.picklist(['mark', 'refuse']),
})
export type RollUpRecipe = v.InferOutput<typeof RollUpRecipe>

export const RecipeBody = v.variant('kind', [FormulaRecipe, RollUpRecipe, IndexRecipe])
export type RecipeBody = v.InferOutput<typeof RecipeBody>

/** How a derived indicator or an index is computed, as data. `R1-8f3k2q` stands in the dataset as indicator `r1-8f3k2q`. */
export const Recipe = v.strictObject({ id: Id, body: RecipeBody, madeBy: v.string(), madeAt: Instant })
export type Recipe = v.InferOutput<typeof Recipe>
