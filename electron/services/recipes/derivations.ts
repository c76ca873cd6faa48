import type { ObservationQuery, Store } from '#electron/storage/store.ts'
import { factTable, workedTable, type FactTable } from '#shared/analysis/facts/fact-table.ts'
import { indexUnit } from '#shared/analysis/composite-index/index-of-period.ts'
import { circleOf } from '#shared/analysis/formula/circle-of.ts'
import { recipeIndicator, recipeNeeds } from '#shared/analysis/recipe-indicator.ts'
import type { HubIndex } from '#shared/dataset/hub-index.ts'
import type { IndicatorIndex } from '#shared/dataset/indicator-index.ts'
import { derivedIndicator } from '#shared/domain/derived-id.ts'
import type { ObservationColumns } from '#shared/dataset/observation-columns.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { Recipe } from '#shared/domain/recipe.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import { deriveFormula } from './derive-formula.ts'
import { deriveIndex } from './derive-index.ts'
import { deriveRollUp } from './derive-roll-up.ts'
import { observationsOf, type DerivedCell } from './derived-rows.ts'

/** What a recipe comes to now: its values unrounded, as a table others build on, and as observations. */
export type Derived = {
  readonly recipe: Recipe
  readonly unit: string | null
  readonly cells: readonly DerivedCell[]
  readonly table: FactTable
  readonly rows: readonly Observation[]
  /** Why nothing could be worked out. */
  readonly problem: Sentence | null
}

/** What a kind of recipe works with. */
export type DerivationParts = {
  readonly hubs: () => HubIndex
  /** Printed indicators and derived ones. */
  readonly indicators: () => IndicatorIndex
  readonly table: (indicator: string) => Promise<FactTable>
  /** Why hubs have no value of an indicator, where that was stated or its recipe knows. */
  readonly stated: (indicator: string) => Promise<StatedAbsence>
}

/** Why a hub has no value in a period; null where nobody says. */
export type StatedAbsence = (hub: string, period: string) => Sentence | null

export interface Derivations {
  recipes(): readonly Recipe[]
  /** The recipe behind a derived indicator; undefined for every other. */
  recipeOf(indicator: string): Recipe | undefined
  /** The recipes' indicators, as the dataset shows them. */
  asIndicators(): readonly Indicator[]
  /** What a recipe comes to, from the values known on a day (ISO); today when none is named. */
  derived(recipe: Recipe, asKnownOn?: string | null): Promise<Derived>
  readonly parts: DerivationParts
  /** The same from the values known on a day (ISO); null is today. */
  partsOn(asKnownOn: string | null): DerivationParts
}

/** Where printed values come from: all that is known today, or what was known on a day. */
export type PrintedValues = {
  readonly columns: (query: ObservationQuery) => Promise<ObservationColumns>
  readonly select: (query: ObservationQuery) => Promise<readonly Observation[]>
}

/** Days whose results are kept beside today's. */
const MAX_DAYS = 3

const inputs: ReadonlySet<string> = new Set([
  'recipes', 'hubs', 'memberships', 'indicators', 'batches', 'observations', 'preferences', 'revisions', 'regroupings',
]) // prettier-ignore

/**
 * Works recipes out when first asked for and keeps the results until something they rest on changes. Recipes build on each
 * other; a circle, which only a merge can bring, is a problem of every recipe in it and never an endless loop.
 */
export function createDerivations({
  store,
  hubs,
  indicators,
  say,
  printedOn,
}: {
  readonly store: Store
  readonly hubs: () => HubIndex
  readonly indicators: () => IndicatorIndex
  /** Puts the notes of derived rows into words. */
  readonly say: (sentence: Sentence) => string
  /** Printed values as known on a day (ISO); null is today. */
  readonly printedOn: (asKnownOn: string | null) => PrintedValues
}): Derivations {
  let today = derivationsOver(printedOn(null))
  let earlier = new Map<string, ReturnType<typeof derivationsOver>>()
  store.onChanged(({ collections }) => {
    if (!collections.some((collection) => inputs.has(collection))) return
    today = derivationsOver(printedOn(null))
    earlier = new Map()
  })
  const recipeOf = (indicator: string) =>
    store.all('recipes').find(({ id }) => derivedIndicator(id) === indicator)
  const indicatorName = (id: string) => indicators().get(id)?.names.en ?? id

  function derivationsOver(printed: PrintedValues) {
    const tables = new Map<string, Promise<FactTable>>()
    const absences = new Map<string, Promise<StatedAbsence>>()
    const results = new Map<string, Promise<Derived>>()
    const kept = <Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>) => {
      let value = known.get(key)
      if (value === undefined) {
        value = make()
        known.set(key, value)
        value.catch(() => known.delete(key))
      }
      return value
    }

    const parts: DerivationParts = {
      hubs,
      indicators,
      table: (indicator) =>
        kept(tables, indicator, async () => {
          const recipe = recipeOf(indicator)
          if (recipe !== undefined) return (await derived(recipe)).table
          // A merged indicator's values stand under the one it was merged into.
          const known = indicators().get(indicator)
          const columns = await printed.columns({ indicator: known?.id ?? indicator })
          return factTable(indicator, columns, store.all('preferences'), known?.unit ?? null)
        }),
      stated: (indicator) =>
        kept(absences, indicator, async () => {
          const recipe = recipeOf(indicator)
          if (recipe === undefined) return statedAbsences(indicator)
          const { cells } = await derived(recipe)
          const known = new Map(
            cells.flatMap(({ hub, period, outcome }) =>
              outcome.kind === 'none' ? [[`${hub}|${period}`, outcome.why] as const] : [],
            ),
          )
          return (hub, period) => known.get(`${hub}|${period}`) ?? noMemberHas(recipe, hub, period)
        }),
    }

    /** A roll-up has no row where no member has a value; whoever asks for one is told that. */
    function noMemberHas({ body }: Recipe, hub: string, period: string): Sentence | null {
      if (body.kind !== 'roll-up' || (body.hubs.length > 0 && !body.hubs.includes(hub))) return null
      if (
        !hubs()
          .memberships()
          .some((one) => one.hub === hub)
      )
        return null
      const [region, indicator] = [hubs().get(hub)?.names, indicators().get(body.indicator)?.names]
      return sentence('recipes.absent.no-member', {
        ...{ hub: region ?? hub, indicator: indicator ?? body.indicator, period },
      })
    }

    async function statedAbsences(indicator: string): Promise<StatedAbsence> {
      const rows = await printed.select({ indicator: indicators().get(indicator)?.id ?? indicator })
      const known = new Map(
        rows.flatMap((row) =>
          row.value === null
            ? [
                [
                  `${row.hub}|${row.period}`,
                  sentence('recipes.absent.stated', {
                    indicator: indicators().get(indicator)?.names ?? indicator,
                    hub: hubs().get(row.hub)?.names ?? row.hub,
                    period: row.period,
                    status: sentence(`statuses.name.${row.status}`),
                  }),
                ] as const,
              ]
            : [],
        ),
      )
      return (hub, period) => known.get(`${hub}|${period}`) ?? null
    }

    function derived(recipe: Recipe): Promise<Derived> {
      return kept(results, recipe.id, async () => {
        const circle = circleOf([derivedIndicator(recipe.id)], (id) => {
          const other = recipeOf(id)
          return other === undefined ? [] : recipeNeeds(other.body)
        })
        const worked =
          circle === null
            ? await workOut(recipe)
            : { unit: null, cells: [], problem: sentence('recipes.circle', { circle: namedCircle(circle) }) }
        const facts = worked.cells.flatMap(({ hub, period, outcome }) =>
          outcome.kind === 'worth' ? [{ hub, period, worth: outcome.worth }] : [],
        )
        return {
          recipe,
          ...worked,
          table: workedTable(derivedIndicator(recipe.id), worked.unit ?? 'unstated', facts),
          rows: observationsOf(recipe, worked.unit ?? 'unstated', worked.cells, say, indicatorName),
        }
      })
    }

    function workOut(recipe: Recipe) {
      switch (recipe.body.kind) {
        case 'formula':
          return deriveFormula(recipe.body, parts)
        case 'roll-up':
          return deriveRollUp(recipe.body, parts)
        case 'index':
          return deriveIndex(recipe.body, parts)
      }
    }

    return { parts, derived }
  }

  function on(asKnownOn: string | null) {
    if (asKnownOn === null) return today
    const known = earlier.get(asKnownOn) ?? derivationsOver(printedOn(asKnownOn))
    earlier.set(asKnownOn, known)
    const [oldest] = earlier.keys()
    if (earlier.size > MAX_DAYS && oldest !== undefined) earlier.delete(oldest)
    return known
  }
  const namedCircle = (circle: readonly string[]) => circle.map(indicatorName).join(' → ')

  return {
    recipes: () => store.all('recipes'),
    recipeOf,
    asIndicators: () => store.all('recipes').map((recipe) => recipeIndicator(recipe, unitOf(recipe))),
    derived: (recipe, asKnownOn = null) => on(asKnownOn).derived(recipe),
    get parts() {
      return today.parts
    },
    partsOn: (asKnownOn) => on(asKnownOn).parts,
  }
}

/** The unit a recipe was saved with; the service settles it before it keeps a recipe. */
function unitOf({ body }: Recipe): string | null {
  return body.kind === 'index' ? indexUnit(body) : body.unit
}
