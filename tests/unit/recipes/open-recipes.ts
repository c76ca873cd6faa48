import { createRecipesService } from '#electron/services/recipes/recipes-service.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { personNamed } from '#electron/services/workspace/person.ts'
import { drawRanks } from '#shared/analysis/composite-index/random-weights.ts'
import type { FormulaRecipe, RollUpRecipe } from '#shared/domain/recipe.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import { join } from 'node:path'
import { now, openDataset, repository } from '../dataset/open-dataset.ts'

/** A workspace with the recipes service over it; random weights are drawn here and not in a worker. */
export async function openRecipes() {
  const opened = await openDataset()
  const speakers = loadSpeakers(join(repository, 'resources'))
  const recipes = createRecipesService({
    store: opened.store,
    dataset: opened.dataset,
    person: personNamed('Ann'),
    speakers,
    now,
    draw: async ({ trial, from, to }) => drawRanks(trial, from, to),
  })
  const value = async (indicator: string, hub: string, period: string) => {
    const rows = await opened.dataset.observations.select({ indicator, hubs: [hub], periods: [period] })
    return rows[0]
  }
  return { ...opened, recipes, speakers, value }
}

const shape = {
  names: { en: 'Worked out', zh: null, ru: null },
  definition: null,
  direction: 'higher',
  unit: null,
  decimals: null,
} as const

export function formula(text: string, more: Partial<FormulaRecipe> = {}): FormulaRecipe {
  return { kind: 'formula', ...shape, formula: text, ...more }
}

export function rollUpOf(indicator: string, more: Partial<RollUpRecipe> = {}): RollUpRecipe {
  return {
    ...{ kind: 'roll-up', ...shape, indicator, method: 'sum', weight: null, hubs: [], partial: 'mark' },
    ...more,
  } as RollUpRecipe
}

/** The problem some work was refused with; null where it was not. */
export async function problemOf(work: Promise<unknown>) {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  )
  return thrown instanceof ProblemError ? thrown.problem : null
}

/** A table as a file would hold it: hub, indicator, unit, period, value. */
export function table(...rows: readonly string[]): string {
  return ['hub,indicator,unit,period,value,source_title,source_publisher,source_url,note,tier']
    .concat(rows.map((row) => `${row},Yearbook,Bureau,https://stats.example,,official`))
    .join('\n')
}
