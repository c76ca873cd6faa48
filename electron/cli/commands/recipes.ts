import { namedFormula } from '#shared/analysis/formula/canonical-formula.ts'
import { recipeInShort } from '#shared/analysis/recipe-indicator.ts'
import { labelOf } from '#shared/domain/id.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { onlyInputFile } from '../files/only-input-file.ts'
import { writtenFile } from '../files/written-file.ts'
import { findRecipe } from '../find-recipe.ts'
import { shortened, textTable } from '../print/text-table.ts'
import { readNames } from '../shapes/names.ts'
import { recipeJson } from '../shapes/recipe-json.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `recipes [ID…]`: derived indicators and indexes, how each is computed and what it comes to. */
export const recipes: Command = {
  words: 'recipes',
  usage: '[ID…]',
  options: {},
  async run(given, desk) {
    const { services } = await desk.open()
    const views =
      given.words.length === 0
        ? await services.recipes.list({})
        : await Promise.all(given.words.map((typed) => findRecipe(services, typed)))
    const names = await readNames(services)
    return {
      json: { recipes: views.map((view) => recipeJson(view, names, desk.speak)) },
      lines:
        views.length === 0
          ? [desk.speak(sentence('cli.recipes.none'))]
          : textTable(
              views.map(({ recipe, unit, values, problem }) => [
                labelOf(recipe.id),
                shortened(recipe.body.names.en, 50),
                names.unit(unit) ?? '',
                problem === null
                  ? desk.speak(sentence('cli.recipes.values', { values }))
                  : desk.speak(problem),
                shortened(namedFormula(recipeInShort(recipe.body), names.indicator), 70),
              ]),
            ),
      exit: 0,
    }
  },
}

/** `recipes export ID OUT`: one recipe with all it builds on, as JSON. */
export const recipesExport: Command = {
  words: 'recipes export',
  usage: 'ID OUT',
  options: {},
  async run(given, desk) {
    const [typed, out, ...more] = given.words
    if (typed === undefined || out === undefined || more.length > 0)
      throw new UsageProblem('cli-needs-recipe-file')
    const { services } = await desk.open()
    const { recipe } = await findRecipe(services, typed)
    const { base64 } = await services.recipes.export({ recipe: recipe.id })
    return writtenFile(desk, out, base64)
  },
}

/** `recipes import FILE`: takes in such a file, whole or not at all. */
export const recipesImport: Command = {
  words: 'recipes import',
  usage: 'FILE',
  options: {},
  async run(given, desk) {
    const file = await onlyInputFile(given, desk)
    const { services } = await desk.open()
    const { recipe, added } = await services.recipes.import(file)
    const label = labelOf(recipe.id)
    return {
      json: { recipe: label, added: added.map(({ id }) => labelOf(id)) },
      lines: [
        desk.speak(
          added.length === 0
            ? sentence('recipes.imported-before', { recipe: label, name: recipe.body.names.en })
            : sentence('cli.recipes.imported', { recipe: label, added: added.length }),
        ),
      ],
      exit: 0,
    }
  },
}
