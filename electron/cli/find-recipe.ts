import type { Services } from '#shared/ipc/services.ts'
import type { RecipeView } from '#shared/ipc/answers/recipes.ts'
import { findByLabel } from './find-by-label.ts'

/** The recipe a person names by its label or whole id. */
export async function findRecipe(services: Services, typed: string): Promise<RecipeView> {
  return findByLabel(await services.recipes.list({}), ({ recipe }) => recipe.id, typed, 'recipe')
}
