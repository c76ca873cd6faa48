import { seeded } from './seeded.ts'
import { compositeIndex, type IndexColumn } from '#shared/analysis/composite-index/composite-index.ts'
import { weightsOf } from '#shared/analysis/composite-index/index-matrix.ts'
import { drawRanks, rankIntervals } from '#shared/analysis/composite-index/random-weights.ts'
import type { IndexRecipe } from '#shared/domain/index-recipe.ts'
import { milliseconds, ratioOf, type Benchmark } from './figure.ts'

const [HUBS, PARTS, DIMENSIONS, DRAWS] = [300, 60, 6, 10_000]
/** The plain loop is slow: it draws this many, and its time is scaled up. */
const BASELINE_DRAWS = 500

/** An index of 300 hubs × 60 indicators under 10,000 random weights, beside the same over objects, one hub after another. */
export const indexDraws: Benchmark = {
  id: 'index',
  async run() {
    const recipe = recipeOf()
    const random = seeded(3)
    const hubs = Array.from({ length: HUBS }, (_, at) => `hub-${at}`)
    const parts = recipe.dimensions.flatMap((dimension) => dimension.parts)
    const columns = parts.map((part): IndexColumn => ({ part, values: hubs.map(() => random() * 1000) }))
    const names = { hubName: (id: string) => id, indicatorName: (id: string) => id }

    const started = performance.now()
    const index = compositeIndex(recipe, hubs, columns, names)
    if (index.kind === 'refused') throw new Error(index.why.key)
    const built = performance.now() - started
    const { matrix, allowed } = index
    const trial = {
      matrix,
      allowed,
      weights: weightsOf(recipe),
      aggregation: recipe.aggregation,
      spread: 0.25,
      seed: 1,
    }
    const before = performance.now()
    const intervals = rankIntervals(drawRanks(trial, 0, DRAWS))
    const drawn = performance.now() - before
    if (intervals.length !== HUBS) throw new Error('lost hubs')

    const plain = index.hubs.map(({ hub, normalised }) => ({
      hub,
      values: Object.fromEntries(parts.map(({ indicator }, at) => [indicator, normalised[at] ?? 0])),
    }))
    const from = performance.now()
    plainDraws(recipe, plain, BASELINE_DRAWS)
    const baseline = ((performance.now() - from) * DRAWS) / BASELINE_DRAWS
    return [
      {
        id: 'index',
        what: `${HUBS} hubs × ${PARTS} indicators, ${DRAWS} random weights (built in ${milliseconds(built)})`,
        figure: milliseconds(drawn),
        baseline: `${milliseconds(baseline)} loop over objects`,
        ratio: ratioOf(drawn, baseline),
        target: '≤ 1/5',
      },
    ]
  },
}

function recipeOf(): IndexRecipe {
  const dimensions = Array.from({ length: DIMENSIONS }, (_, number) => ({
    ...{ key: `d${number}`, name: `Dimension ${number}`, weight: 1 },
    parts: Array.from({ length: PARTS / DIMENSIONS }, (__, at) => ({
      ...{ indicator: `i-${number}-${at}`, weight: 1, direction: 'higher' as const },
      ...{ bounds: null, treatment: 'as-recipe' as const },
    })),
  }))
  return {
    ...{ kind: 'index', names: { en: 'Bench', zh: null, ru: null }, definition: null, hubs: [], dimensions },
    treatment: { kind: 'winsorise', most: 5, skewness: 2, kurtosis: 3.5, otherwise: 'log' },
    ...{ normalisation: 'min-max', range: { low: 0, high: 100 } },
    aggregation: { parts: 'arithmetic', dimensions: 'arithmetic' },
    ...{ missing: { dimension: 0.5, index: 0.5 }, carry: 0, spread: 0.25, seed: 1, decimals: 2 },
  }
}

/** The loop anybody would write first: objects, maps, a sort of objects a draw. */
function plainDraws(
  recipe: IndexRecipe,
  hubs: readonly { readonly hub: string; readonly values: Readonly<Record<string, number>> }[],
  draws: number,
): Map<string, number[]> {
  const places = new Map<string, number[]>(hubs.map(({ hub }) => [hub, []]))
  const noisy = (weight: number) => weight * (1 + 0.25 * (2 * Math.random() - 1))
  for (let draw = 0; draw < draws; draw += 1) {
    const weighted = recipe.dimensions.map(({ weight, parts }) => ({
      weight: noisy(weight),
      parts: parts.map(({ indicator, weight: own }) => ({ indicator, weight: noisy(own) })),
    }))
    const scored = hubs.map(({ hub, values }) => {
      const dimensions = weighted.map(({ weight, parts }) => {
        const sum = parts.reduce((total, part) => total + part.weight * (values[part.indicator] ?? 0), 0)
        return { weight, score: sum / parts.reduce((total, part) => total + part.weight, 0) }
      })
      const sum = dimensions.reduce((total, one) => total + one.weight * one.score, 0)
      return { hub, score: sum / dimensions.reduce((total, one) => total + one.weight, 0) }
    })
    scored.sort((a, b) => b.score - a.score)
    scored.forEach(({ hub }, at) => places.get(hub)?.push(at + 1))
  }
  for (const own of places.values()) own.sort((a, b) => a - b)
  return places
}
