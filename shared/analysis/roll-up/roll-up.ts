import { comparePeriods } from '../../dataset/periods.ts'
import { unitOf } from '../../dataset/units.ts'
import type { RollUpRecipe } from '../../domain/recipe.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import { measureOf } from '../formula/measure.ts'
import type { FactTable } from '../facts/fact-table.ts'
import type { Outcome } from '../facts/worth.ts'
import type { Belonging } from './belonging.ts'
import { membersAt, type MembersAt } from './members-at.ts'
import { rollUpCell, type MemberFacts } from './roll-up-cell.ts'

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
  const facts = factsFinder(parts)
  return (recipe.hubs.length > 0 ? recipe.hubs : groups).flatMap((hub) =>
    periods.flatMap((period) => {
      const found = membersAt(hub, period, belonging)
      const of = facts(found.members, period)
      if (of.facts.every((fact) => fact < 0)) return []
      return [{ hub, period, outcome: outcomeOf(found, of, parts), notes: found.notes }]
    }),
  )
}

/** One region in one period, with its members: for 'explain this number'. */
export function rollUpAt(hub: string, period: string, parts: RollUpParts) {
  const found = membersAt(hub, period, parts.belonging)
  const of = factsFinder(parts)(found.members, period)
  return { ...found, unit: parts.table.unit, outcome: outcomeOf(found, of, parts) }
}

function outcomeOf(found: MembersAt, of: MemberFacts, parts: RollUpParts): Outcome {
  if (found.refusal !== null) return { kind: 'none', why: found.refusal }
  const { recipe, table, weights, belonging } = parts
  const { hubName } = belonging
  return rollUpCell({
    ...{ method: recipe.method, partial: recipe.partial },
    ...{ table, weights, members: found.members, of, hubName },
  })
}

/** Finds members' facts in a period. Members stay the same over many periods, so that where they stand is looked up once. */
function factsFinder({ table, weights }: Pick<RollUpParts, 'table' | 'weights'>) {
  const known = new WeakMap<readonly string[], { rows: Int32Array; weighted: Int32Array | null }>()
  const rowsOf = (members: readonly string[], of: FactTable) =>
    Int32Array.from(members, (member) => of.hubNumber.get(member) ?? -1)
  const at = (rows: Int32Array, of: FactTable, period: string) => {
    const column = of.periodNumber.get(period)
    return rows.map((row) => (row < 0 || column === undefined ? -1 : of.at(row, column)))
  }
  return (members: readonly string[], period: string): MemberFacts => {
    let own = known.get(members)
    if (own === undefined) {
      own = {
        rows: rowsOf(members, table),
        weighted: weights === null ? null : rowsOf(members, weights),
      }
      known.set(members, own)
    }
    return {
      facts: at(own.rows, table, period),
      weights: weights === null || own.weighted === null ? null : at(own.weighted, weights, period),
    }
  }
}
