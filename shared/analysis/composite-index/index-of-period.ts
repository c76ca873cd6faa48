import { yearsBefore } from '../../dataset/period-days.ts'
import type { IndexRecipe } from '../../domain/index-recipe.ts'
import { factAt, worthOf, type FactTable } from '../facts/fact-table.ts'
import type { Worth } from '../facts/worth.ts'
import { compositeIndex, type CompositeIndex, type IndexNames } from './composite-index.ts'

/** The value that stands for an indicator of a hub in a period, and the period it is of: an earlier one was carried. */
export type Standing = { readonly worth: Worth; readonly period: string; readonly fact: number }
export type IndexOfPeriod = {
  readonly period: string
  readonly hubs: readonly string[]
  /** By part, then by hub; null where there is none. */
  readonly inputs: readonly (readonly (Standing | null)[])[]
  readonly result: CompositeIndex
}

/** The periods an index can be asked for: all in which any of its indicators has a value. */
export function indexPeriods(recipe: IndexRecipe, table: (indicator: string) => FactTable): string[] {
  return [
    ...new Set(
      recipe.dimensions.flatMap(({ parts }) => parts.flatMap(({ indicator }) => table(indicator).periods)),
    ),
  ]
}

/** An index in one period, over the hubs it names or all that have any of its indicators then. */
export function indexOfPeriod(
  recipe: IndexRecipe,
  period: string,
  table: (indicator: string) => FactTable,
  names: IndexNames,
): IndexOfPeriod {
  const parts = recipe.dimensions.flatMap((dimension) => dimension.parts)
  const candidates =
    recipe.hubs.length > 0
      ? [...new Set(recipe.hubs)]
      : [...new Set(parts.flatMap(({ indicator }) => table(indicator).hubs))].sort()
  const all = parts.map(({ indicator }) =>
    candidates.map((hub) => standingOf(table(indicator), hub, period, recipe.carry)),
  )
  const kept = candidates.flatMap((_, at) =>
    recipe.hubs.length > 0 || all.some((column) => column[at] !== null) ? [at] : [],
  )
  const hubs = kept.map((at) => candidates[at] ?? '')
  const inputs = all.map((column) => kept.map((at) => column[at] ?? null))
  const columns = parts.map((part, number) => ({
    part,
    values: (inputs[number] ?? []).map((one) => one?.worth.value ?? null),
  }))
  return { period, hubs, inputs, result: compositeIndex(recipe, hubs, columns, names) }
}

function standingOf(table: FactTable, hub: string, period: string, carry: number): Standing | null {
  for (let years = 0; years <= carry; years += 1) {
    const of = years === 0 ? period : yearsBefore(period, years)
    const fact = factAt(table, hub, of)
    if (fact >= 0) return { worth: worthOf(table, fact), period: of, fact }
  }
  return null
}

/** The unit of an index: a score where its scale is 0 to 100, else index points. */
export function indexUnit({ normalisation, range }: Pick<IndexRecipe, 'normalisation' | 'range'>): string {
  const isScore =
    (normalisation === 'min-max' || normalisation === 'goalposts') && range.low === 0 && range.high === 100
  return isScore ? 'score-0-100' : 'index'
}
