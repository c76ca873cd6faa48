import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Operator } from './expression.ts'
import { joined, measureInWords, percent, points, sameFactors, share, type Measure } from './measure.ts'

/**
 * What an operation makes of two units. `align` moves the right number's decimal point before it is added; `shift` moves
 * that of the result.
 */
export type Combined =
  | { readonly kind: 'fits'; readonly measure: Measure; readonly align: number; readonly shift: number }
  | { readonly kind: 'refused'; readonly why: Sentence }

/** A number typed into the formula itself, where it decides what the result is ('times 100'). */
export type Literal = number | null

const fits = (measure: Measure, { align = 0, shift = 0 } = {}): Combined => ({
  kind: 'fits',
  measure,
  align,
  shift,
})
const unfit = (key: string, left: Measure, right: Measure): Combined => ({
  kind: 'refused',
  why: sentence(`recipes.units.${key}`, { left: measureInWords(left), right: measureInWords(right) }),
})

export function combine(
  operator: Operator,
  left: Measure,
  right: Measure,
  literals: { readonly left: Literal; readonly right: Literal },
): Combined {
  switch (operator) {
    case '+':
    case '-':
      return added(operator, left, right)
    case '*':
      return multiplied(left, right, literals)
    case '/':
      return divided(left, right, literals.right)
  }
}

function isPlace({ factors }: Measure): boolean {
  return 'rank' in factors
}

/**
 * Only like may be added to like. Two percentages differ by percentage points; a bare number may be added to a share, a
 * percentage or an index, and is taken in its unit ('100 − x'), but not to yuan or persons.
 */
function added(operator: '+' | '-', left: Measure, right: Measure): Combined {
  if (isPlace(left) || isPlace(right)) {
    const isDifference = operator === '-' && isPlace(left) && isPlace(right)
    return isDifference
      ? fits({ factors: { count: 1 }, power: 0, what: 'quantity' })
      : unfit('places', left, right)
  }
  const kinds = [left.what, right.what]
  if (kinds.every((what) => what === 'number')) return fits(left)
  if (kinds.includes('number')) {
    const other = left.what === 'number' ? right : left
    const isLoose = other.what !== 'quantity' || 'index' in other.factors || 'score-0-100' in other.factors
    if (isLoose) return fits(other)
    return { kind: 'refused', why: sentence('recipes.units.number-added', { unit: measureInWords(other) }) }
  }
  if (!sameFactors(left, right)) return unfit('differ', left, right)
  const align = right.power - left.power
  if (left.what === 'percent' && right.what === 'percent' && operator === '-')
    return fits({ ...points, power: left.power }, { align })
  if (left.what === 'points' && right.what === 'percent')
    return fits({ ...percent, power: left.power }, { align })
  return fits(left, { align })
}

/** A share times 100 is a percentage; percent of a quantity is a quantity. */
function multiplied(
  left: Measure,
  right: Measure,
  literals: { readonly left: Literal; readonly right: Literal },
): Combined {
  if (left.what === 'number' && right.what === 'number') return fits(left)
  for (const [measure, literal, other] of [
    [left, literals.right, right],
    [right, literals.left, left],
  ] as const) {
    if (other.what !== 'number') continue
    if (isPlace(measure)) return unfit('places', left, right)
    if (measure.what === 'share' && literal === 100) return fits(percent)
    if (measure.what === 'share' && literal === 1000) return fits({ ...percent, power: -3 })
    return fits(measure)
  }
  if (isPlace(left) || isPlace(right)) return unfit('places', left, right)
  return settled(joined(left.factors, right.factors, 1), left.power + right.power)
}

/** Like over like is a share; a percentage over 100 is a share too. */
function divided(left: Measure, right: Measure, literal: Literal): Combined {
  if (right.what === 'number') {
    if (isPlace(left)) return unfit('places', left, right)
    if (left.what === 'percent' && left.power === -2 && literal === 100) return fits(share)
    return fits(left)
  }
  if (isPlace(left) || isPlace(right)) return unfit('places', left, right)
  return settled(
    joined(left.what === 'number' ? {} : left.factors, right.factors, -1),
    left.power - right.power,
  )
}

/** Numbers without factors are told as shares of one, at power 0. */
function settled(factors: Measure['factors'], power: number): Combined {
  return Object.keys(factors).length === 0
    ? fits(share, { shift: power })
    : fits({ factors, power, what: 'quantity' })
}
