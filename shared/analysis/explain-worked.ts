import { formatPeriod } from '../dataset/periods.ts'
import { shifted } from '../dataset/units.ts'
import type { Observation } from '../domain/observation.ts'
import type { FormulaRecipe } from '../domain/recipe.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'
import type { ExplanationNames } from './explain-fact.ts'
import { explainResult } from './explain-result.ts'
import type { ExplainedNumber, Explanation } from './explanation.ts'
import { namedFormula } from './formula/canonical-formula.ts'
import type { Expression } from './formula/expression.ts'
import { unitOfMeasure, measureOf, type Measure } from './formula/measure.ts'
import type { MeasuredFormula } from './formula/measure-formula.ts'
import type { Worked } from './formula/work-out.ts'
import { qualifierOf } from './facts/worth.ts'

/** Explains a fact further down; null where nothing is known of it. */
export type ExplainBelow = (indicator: string, hub: string, period: string) => Promise<Explanation | null>

/** A formula's value: the formula, its steps with their units, each input down to its observation, and the rounding. */
export async function explainWorked(
  {
    row,
    body,
    formula,
    worked,
    names,
  }: {
    readonly row: Observation
    readonly body: FormulaRecipe
    readonly formula: MeasuredFormula
    readonly worked: Worked
    readonly names: ExplanationNames
  },
  below: ExplainBelow,
): Promise<Explanation> {
  const { outcome } = worked
  const exact =
    outcome.kind === 'none'
      ? null
      : {
          value: shifted(outcome.worth.value, formula.shift),
          half: shifted(outcome.worth.half, formula.shift),
        }
  const how = sentence('recipes.explain.formula', {
    formula: namedFormula(body.formula, names.indicatorName),
  })
  return {
    ...explainResult({
      row,
      body,
      exact,
      why: outcome.kind === 'none' ? outcome.why : null,
      partial: outcome.kind === 'none' ? [] : outcome.worth.partial,
      how: [how],
      names,
    }),
    parts: [await explainStep(worked, formula, names, below)],
  }
}

async function explainStep(
  worked: Worked,
  formula: MeasuredFormula,
  names: ExplanationNames,
  below: ExplainBelow,
): Promise<Explanation> {
  const { expression, cell, outcome, parts } = worked
  if (expression.kind === 'indicator') {
    const known = await below(expression.indicator, cell.hub, cell.period)
    if (known !== null && outcome.kind === 'worth') return known
    return {
      what: sentence('recipes.explain.fact', {
        indicator: names.indicatorName(expression.indicator),
        hub: names.hubName(cell.hub),
        period: formatPeriod(cell.period, names.locale),
      }),
      number: null,
      why: outcome.kind === 'none' ? outcome.why : null,
      notes: [],
      observation: null,
      indicator: null,
      parts: known?.parts ?? [],
    }
  }
  const measure = formula.steps.get(expression)?.measure
  return {
    what: stepWords(expression),
    number:
      outcome.kind === 'none' || measure === undefined ? null : numberOf(outcome.worth, measure, expression),
    why: reasonOfItsOwn(worked),
    notes: [],
    observation: null,
    indicator: null,
    parts: await Promise.all(parts.map((part) => explainStep(part, formula, names, below))),
  }
}

/** Why a step has no number, where that is not what a step below it says already. */
function reasonOfItsOwn({ outcome, parts }: Worked): Sentence | null {
  if (outcome.kind === 'worth' || parts.some((part) => part.outcome.kind === 'none')) return null
  return outcome.why
}

function numberOf(
  { value, open }: { readonly value: number; readonly open: number },
  measure: Measure,
  expression: Expression,
): ExplainedNumber {
  const qualifier = qualifierOf(open)
  if (measure.what === 'number' || expression.kind === 'number')
    return { value, unit: 'number', decimals: null, qualifier }
  if (measure.what === 'share') return { value, unit: 'ratio', decimals: null, qualifier }
  const unit = unitOfMeasure(measure) ?? 'number'
  const power = unit === 'number' ? 0 : measureOf(unit).power
  return { value: shifted(value, measure.power - power), unit, decimals: null, qualifier }
}

const operations = { '+': 'sum', '-': 'difference', '*': 'product', '/': 'quotient' } as const

function stepWords(expression: Exclude<Expression, { kind: 'indicator' }>): Sentence {
  switch (expression.kind) {
    case 'number':
      return sentence('recipes.explain.number')
    case 'negation':
      return sentence('recipes.explain.negation')
    case 'operation':
      return sentence(`recipes.explain.${operations[expression.operator]}`)
    case 'call':
      return sentence(`recipes.explain.call.${expression.name}`, {
        years: expression.years,
        setting: expression.setting ?? '',
      })
  }
}
