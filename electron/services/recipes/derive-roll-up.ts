import { createBelonging } from '#shared/analysis/roll-up/belonging.ts'
import { rollUp, rollUpProblem, type RollUpParts } from '#shared/analysis/roll-up/roll-up.ts'
import type { Outcome } from '#shared/analysis/facts/worth.ts'
import { convert, unitOf } from '#shared/dataset/units.ts'
import type { RollUpRecipe } from '#shared/domain/recipe.ts'
import { sentence, type Locale, type Sentence } from '#shared/messages/sentence.ts'
import { namedIn } from '#shared/messages/naming.ts'
import type { DerivationParts } from './derivations.ts'
import { partialNotes } from './derive-formula.ts'
import type { DerivedCell } from './derived-rows.ts'

/** What a roll-up reads of the dataset. Names in sentences are those of `locale`. */
export async function rollUpParts(
  recipe: RollUpRecipe,
  parts: DerivationParts,
  locale: Locale = 'en',
): Promise<RollUpParts> {
  const hubs = parts.hubs()
  const belonging = createBelonging(hubs.memberships(), {
    ancestorsOf: (hub) => hubs.ancestorsOf(hub).map(({ id }) => id),
    hubName: (id) => namedIn(hubs.get(id)?.names ?? id, locale),
  })
  return {
    recipe,
    table: await parts.table(recipe.indicator),
    weights: recipe.weight === null ? null : await parts.table(recipe.weight),
    belonging,
    groups: [...new Set(hubs.memberships().map(({ hub }) => hub as string))],
  }
}

/** A roll-up of every region it is for, in every period in which any member has a value. */
export async function deriveRollUp(
  recipe: RollUpRecipe,
  parts: DerivationParts,
): Promise<{ unit: string | null; cells: readonly DerivedCell[]; problem: Sentence | null }> {
  const needs = await rollUpParts(recipe, parts)
  const { table, weights, belonging } = needs
  const problem =
    rollUpProblem(recipe.method, table.unit) ??
    (recipe.method === 'weighted-mean' && weights === null ? sentence('recipes.roll-up.no-weight') : null)
  if (problem !== null) return { unit: null, cells: [], problem }
  const unit = recipe.unit ?? table.unit
  if (convert(1, table.unit, unit) === null)
    return {
      unit: null,
      cells: [],
      problem: sentence('recipes.units.wanted', {
        unit: unitOf(unit).symbol || unit,
        found: unitOf(table.unit).symbol || table.unit,
      }),
    }
  const cells = rollUp(needs).map(({ hub, period, outcome, notes }): DerivedCell => {
    const partial = outcome.kind === 'worth' ? outcome.worth.partial : []
    return {
      ...{ hub, period, outcome: converted(outcome, table.unit, unit) },
      notes: [...partialNotes(partial, belonging.hubName), ...notes],
    }
  })
  return { unit, cells, problem: null }
}

/** An outcome told in another unit of its dimension. */
export function converted(outcome: Outcome, from: string, to: string): Outcome {
  if (outcome.kind === 'none' || from === to) return outcome
  const { worth } = outcome
  const move = (value: number) => convert(value, from, to) ?? value
  return { kind: 'worth', worth: { ...worth, value: move(worth.value), half: move(worth.half) } }
}
