import { labelOf } from '#shared/domain/id.ts'
import type { RecipeView } from '#shared/ipc/answers/recipes.ts'
import type { Speak } from '#shared/messages/speak.ts'
import type { Names } from './names.ts'

/** A recipe with what it comes to. `body` is the recipe itself, as files of recipes hold it. */
export function recipeJson(view: RecipeView, names: Names, speak: Speak) {
  const { recipe, indicator, unit, problem, values, absent, periods, needs, usedBy } = view
  return {
    ...{ id: labelOf(recipe.id), name: recipe.body.names.en, kind: recipe.body.kind, indicatorId: indicator },
    ...{ unit: names.unit(unit), unitId: unit, values, absent, periods, needs },
    problem: problem === null ? null : speak(problem),
    usedBy: usedBy.map(({ id }) => labelOf(id)),
    body: recipe.body,
  }
}
