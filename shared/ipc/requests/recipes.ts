import * as v from 'valibot'
import { Id } from '../../domain/id.ts'
import { Period } from '../../domain/period.ts'
import { RecipeBody, type Recipe } from '../../domain/recipe.ts'
import { locales } from '../../messages/sentence.ts'
import type { ExportedFile } from '../answers/files.ts'
import type {
  ComputedRecipe,
  ImportedRecipes,
  RecipeExplanation,
  RecipeView,
  Sensitivity,
  TriedRecipe,
} from '../answers/recipes.ts'
import { asKnownOn, DroppedFile, nothing, request } from '../request-shape.ts'

/** Draws of random weights of one run. */
const Draws = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))

/** What the page may ask of `recipes`: its part of the request table. */
export const recipesRequests = {
  'recipes.list': request<readonly RecipeView[]>()(nothing),
  /** Says what a recipe that is being written comes to; nothing is kept. */
  'recipes.try': request<TriedRecipe>()(v.strictObject({ recipe: v.nullable(Id), body: RecipeBody })),
  'recipes.save': request<Recipe>()(v.strictObject({ recipe: v.nullable(Id), body: RecipeBody })),
  'recipes.remove': request<null>()(v.strictObject({ recipe: Id })),
  'recipes.compute': request<ComputedRecipe>()(
    v.strictObject({ recipe: Id, period: v.nullable(Period), asKnownOn }),
  ),
  /** Goes on drawing until there are so many draws; a page that stops asking has cancelled the run. */
  'recipes.sensitivity': request<Sensitivity>()(
    v.strictObject({ recipe: Id, period: v.nullable(Period), draws: Draws, total: Draws, asKnownOn }),
  ),
  'recipes.explain': request<RecipeExplanation>()(
    v.strictObject({ observation: v.string(), language: v.optional(v.picklist(locales)), asKnownOn }),
  ),
  'recipes.export': request<ExportedFile>()(v.strictObject({ recipe: Id })),
  'recipes.import': request<ImportedRecipes>()(DroppedFile),
}
