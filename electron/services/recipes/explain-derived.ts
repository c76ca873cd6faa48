import type { Store } from '#electron/storage/store.ts'
import { explainWorked } from '#shared/analysis/explain-worked.ts'
import { explainIndexScore } from '#shared/analysis/explain-index.ts'
import { explainFact, type FactStory } from '#shared/analysis/explain-fact.ts'
import { explainRollUp } from '#shared/analysis/explain-roll-up.ts'
import type { Explanation } from '#shared/analysis/explanation.ts'
import { knownOf } from '#shared/analysis/standing.ts'
import { workOut } from '#shared/analysis/formula/work-out.ts'
import { rollUpAt } from '#shared/analysis/roll-up/roll-up.ts'
import { readDerivedObservation } from '#shared/domain/derived-id.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { Recipe } from '#shared/domain/recipe.ts'
import type { Locale } from '#shared/messages/sentence.ts'
import { namedIn } from '#shared/messages/naming.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import { readyFormula } from './derive-formula.ts'
import { readyIndex } from './derive-index.ts'
import { rollUpParts } from './derive-roll-up.ts'

type Parts = {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly locale: Locale
  /** The day whose knowledge is told (ISO); null is today. */
  readonly asKnownOn: string | null
}

/** What a roll-up would state of a cell it has no row for. */
const notThere: Omit<Observation, 'hub' | 'indicator' | 'period'> = {
  ...{ id: '', value: null, unit: 'unstated', qualifier: 'exact', decimals: 0, vintage: null },
  status: 'O',
  tier: 'unknown',
  ...{ sourceTitle: '', sourcePublisher: '', sourceUrl: '', note: '' },
  printed: { hub: '', indicator: '', unit: '', period: '', value: '' },
}

/**
 * How a value came about, from itself down to printed observations and the files they stand in: the same functions that
 * worked it out, asked for one hub and period with every step kept.
 */
export async function explainObservation(observation: Observation, parts: Parts): Promise<Explanation> {
  const derived = readDerivedObservation(observation.id)
  const recipe =
    derived === null ? undefined : parts.dataset.derivations.recipes().find(({ id }) => id === derived.recipe)
  const names = namesIn(parts)
  if (recipe === undefined) return explainFact(await storyOf(observation, parts), names)
  return explainRecipe(recipe, observation, parts)
}

async function explainRecipe(recipe: Recipe, row: Observation, parts: Parts): Promise<Explanation> {
  const { dataset, locale, asKnownOn } = parts
  const known = dataset.derivations.partsOn(asKnownOn)
  const names = namesIn(parts)
  const cell = { hub: row.hub, period: row.period }
  const below = (indicator: string, hub: string, period: string) =>
    explainInput(indicator, hub, period, parts)
  const { body } = recipe
  switch (body.kind) {
    case 'formula': {
      const ready = await readyFormula(body, known, locale)
      if (ready.kind === 'problem') return { ...bare(row, names), why: ready.problem }
      const worked = workOut(ready.formula, cell, ready.facts)
      return explainWorked({ row, body, formula: ready.formula, worked, names }, below)
    }
    case 'roll-up': {
      const ready = await rollUpParts(body, known, locale)
      return explainRollUp({ row, body, rolled: rollUpAt(cell.hub, cell.period, ready), names }, below)
    }
    case 'index': {
      const ready = await readyIndex(body, known, locale)
      return explainIndexScore({ row, body, index: ready.of(cell.period), names }, below)
    }
  }
}

/** The explanation of a fact another recipe reads: a recipe's own value, or the observation that stands for it. */
async function explainInput(
  indicator: string,
  hub: string,
  period: string,
  parts: Parts,
): Promise<Explanation | null> {
  const { store, dataset, asKnownOn } = parts
  const { derivations } = dataset
  const recipe = derivations.recipeOf(indicator)
  if (recipe !== undefined) {
    const row = (await derivations.derived(recipe, asKnownOn)).rows.find(
      (one) => one.hub === hub && one.period === period,
    )
    if (row !== undefined) return explainRecipe(recipe, row, parts)
    // Where no member has a value a roll-up has no row, and its members are still what is looked for.
    return recipe.body.kind === 'roll-up'
      ? explainRecipe(recipe, { ...notThere, hub, indicator, period }, parts)
      : null
  }
  const { observations: rows } = await dataset.known({ indicator, hubs: [hub], periods: [period] }, asKnownOn)
  const known = knownOf(rows, store.all('preferences'), hub, period)
  return known === null ? null : explainFact(await storyOf(known.best, parts), namesIn(parts))
}

async function storyOf(observation: Observation, { store, dataset, asKnownOn }: Parts): Promise<FactStory> {
  const { hub, indicator, period } = observation
  const { observations: rows } = await dataset.known({ indicator, hubs: [hub], periods: [period] }, asKnownOn)
  const preferences = store.all('preferences')
  return {
    observation,
    known: knownOf(rows, preferences, hub, period),
    preference: preferences.find(({ id }) => id === `${hub}|${indicator}|${period}`) ?? null,
    unit: (await dataset.derivations.partsOn(asKnownOn).table(indicator)).unit,
  }
}

function namesIn({ dataset, locale }: Parts) {
  const [hubs, indicators] = [dataset.hubs(), dataset.indicators()]
  return {
    locale,
    hubName: (id: string) => namedIn(hubs.get(id)?.names ?? id, locale),
    indicatorName: (id: string) => namedIn(indicators.get(id)?.names ?? id, locale),
  }
}

function bare(row: Observation, names: ReturnType<typeof namesIn>): Explanation {
  return explainFact({ observation: row, known: null, preference: null, unit: row.unit }, names)
}
