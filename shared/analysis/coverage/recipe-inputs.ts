import { yearsBefore } from '../../dataset/period-days.ts'
import type { RecipeBody } from '../../domain/recipe.ts'
import type { Expression } from '../formula/expression.ts'
import { parseFormula } from '../formula/parse-formula.ts'

/** A value of something somewhere, whether there is one or not. */
export type FactName = { readonly hub: string; readonly indicator: string; readonly period: string }

/**
 * The values a recipe reads for one hub and period: those its formula names, with the years it goes back and the hubs it
 * names; those of every member of that date; or every part of an index.
 */
export function recipeInputs(
  body: RecipeBody,
  { hub, period }: Pick<FactName, 'hub' | 'period'>,
  membersOf: (hub: string, period: string) => readonly string[],
): readonly FactName[] {
  switch (body.kind) {
    case 'formula': {
      const read = parseFormula(body.formula, (printed) => printed)
      return read.kind === 'formula' ? distinct(inputsOf(read.expression, hub, period)) : []
    }
    case 'roll-up':
      return membersOf(hub, period).flatMap((member) =>
        [body.indicator, ...(body.weight === null ? [] : [body.weight])].map((indicator) => ({
          ...{ hub: member, indicator, period },
        })),
      )
    case 'index':
      return distinct(
        body.dimensions.flatMap(({ parts }) => parts.map(({ indicator }) => ({ hub, indicator, period }))),
      )
  }
}

function inputsOf(expression: Expression, hub: string, period: string): FactName[] {
  switch (expression.kind) {
    case 'number':
      return []
    case 'indicator':
      return [{ hub, indicator: expression.indicator, period }]
    case 'negation':
      return inputsOf(expression.of, hub, period)
    case 'operation':
      return [...inputsOf(expression.left, hub, period), ...inputsOf(expression.right, hub, period)]
    case 'call': {
      const all = (of: string, when: string | null) =>
        when === null ? [] : expression.of.flatMap((one) => inputsOf(one, of, when))
      switch (expression.name) {
        case 'lag':
          return all(hub, yearsBefore(period, expression.years))
        case 'growth':
          return [...all(hub, period), ...all(hub, yearsBefore(period, expression.years))]
        case 'index':
          return [...all(hub, period), ...all(hub, expression.setting)]
        case 'of-hub':
          return all(expression.setting ?? hub, period)
        case 'per-capita':
        case 'min':
        case 'max':
        case 'abs':
          return all(hub, period)
      }
    }
  }
}

function distinct(facts: readonly FactName[]): readonly FactName[] {
  return [...new Map(facts.map((one) => [`${one.hub}|${one.indicator}|${one.period}`, one])).values()]
}
