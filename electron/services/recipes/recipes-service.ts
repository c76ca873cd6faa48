import { isDeepStrictEqual } from 'node:util'
import type { Store } from '#electron/storage/store.ts'
import { createRankDrawer, type DrawRanks } from '#electron/workers/sensitivity.ts'
import { recipeNeeds } from '#shared/analysis/recipe-indicator.ts'
import { indicatorsOf } from '#shared/charts/indicators-of.ts'
import { groupedBy } from '#shared/dataset/grouped-by.ts'
import { comparePeriods } from '#shared/dataset/periods.ts'
import { derivedIndicator, readDerivedObservation } from '#shared/domain/derived-id.ts'
import { labelOf, slugOf } from '#shared/domain/id.ts'
import type { IndexRecipe } from '#shared/domain/index-recipe.ts'
import { isMeasured, type Observation } from '#shared/domain/observation.ts'
import type { Recipe, RecipeBody } from '#shared/domain/recipe.ts'
import type { IndexTable } from '#shared/ipc/answers/recipes.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import { sentence, type Locale, type Sentence } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import { checkIndicator } from '../dataset/entry-rules.ts'
import type { Person } from '../workspace/person.ts'
import { readyIndex } from './derive-index.ts'
import { deriveFormula } from './derive-formula.ts'
import { deriveRollUp } from './derive-roll-up.ts'
import { deriveIndex } from './derive-index.ts'
import { observationsOf, type DerivedCell } from './derived-rows.ts'
import { explainObservation } from './explain-derived.ts'
import { readRecipeFile, recipeFile } from './recipe-file.ts'
import { createSensitivityRuns } from './sensitivity-run.ts'
import { settleRecipe } from './settle-recipe.ts'

/** Recipes: kept, tried while they are written, worked out, explained, and carried from workspace to workspace. */
export function createRecipesService({
  store,
  dataset,
  person,
  speakers,
  now,
  draw = createRankDrawer(),
}: {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly person: Pick<Person, 'name'>
  readonly speakers: Readonly<Record<Locale, Speak>>
  readonly now: () => Date
  readonly draw?: DrawRanks
}): ServiceOf<'recipes'> {
  const { derivations } = dataset
  const sensitivity = createSensitivityRuns(draw)
  const find = (id: string): Recipe =>
    store.get('recipes', id) ?? refuse('recipe-unknown', { recipe: labelOf(id) })

  async function settledOrRefused(id: string | null, body: RecipeBody): Promise<RecipeBody> {
    const settled = await settleRecipe(id, body, derivations)
    if (settled.kind === 'settled') return settled.body
    if (settled.at === null) refuse('recipe-refused', { reason: settled.problem })
    return refuse('recipe-formula', { reason: settled.problem, place: String(settled.at.start + 1) })
  }

  function recipeOfBody(id: string, body: RecipeBody, earlier: Recipe | null): Recipe {
    const recipe = {
      ...{ id, body },
      madeBy: earlier?.madeBy ?? person.name(),
      madeAt: earlier?.madeAt ?? now().toISOString(),
    }
    const indicator = { id: derivedIndicator(id), names: body.names, aliases: { en: [], zh: [], ru: [] } }
    checkIndicator(
      { ...indicator, definition: null, unit: null, direction: 'neither', series: null, methods: [] },
      dataset.indicators(),
    )
    return recipe
  }

  function usersOf(indicator: string): { id: string; title: string }[] {
    const recipes = store.all('recipes').filter(({ body }) => recipeNeeds(body).includes(indicator))
    const charts = store.all('charts').filter(({ spec }) => indicatorsOf(spec).includes(indicator))
    return [
      ...recipes.map(({ id, body }) => ({ id, title: body.names.en })),
      ...charts.map(({ id, spec }) => ({ id, title: spec.title })),
    ]
  }

  async function worked(body: RecipeBody) {
    switch (body.kind) {
      case 'formula':
        return deriveFormula(body, derivations.parts)
      case 'roll-up':
        return deriveRollUp(body, derivations.parts)
      case 'index':
        return deriveIndex(body, derivations.parts)
    }
  }

  async function indexTable(
    body: IndexRecipe,
    period: string,
    asKnownOn: string | null,
  ): Promise<IndexTable> {
    const ready = await readyIndex(body, derivations.partsOn(asKnownOn))
    const { hubs, inputs, result } = ready.of(period)
    if (result.kind === 'refused') refuse('recipe-empty', { reason: result.why })
    const parts = body.dimensions.flatMap((dimension) => dimension.parts)
    return {
      period,
      treatments: result.treatments,
      units: parts.map(({ indicator }) => ready.table(indicator).unit),
      rows: result.hubs
        .map(({ missing: _, ...row }, at) => ({
          ...row,
          hub: hubs[at] ?? row.hub,
          raw: inputs.map((column) => {
            const one = column[at]
            return one == null ? null : { value: one.worth.value, period: one.period }
          }),
        }))
        .sort((a, b) => (b.score ?? -Infinity) - (a.score ?? -Infinity) || (a.hub < b.hub ? -1 : 1)),
    }
  }

  return {
    list: () =>
      Promise.all(
        store.all('recipes').map(async (recipe) => {
          const { rows, unit, problem } = await derivations.derived(recipe)
          const indicator = derivedIndicator(recipe.id)
          const measured = rows.filter(isMeasured)
          return {
            ...{ recipe, indicator, unit, problem },
            values: measured.length,
            absent: rows.length - measured.length,
            periods: [...new Set(measured.map(({ period }) => period))].sort(comparePeriods),
            needs: recipeNeeds(recipe.body),
            usedBy: usersOf(indicator),
          }
        }),
      ),

    async try({ recipe, body }) {
      const settled = await settleRecipe(recipe, body, derivations)
      if (settled.kind === 'problem') return settled
      const { unit, cells, problem } = await worked(settled.body)
      if (problem !== null) return { kind: 'problem', problem, at: null }
      const draft = { id: 'R0-000000', body: settled.body, madeBy: '', madeAt: now().toISOString() }
      const rows = observationsOf(draft, unit ?? '', cells, speakers.en, (id) => id)
      const measured = rows.filter(isMeasured)
      const [example] = [...measured].sort((a, b) => comparePeriods(b.period, a.period))
      return {
        ...{ kind: 'fits', unit, values: measured.length, absent: rows.length - measured.length },
        why: measured.length > 0 ? null : whyNone(cells),
        example:
          example === undefined
            ? null
            : {
                ...{ hub: example.hub, period: example.period },
                ...{ value: example.value, decimals: example.decimals },
              },
      }
    },

    async save({ recipe: id, body }) {
      const earlier = id === null ? null : find(id)
      const settled = await settledOrRefused(id, body)
      const entity = recipeOfBody(earlier?.id ?? store.nextId('recipes', 'R'), settled, earlier)
      await store.change('recipes.save', [{ do: 'put', collection: 'recipes', entity }])
      return entity
    },

    async remove({ recipe: id }) {
      const recipe = find(id)
      const users = usersOf(derivedIndicator(id))
      if (users.length > 0)
        refuse(
          'recipe-in-use',
          { recipe: recipe.body.names.en, users: users.map(({ title }) => title) },
          'state',
        )
      await store.change('recipes.remove', [{ do: 'remove', collection: 'recipes', id }])
      return null
    },

    async compute({ recipe: id, period, asKnownOn = null }) {
      const recipe = find(id)
      const { rows, unit, problem } = await derivations.derived(recipe, asKnownOn)
      const periods = [...new Set(rows.map((row) => row.period))].sort(comparePeriods)
      const chosen = period ?? (recipe.body.kind === 'index' ? periods.at(-1) : undefined)
      const { body } = recipe
      return {
        ...{ recipe, unit, problem, periods },
        values: rows
          .filter((row) => chosen === undefined || row.period === chosen)
          .sort((a, b) => (a.hub < b.hub ? -1 : a.hub > b.hub ? 1 : comparePeriods(a.period, b.period))),
        index:
          body.kind === 'index' && chosen !== undefined && problem === null
            ? await indexTable(body, chosen, asKnownOn)
            : null,
      }
    },

    async sensitivity({ recipe: id, period, draws, total, asKnownOn = null }) {
      const { body } = find(id)
      if (body.kind !== 'index') refuse('recipe-no-index', { recipe: body.names })
      const { rows, problem } = await derivations.derived(find(id), asKnownOn)
      if (problem !== null) refuse('recipe-empty', { reason: problem })
      const periods = [...new Set(rows.map((row) => row.period))].sort(comparePeriods)
      const chosen = period ?? periods.at(-1) ?? ''
      const ready = await readyIndex(body, derivations.partsOn(asKnownOn))
      return sensitivity(body, ready.of(chosen), { draws, total })
    },

    async explain({ observation: typed, language = 'en', asKnownOn = null }) {
      const observation = await observationOf(typed, asKnownOn)
      const explanation = await explainObservation(observation, {
        ...{ store, dataset, locale: language, asKnownOn },
      })
      const day = asKnownOn === null ? [] : [sentence('recipes.explain.known-on', { day: asKnownOn })]
      return { observation, explanation: { ...explanation, notes: [...day, ...explanation.notes] } }
    },

    async export({ recipe: id }) {
      const recipe = find(id)
      const file = recipeFile(recipe, store.all('recipes'), (one) => dataset.indicators().get(one))
      return {
        fileName: `${labelOf(id)}-${slugOf(recipe.body.names.en).slice(0, 60)}.json`,
        mediaType: 'application/json',
        base64: Buffer.from(`${JSON.stringify(file, null, 2)}\n`, 'utf8').toString('base64'),
      }
    },

    async import({ name, base64 }) {
      const file = readRecipeFile(Buffer.from(base64, 'base64'), name)
      const indicators = dataset.indicators()
      const own = new Set(file.recipes.map(({ id }) => derivedIndicator(id)))
      const unknown = file.recipes
        .flatMap(({ body }) => recipeNeeds(body))
        .filter((need) => !own.has(need) && indicators.get(need) === undefined)
      const told = (id: string) => file.indicators.find((one) => one.id === id)?.name ?? id
      if (unknown.length > 0)
        refuse('recipe-file-indicators', { file: name, indicators: [...new Set(unknown)].map(told) })
      const added: Recipe[] = []
      const renamed = new Map<string, string>()
      for (const { id, body } of file.recipes) {
        const mapped = withIndicators(body, (one) => renamed.get(one) ?? one)
        const same = store
          .all('recipes')
          .find(
            (one) =>
              isDeepStrictEqual(one.body, mapped) ||
              isDeepStrictEqual(one.body, labelledName(mapped, one.id)),
          )
        if (same !== undefined) {
          renamed.set(derivedIndicator(id), derivedIndicator(same.id))
          continue
        }
        const next = store.nextId(
          'recipes',
          'R',
          added.map((one) => one.id),
        )
        const recipe = recipeOfBody(next, freeName(mapped, next), null)
        renamed.set(derivedIndicator(id), derivedIndicator(next))
        added.push(recipe)
      }
      if (added.length > 0)
        await store.change(
          'recipes.import',
          added.map((entity) => ({ do: 'put', collection: 'recipes', entity }) as const),
        )
      const last = renamed.get(derivedIndicator(file.recipes.at(-1)?.id ?? ''))
      const recipe = store.all('recipes').find(({ id }) => derivedIndicator(id) === last)
      return { recipe: recipe ?? refuse('recipe-file-field', { file: name, field: 'recipes' }), added }
    },
  }

  /**
   * The observation of a whole id, or of a derived one typed by its recipe's label: `R1:beijing:2024`. On an earlier day a
   * derived value is what it was then; one that was not known yet is refused.
   */
  async function observationOf(typed: string, asKnownOn: string | null): Promise<Observation> {
    const read = readDerivedObservation(typed)
    const labelled = read === null ? [] : store.all('recipes').filter(({ id }) => labelOf(id) === read.recipe)
    const id =
      read === null || labelled[0] === undefined ? typed : `${labelled[0].id}:${read.hub}:${read.period}`
    const today = await dataset.observations.byId(id)
    if (asKnownOn === null) return today ?? refuse('observation-unknown', { observation: typed })
    const derived = readDerivedObservation(id)
    const recipe = store.all('recipes').find((one) => one.id === derived?.recipe)
    const facts =
      recipe !== undefined && derived !== null
        ? { indicator: derivedIndicator(recipe.id), hubs: [derived.hub], periods: [derived.period] }
        : today === undefined
          ? refuse('observation-unknown', { observation: typed })
          : { indicator: today.indicator, hubs: [today.hub], periods: [today.period] }
    const { observations } = await dataset.known(facts, asKnownOn)
    return (
      observations.find((one) => one.id === id) ??
      refuse('observation-not-known-on', { observation: typed, day: asKnownOn })
    )
  }

  /** A name that is taken gets the recipe's label behind it: two recipes of one name could not be told apart. */
  function freeName(body: RecipeBody, id: string): RecipeBody {
    const taken = dataset.indicators().resolve(body.names.en).kind !== 'none'
    return taken ? labelledName(body, id) : body
  }
}

/** A recipe whose name is taken goes by its label beside it. */
function labelledName(body: RecipeBody, id: string): RecipeBody {
  return { ...body, names: { en: `${body.names.en} (${labelOf(id)})`, zh: null, ru: null } }
}

function withIndicators(body: RecipeBody, map: (id: string) => string): RecipeBody {
  switch (body.kind) {
    case 'formula':
      return {
        ...body,
        formula: body.formula.replace(/\[([^[\]]*)\]/g, (_, id: string) => `[${map(id.trim())}]`),
      }
    case 'roll-up':
      return {
        ...body,
        indicator: map(body.indicator),
        weight: body.weight === null ? null : map(body.weight),
      }
    case 'index':
      return {
        ...body,
        dimensions: body.dimensions.map((dimension) => ({
          ...dimension,
          parts: dimension.parts.map((part) => ({ ...part, indicator: map(part.indicator) })),
        })),
      }
  }
}

/** The reason that most places without a value have. */
function whyNone(cells: readonly DerivedCell[]): Sentence | null {
  const reasons = cells.flatMap(({ outcome }) => (outcome.kind === 'none' ? [outcome.why] : []))
  const [most] = [...groupedBy(reasons, ({ key }) => key).values()].toSorted((a, b) => b.length - a.length)
  return most?.[0] ?? null
}
