import type { OpenWorkspace } from '#electron/services/open-workspace.ts'
import type { IndexRecipe } from '#shared/domain/index-recipe.ts'

const shape = { definition: null, direction: 'higher', unit: null, decimals: null } as const
const named = (en: string) => ({ names: { en, zh: null, ru: null } })

/** A formula with a stated absence and an index, over two indicators that exist in the workspace. */
export async function saveRecipes(
  { services }: Pick<OpenWorkspace, 'services'>,
  first: string,
  second: string,
): Promise<void> {
  await services.recipes.save({
    recipe: null,
    body: { kind: 'formula', ...shape, ...named('Worked out'), formula: `[${first}] * 2` },
  })
  const part = (indicator: string) => ({
    ...{ indicator, weight: 1, direction: 'higher' as const, bounds: null, treatment: 'as-recipe' as const },
  })
  const body: IndexRecipe = {
    ...{ kind: 'index', ...named('Weight of hubs'), definition: null, hubs: [] },
    dimensions: [{ key: 'd1', name: 'All', weight: 1, parts: [part(first), part(second)] }],
    treatment: { kind: 'winsorise', most: 5, skewness: 2, kurtosis: 3.5, otherwise: 'log' },
    ...{ normalisation: 'min-max', range: { low: 0, high: 100 } },
    aggregation: { parts: 'arithmetic', dimensions: 'arithmetic' },
    ...{ missing: { dimension: 0, index: 0 }, carry: 5, spread: 0.25, seed: 1, decimals: 1 },
  }
  await services.recipes.save({ recipe: null, body })
}
