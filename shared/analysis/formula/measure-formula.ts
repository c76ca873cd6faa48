import { unitOf } from '../../dataset/units.ts'
import { sentence } from '../../messages/sentence.ts'
import type { Expression, FormulaProblem } from './expression.ts'
import {
  bareNumber,
  measureInWords,
  measureOf,
  percent,
  sameFactors,
  unitOfMeasure,
  type Measure,
} from './measure.ts'
import { combine, type Combined } from './unit-algebra.ts'

/** A formula whose units fit: the unit at every step, and how far decimal points move there. */
export type MeasuredFormula = {
  readonly expression: Expression
  readonly steps: ReadonlyMap<Expression, Extract<Combined, { kind: 'fits' }>>
  /** Unit id of the result, and how far the last number's decimal point moves into it. */
  readonly unit: string
  readonly shift: number
}
export type Measured =
  | { readonly kind: 'measured'; readonly formula: MeasuredFormula }
  | { readonly kind: 'problem'; readonly problem: FormulaProblem }

class Unfit extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.sentence.key)
  }
}

/**
 * Follows the units through a formula and settles that of the result: `wanted` where it fits, else the one of the first
 * input like it, else the plainest name it has. What cannot be put together is refused where it stands.
 */
export function measureFormula(
  expression: Expression,
  unitOfIndicator: (indicator: string) => string | null,
  wanted: string | null,
): Measured {
  const steps = new Map<Expression, Extract<Combined, { kind: 'fits' }>>()
  const inputs: string[] = []
  const keep = (at: Expression, combined: Combined): Measure => {
    if (combined.kind === 'refused') throw new Unfit({ sentence: combined.why, at: at.at })
    steps.set(at, combined)
    return combined.measure
  }
  const plain = (at: Expression, measure: Measure) => keep(at, { kind: 'fits', measure, align: 0, shift: 0 })

  function follow(one: Expression): Measure {
    switch (one.kind) {
      case 'number':
        return plain(one, bareNumber)
      case 'indicator': {
        const unit = unitOfIndicator(one.indicator)
        if (unit === null)
          throw new Unfit({
            sentence: sentence('recipes.units.none', { indicator: one.indicator }),
            at: one.at,
          })
        inputs.push(unit)
        return plain(one, measureOf(unit))
      }
      case 'negation': {
        const measure = follow(one.of)
        if ('rank' in measure.factors)
          throw new Unfit({ sentence: sentence('recipes.units.places'), at: one.at })
        return plain(one, measure)
      }
      case 'operation': {
        const [left, right] = [follow(one.left), follow(one.right)]
        const literals = { left: literalOf(one.left), right: literalOf(one.right) }
        return keep(one, combine(one.operator, left, right, literals))
      }
      case 'call':
        return call(one)
    }
  }

  function call(one: Expression & { readonly kind: 'call' }): Measure {
    const [first = bareNumber, second = bareNumber] = one.of.map(follow)
    if (first.what === 'number' && one.name !== 'min' && one.name !== 'max')
      throw new Unfit({ sentence: sentence('recipes.units.bare-argument', { name: one.name }), at: one.at })
    switch (one.name) {
      case 'lag':
      case 'of-hub':
      case 'abs':
        return plain(one, first)
      case 'growth':
        if ('rank' in first.factors)
          throw new Unfit({ sentence: sentence('recipes.units.places'), at: one.at })
        return plain(one, percent)
      case 'index':
        if ('rank' in first.factors)
          throw new Unfit({ sentence: sentence('recipes.units.places'), at: one.at })
        return plain(one, { factors: { index: 1 }, power: 0, what: 'quantity' })
      case 'per-capita':
        if (second.factors['persons'] !== 1 || Object.keys(second.factors).length !== 1)
          throw new Unfit({
            sentence: sentence('recipes.units.not-people', { unit: measureInWords(second) }),
            at: one.of[1]?.at ?? one.at,
          })
        return keep(one, combine('/', first, second, { left: null, right: null }))
      case 'min':
      case 'max': {
        if (first.what !== second.what || !sameFactors(first, second))
          throw new Unfit({
            sentence: sentence('recipes.units.differ', {
              left: measureInWords(first),
              right: measureInWords(second),
            }),
            at: one.at,
          })
        return keep(one, { kind: 'fits', measure: first, align: second.power - first.power, shift: 0 })
      }
    }
  }

  try {
    const measure = follow(expression)
    const { unit, power } = told(measure, wanted, inputs, expression)
    return { kind: 'measured', formula: { expression, steps, unit, shift: measure.power - power } }
  } catch (thrown) {
    if (thrown instanceof Unfit) return { kind: 'problem', problem: thrown.problem }
    throw thrown
  }
}

function told(measure: Measure, wanted: string | null, inputs: readonly string[], whole: Expression) {
  if (measure.what === 'number')
    throw new Unfit({ sentence: sentence('recipes.formula.no-indicator'), at: whole.at })
  const kindOf = (one: Measure) => (one.what === 'share' ? 'percent' : one.what)
  const isLike = (unit: string) => {
    const other = measureOf(unit)
    return kindOf(other) === kindOf(measure) && sameFactors(other, measure)
  }
  if (wanted !== null) {
    if (isLike(wanted)) return { unit: wanted, power: measureOf(wanted).power }
    throw new Unfit({
      sentence: sentence('recipes.units.wanted', {
        unit: unitOf(wanted).symbol || wanted,
        found: measureInWords(measure),
      }),
      at: whole.at,
    })
  }
  const unit =
    measure.what === 'quantity'
      ? (inputs.find((one) => isLike(one)) ?? unitOfMeasure(measure))
      : unitOfMeasure(measure)
  if (unit === null)
    throw new Unfit({
      sentence: sentence('recipes.units.nameless', { unit: measureInWords(measure) }),
      at: whole.at,
    })
  return { unit, power: measureOf(unit).power }
}

/** A number typed as such, with or without a minus. */
function literalOf(one: Expression): number | null {
  if (one.kind === 'number') return one.value
  return one.kind === 'negation' && one.of.kind === 'number' ? -one.of.value : null
}
