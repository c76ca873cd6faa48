import { comparePeriods } from '../../dataset/periods.ts'
import { unitOf } from '../../dataset/units.ts'
import type { RollUpRecipe } from '../../domain/recipe.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import { measureOf } from '../formula/measure.ts'
import type { FactTable } from '../facts/fact-table.ts'
import type { Outcome } from '../facts/worth.ts'
import type { Belonging } from './belonging.ts'
import { membersAt, type MembersAt } from './members-at.ts'
import { rollUpCell, type MemberFact } from './roll-up-cell.ts'

export type RollUpParts = {
  readonly recipe: Pick<RollUpRecipe, 'method' | 'partial' | 'hubs'>
  readonly table: FactTable
  readonly weights: FactTable | null
  readonly belonging: Belonging
  /** Hubs that have members, for a recipe that names none. */
  readonly groups: readonly string[]
}
export type RolledUp = {
  readonly hub: string
  readonly period: string
  readonly outcome: Outcome
  /** Who joined twice, or in the middle of the period. */
  readonly notes: readonly Sentence[]
}

/** Why an indicator of this unit cannot be rolled up like this; null where it can. Shares and places do not add up. */
export function rollUpProblem(method: RollUpRecipe['method'], unit: string | null): Sentence | null {
  if (unit === null) return null
  const measure = measureOf(unit)
  if ('rank' in measure.factors) return sentence('recipes.roll-up.places')
  if (method === 'weighted-mean') return null
  const exponents = Object.values(measure.factors)
  const isAmount = measure.what === 'quantity' && exponents.length === 1 && exponents[0] === 1
  const isLevel = ['index', 'score-0-100', 'years', 'share-points'].some((name) => name in measure.factors)
  return isAmount && !isLevel
    ? null
    : sentence('recipes.roll-up.not-additive', { unit: unitOf(unit).symbol || unit })
}

/** Every region in every period in which any of its members has a value. */
export function rollUp(parts: RollUpParts): RolledUp[] {
  const { recipe, table, belonging, groups } = parts
  const periods = [...table.periods].sort(comparePeriods)
  return (recipe.hubs.length > 0 ? recipe.hubs : groups).flatMap((hub) =>
    periods.flatMap((period) => {
      const found = membersAt(hub, period, belonging)
      const members = factsOf(found, period, parts)
      if (members.every(({ fact }) => fact < 0)) return []
      return [{ hub, period, outcome: outcomeOf(found, members, parts), notes: found.notes }]
    }),
  )
}

/** One region in one period, with its members: for 'explain this number'. */
export function rollUpAt(hub: string, period: string, parts: RollUpParts) {
  const found = membersAt(hub, period, parts.belonging)
  const members = factsOf(found, period, parts)
  return { ...found, members, unit: parts.table.unit, outcome: outcomeOf(found, members, parts) }
}

function outcomeOf(found: MembersAt, members: readonly MemberFact[], parts: RollUpParts): Outcome {
  if (found.refusal !== null) return { kind: 'none', why: found.refusal }
  const { recipe, table, weights, belonging } = parts
  return rollUpCell({ ...recipe, table, weights, members, hubName: belonging.hubName })
}

function factsOf({ members }: MembersAt, period: string, { table, weights }: RollUpParts): MemberFact[] {
  const column = table.periodNumber.get(period)
  const weightColumn = weights?.periodNumber.get(period)
  return members.map((member) => {
    const row = table.hubNumber.get(member)
    const weightRow = weights?.hubNumber.get(member)
    return {
      member,
      fact: row === undefined || column === undefined ? -1 : table.at(row, column),
      weight:
        weights === null || weightRow === undefined || weightColumn === undefined
          ? -1
          : weights.at(weightRow, weightColumn),
    }
  })
}
