import type { ObservationQuery, ObservationStore } from '#electron/storage/store.ts'
import {
  toColumns,
  type ObservationColumns,
  type TextColumn,
  textColumns,
} from '#shared/dataset/observation-columns.ts'
import { derivedIndicator, readDerivedObservation } from '#shared/domain/derived-id.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { Derivations } from './derivations.ts'

/** Derived values a query asks for, from what was known on a day (ISO); null is today. */
export async function derivedRowsOf(
  derivations: Derivations,
  { indicator, hubs, periods }: ObservationQuery,
  asKnownOn: string | null,
): Promise<readonly Observation[]> {
  const asked =
    indicator === undefined
      ? hubs === undefined
        ? []
        : derivations.recipes()
      : [derivations.recipeOf(indicator)].filter((recipe) => recipe !== undefined)
  const done = await Promise.all(asked.map((recipe) => derivations.derived(recipe, asKnownOn)))
  return done
    .flatMap(({ rows }) => rows)
    .filter(
      (row) =>
        (hubs === undefined || hubs.includes(row.hub)) &&
        (periods === undefined || periods.includes(row.period)),
    )
}

/**
 * The observations of a workspace with what recipes make of them, behind the same interface: whoever reads observations
 * reads derived ones too, and there is no second way to them. What asks for no indicator gets the printed ones alone,
 * except where it names hubs: a hub's page shows all that is known of it.
 */
export function withDerived(printed: ObservationStore, derivations: Derivations): ObservationStore {
  const derivedRows = (query: ObservationQuery) => derivedRowsOf(derivations, query, null)
  return {
    count: () => printed.count(),

    async tally() {
      const counted = await printed.tally()
      const byIndicator = new Map(counted.byIndicator)
      for (const recipe of derivations.recipes()) {
        const { rows } = await derivations.derived(recipe)
        const measured = rows.filter(({ value }) => value !== null)
        byIndicator.set(derivedIndicator(recipe.id), {
          rows: measured.length,
          hubs: new Set(measured.map(({ hub }) => hub)).size,
          periods: [...new Set(measured.map(({ period }) => period))].sort(),
        })
      }
      return { byIndicator, byHub: counted.byHub }
    },

    async select(query) {
      const derived = await derivedRows(query)
      const rows = await printed.select(query)
      return derived.length === 0 ? rows : [...rows, ...derived]
    },

    async columns(query) {
      const derived = await derivedRows(query)
      const columns = await printed.columns(query)
      return derived.length === 0 ? columns : joined(columns, toColumns(derived))
    },

    async byId(id) {
      const named = readDerivedObservation(id)
      const recipe = named === null ? undefined : derivations.recipes().find((one) => one.id === named.recipe)
      if (recipe === undefined) return printed.byId(id)
      return (await derivations.derived(recipe)).rows.find((row) => row.id === id)
    },
  }
}

function joined(left: ObservationColumns, right: ObservationColumns): ObservationColumns {
  const text = (column: TextColumn) => {
    const [own, other] = [left.texts[column], right.texts[column]]
    const dictionary = [...own.dictionary]
    const numbers = new Map(dictionary.map((word, at) => [word, at]))
    const codes = other.dictionary.map((word) => numbers.get(word) ?? dictionary.push(word) - 1)
    return { dictionary, index: [...own.index, ...other.index.map((code) => codes[code] ?? 0)] }
  }
  const texts = Object.fromEntries(textColumns.map((column) => [column, text(column)])) as Record<
    TextColumn,
    ReturnType<typeof text>
  >
  return {
    rows: left.rows + right.rows,
    texts,
    value: [...left.value, ...right.value],
    decimals: [...left.decimals, ...right.decimals],
  }
}
