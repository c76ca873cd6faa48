import type { RecipeBody } from '#shared/domain/recipe.ts'
import { labelOf } from '#shared/domain/id.ts'
import { unitName } from '#shared/dataset/units.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { Services } from '#shared/ipc/services.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command, Desk, Given } from '../command.ts'
import { findNamed } from '../find-named.ts'
import { findRecipe } from '../find-recipe.ts'
import { knownDay, knownOption } from '../known-day.ts'
import { textTable } from '../print/text-table.ts'
import { readNames, type Names } from '../shapes/names.ts'
import { observationJson } from '../shapes/observation-json.ts'
import { recipeJson } from '../shapes/recipe-json.ts'
import { UsageProblem } from '../usage-problem.ts'

/**
 * `derive R1 [--period P]` shows what a recipe comes to; `derive FORMULA --name NAME` makes a derived indicator, `derive
 * --sum INDICATOR` or `--mean INDICATOR --weight INDICATOR` a roll-up over the members of each date. Exit 1 when some hubs
 * are stated to have no value.
 */
export const derive: Command = {
  words: 'derive',
  usage:
    'ID [--period P] [--as-known-on DATE] | FORMULA --name NAME | --sum INDICATOR --name NAME | --mean INDICATOR --weight INDICATOR --name NAME',
  options: {
    name: { type: 'string' },
    unit: { type: 'string' },
    decimals: { type: 'string' },
    sum: { type: 'string' },
    mean: { type: 'string' },
    weight: { type: 'string' },
    hubs: { type: 'string' },
    'refuse-partial': { type: 'boolean' },
    period: { type: 'string' },
    ...knownOption,
  },
  async run(given, desk) {
    const name = given.text('name')
    const asKnownOn = knownDay(given)
    const { services } = await desk.open()
    const id =
      name === undefined
        ? (await shownRecipe(given, services)).recipe.id
        : (await services.recipes.save({ recipe: null, body: await bodyOf(given, name, services) })).id
    const view = await findRecipe(services, id)
    const { values } = await services.recipes.compute({
      ...{ recipe: id, period: given.text('period') ?? null, asKnownOn },
    })
    const names = await readNames(services)
    return {
      json: {
        asKnownOn,
        recipe: recipeJson(view, names, desk.speak),
        values: values.map((one) => observationJson(one, names)),
      },
      lines: [
        `${labelOf(id)} ${view.recipe.body.names.en}`,
        ...(view.problem === null ? [] : [desk.speak(view.problem)]),
        ...linesOf(values, names, desk),
      ],
      exit: view.problem !== null || values.some(({ value }) => value === null) ? 1 : 0,
    }
  },
}

async function shownRecipe(given: Given, services: Services) {
  const [typed, ...more] = given.words
  if (typed === undefined || more.length > 0) throw new UsageProblem('cli-needs-recipe')
  return findRecipe(services, typed)
}

async function bodyOf(given: Given, name: string, services: Services): Promise<RecipeBody> {
  const [sum, mean] = [given.text('sum'), given.text('mean')]
  const decimals = given.text('decimals')
  if (decimals !== undefined && !/^-?\d{1,2}$/.test(decimals))
    throw new UsageProblem('cli-decimals', { typed: decimals })
  const shape = {
    names: { en: name, zh: null, ru: null },
    definition: null,
    direction: 'higher' as const,
    unit: given.text('unit') ?? null,
    decimals: decimals === undefined ? null : Number(decimals),
  }
  const asked = sum ?? mean
  if (asked === undefined) {
    const [formula, ...more] = given.words
    if (formula === undefined || more.length > 0) throw new UsageProblem('cli-needs-formula')
    return { kind: 'formula', ...shape, formula }
  }
  if (given.words.length > 0 || (sum !== undefined && mean !== undefined))
    throw new UsageProblem('cli-needs-formula')
  const weight = given.text('weight')
  const hubs: string[] = []
  for (const typed of (given.text('hubs') ?? '').split(',').filter((hub) => hub.trim() !== ''))
    hubs.push(await findNamed(services, 'hub', typed.trim()))
  return {
    kind: 'roll-up',
    ...shape,
    indicator: await findNamed(services, 'indicator', asked),
    method: sum === undefined ? 'weighted-mean' : 'sum',
    weight: weight === undefined ? null : await findNamed(services, 'indicator', weight),
    hubs,
    partial: given.on('refuse-partial') ? 'refuse' : 'mark',
  }
}

function linesOf(values: readonly Observation[], names: Names, desk: Desk): string[] {
  if (values.length === 0) return [desk.speak(sentence('cli.derive.nothing'))]
  return textTable(
    values.map(({ id, hub, period, value, unit, note }) => [
      labelled(id),
      names.hub(hub),
      period,
      value === null ? '–' : `${value} ${unitName(unit, 'en')}`,
      note,
    ]),
  )
}

/** `R1-8f3k2q:beijing:2024` → `R1:beijing:2024`, which `explain` takes. */
function labelled(id: string): string {
  return id.replace(/^(R\d+)-[0-9a-z]{6}:/, '$1:')
}
