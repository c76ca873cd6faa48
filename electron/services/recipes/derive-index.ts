import {
  indexOfPeriod,
  indexPeriods,
  indexUnit,
  type IndexOfPeriod,
} from '#shared/analysis/composite-index/index-of-period.ts'
import type { IndexNames } from '#shared/analysis/composite-index/composite-index.ts'
import type { FactTable } from '#shared/analysis/facts/fact-table.ts'
import { inherited } from '#shared/analysis/facts/worth.ts'
import { comparePeriods } from '#shared/dataset/periods.ts'
import type { IndexRecipe } from '#shared/domain/index-recipe.ts'
import { sentence, type Locale, type Sentence } from '#shared/messages/sentence.ts'
import { namedIn } from '#shared/messages/naming.ts'
import type { DerivationParts } from './derivations.ts'
import type { DerivedCell } from './derived-rows.ts'

/** What an index reads of the dataset, ready for any period. Names in sentences are those of `locale`. */
export async function readyIndex(recipe: IndexRecipe, parts: DerivationParts, locale: Locale = 'en') {
  const tables = new Map<string, FactTable>()
  for (const { indicator } of recipe.dimensions.flatMap((dimension) => dimension.parts))
    if (!tables.has(indicator)) tables.set(indicator, await parts.table(indicator))
  const table = (indicator: string): FactTable => {
    const found = tables.get(indicator)
    if (found === undefined) throw new Error('An index asked for an indicator it does not name')
    return found
  }
  const [hubs, indicators] = [parts.hubs(), parts.indicators()]
  const names: IndexNames = {
    hubName: (id) => namedIn(hubs.get(id)?.names ?? id, locale),
    indicatorName: (id) => namedIn(indicators.get(id)?.names ?? id, locale),
  }
  return {
    table,
    names,
    periods: indexPeriods(recipe, table).sort(comparePeriods),
    of: (period: string): IndexOfPeriod => indexOfPeriod(recipe, period, table, names),
  }
}

/** An index in every period in which it can be worked out; a hub that lacks too much is stated to have none. */
export async function deriveIndex(
  recipe: IndexRecipe,
  parts: DerivationParts,
): Promise<{ unit: string | null; cells: readonly DerivedCell[]; problem: Sentence | null }> {
  const ready = await readyIndex(recipe, parts)
  const done = ready.periods.map((period) => ready.of(period))
  const cells = done.flatMap((one) => cellsOf(recipe, one, ready.names))
  const first = done.at(-1)?.result
  const problem =
    cells.length > 0 ? null : first?.kind === 'refused' ? first.why : sentence('recipes.index.no-data')
  return { unit: indexUnit(recipe), cells, problem }
}

function cellsOf(
  recipe: IndexRecipe,
  { period, hubs, inputs, result }: IndexOfPeriod,
  names: IndexNames,
): DerivedCell[] {
  if (result.kind === 'refused') return []
  const parts = recipe.dimensions.flatMap((dimension) => dimension.parts)
  return result.hubs.map(({ hub, score, why, missing }, at): DerivedCell => {
    const used = inputs.flatMap((column) => column[at] ?? [])
    const carried = inputs.flatMap((column, part) => {
      const one = column[at]
      return one == null || one.period === period
        ? []
        : [`${names.indicatorName(parts[part]?.indicator ?? '')} (${one.period})`]
    })
    const notes = [
      ...(missing.length > 0
        ? [
            sentence('recipes.index.missing', {
              indicators: missing.map((part) => names.indicatorName(parts[part]?.indicator ?? '')),
            }),
          ]
        : []),
      ...(carried.length > 0 ? [sentence('recipes.index.carried', { indicators: carried })] : []),
    ]
    if (score === null)
      return {
        hub: hubs[at] ?? hub,
        period,
        outcome: { kind: 'none', why: why ?? sentence('recipes.index.no-data') },
        notes,
      }
    const half = Number(`0.5e${-recipe.decimals}`)
    const worth = { value: score, half, open: 0, ...inherited(used.map((one) => one.worth)) }
    return { hub, period, outcome: { kind: 'worth', worth }, notes }
  })
}
