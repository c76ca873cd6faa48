import type { IndexRecipe } from '../../domain/index-recipe.ts'

/** What a new index begins with, its indicators apart: the defaults of the OECD/JRC handbook and of COINr. */
export function usualIndex(name: string): IndexRecipe {
  return {
    ...{ kind: 'index', names: { en: name, zh: null, ru: null }, definition: null, hubs: [] },
    dimensions: [],
    treatment: { kind: 'winsorise', most: 5, skewness: 2, kurtosis: 3.5, otherwise: 'log' },
    ...{ normalisation: 'min-max', range: { low: 0, high: 100 } },
    aggregation: { parts: 'arithmetic', dimensions: 'arithmetic' },
    ...{ missing: { dimension: 0.5, index: 0.6 }, carry: 0, spread: 0.25, seed: 1, decimals: 1 },
  }
}
