import { yearsBefore } from '../../dataset/period-days.ts'
import { shifted } from '../../dataset/units.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import { factAt, worthOf, type FactTable } from '../facts/fact-table.ts'
import { exactly, HIGHER, inherited, LOWER, opposite, type Outcome, type Worth } from '../facts/worth.ts'
import type { Expression } from './expression.ts'
import type { MeasuredFormula } from './measure-formula.ts'
import { memberMismatch } from './member-mismatch.ts'

/** Where a formula is worked out: one hub in one period. */
export type Cell = { readonly hub: string; readonly period: string }

/** What working out may look at. Names are those of the reader's language, for the sentences. */
export type FormulaFacts = {
  readonly table: (indicator: string) => FactTable
  readonly hubName: (id: string) => string
  readonly indicatorName: (id: string) => string
  /** Why there is no value, where somebody stated it; null where it is simply not there. */
  readonly stated: (indicator: string, cell: Cell) => Sentence | null
}

/** One step with what it came to and the steps below it: what 'explain this number' walks. */
export type Worked = {
  readonly expression: Expression
  readonly cell: Cell
  readonly outcome: Outcome
  readonly parts: readonly Worked[]
  /** The fact an input is. */
  readonly fact: { readonly table: FactTable; readonly number: number } | null
}

/** Works a formula out for one hub and period. What cannot be worked out says why; a NaN never leaves here. */
export function workOut(formula: MeasuredFormula, cell: Cell, facts: FormulaFacts): Worked {
  return step(formula.expression, cell, formula, facts)
}

function step(expression: Expression, cell: Cell, formula: MeasuredFormula, facts: FormulaFacts): Worked {
  const below = (one: Expression, at: Cell = cell) => step(one, at, formula, facts)
  const { align, shift } = formula.steps.get(expression) ?? { align: 0, shift: 0 }
  const done = (
    parts: readonly Worked[],
    compute: (worths: readonly Worth[]) => Result,
    fact: Worked['fact'] = null,
  ): Worked => {
    const mismatch = memberMismatch(expression, parts, cell, facts)
    const outcome: Outcome =
      mismatch === null ? outcomeOf(parts, compute, shift) : { kind: 'none', why: mismatch }
    return { expression, cell, parts, fact, outcome }
  }

  switch (expression.kind) {
    case 'number':
      return done([], () => exactly(expression.value))
    case 'indicator':
      return input(expression, cell, facts)
    case 'negation':
      return done([below(expression.of)], ([one]) => negated(one ?? exactly(0)))
    case 'operation': {
      const parts = [below(expression.left), below(expression.right)]
      return done(parts, ([left = exactly(0), right = exactly(0)]) => {
        switch (expression.operator) {
          case '+':
            return added(left, moved(right, align))
          case '-':
            return added(left, negated(moved(right, align)))
          case '*':
            return product(left, right)
          case '/':
            return quotient(left, right)
        }
      })
    }
    case 'call':
      return called(expression, cell, below, done, align)
  }
}

type Result = Omit<Worth, 'status' | 'tier' | 'vintage' | 'publishers' | 'partial'> | Sentence

function called(
  { name, of, years, setting }: Expression & { readonly kind: 'call' },
  cell: Cell,
  below: (one: Expression, at?: Cell) => Worked,
  done: (parts: readonly Worked[], compute: (worths: readonly Worth[]) => Result) => Worked,
  align: number,
): Worked {
  const [first, second] = of
  if (first === undefined) return done([], () => sentence('recipes.absent.nothing'))
  const earlier = { ...cell, period: yearsBefore(cell.period, years) }
  switch (name) {
    case 'lag':
      return done([below(first, earlier)], ([one = exactly(0)]) => one)
    case 'of-hub':
      return done([below(first, { ...cell, hub: setting ?? '' })], ([one = exactly(0)]) => one)
    case 'growth':
      return done([below(first), below(first, earlier)], ([now = exactly(0), then = exactly(0)]) => {
        if (then.value < 0) return sentence('recipes.absent.negative-base')
        return changed(quotient(now, then), (ratio) => (ratio - 1) * 100, 100)
      })
    case 'index':
      return done(
        [below(first), below(first, { ...cell, period: setting ?? '' })],
        ([now = exactly(0), base = exactly(0)]) => {
          if (base.value < 0) return sentence('recipes.absent.negative-base')
          return changed(quotient(now, base), (ratio) => ratio * 100, 100)
        },
      )
    case 'per-capita':
      return done([below(first), below(second ?? first)], ([one = exactly(0), people = exactly(0)]) =>
        quotient(one, people),
      )
    case 'min':
    case 'max':
      return done([below(first), below(second ?? first)], ([one = exactly(0), unaligned = exactly(0)]) => {
        const other = moved(unaligned, align)
        const isFirst = name === 'min' ? one.value <= other.value : one.value >= other.value
        return {
          ...(isFirst ? one : other),
          half: Math.max(one.half, other.half),
          open: one.open | other.open,
        }
      })
    case 'abs':
      return done([below(first)], ([one = exactly(0)]) => (one.value < 0 ? negated(one) : one))
  }
}

function input(
  expression: Expression & { readonly kind: 'indicator' },
  cell: Cell,
  facts: FormulaFacts,
): Worked {
  const table = facts.table(expression.indicator)
  const number = factAt(table, cell.hub, cell.period)
  const outcome: Outcome =
    number >= 0
      ? { kind: 'worth', worth: worthOf(table, number) }
      : {
          kind: 'none',
          why:
            facts.stated(expression.indicator, cell) ??
            sentence('recipes.absent.missing', {
              indicator: facts.indicatorName(expression.indicator),
              hub: facts.hubName(cell.hub),
              period: cell.period,
            }),
        }
  return { expression, cell, outcome, parts: [], fact: number >= 0 ? { table, number } : null }
}

function outcomeOf(
  parts: readonly Worked[],
  compute: (worths: readonly Worth[]) => Result,
  shift: number,
): Outcome {
  const worths: Worth[] = []
  for (const { outcome } of parts) {
    if (outcome.kind === 'none') return outcome
    worths.push(outcome.worth)
  }
  const result = compute(worths)
  if ('key' in result) return { kind: 'none', why: result }
  const { value, half, open } = moved(result, shift)
  if (!Number.isFinite(value)) return { kind: 'none', why: sentence('recipes.absent.too-large') }
  return { kind: 'worth', worth: { value: value === 0 ? 0 : value, half, open, ...inherited(worths) } }
}

type Plain = Pick<Worth, 'value' | 'half' | 'open'>

function moved<One extends Plain>(one: One, places: number): One {
  return places === 0 ? one : { ...one, value: shifted(one.value, places), half: shifted(one.half, places) }
}

function negated<One extends Plain>(one: One): Plain {
  return { value: -one.value, half: one.half, open: opposite(one.open) }
}

function added(left: Plain, right: Plain): Plain {
  return { value: left.value + right.value, half: left.half + right.half, open: left.open | right.open }
}

/** The half digits of a product: each factor's, as much as the other multiplies it. */
function product(left: Plain, right: Plain): Plain {
  return {
    value: left.value * right.value,
    half: Math.abs(left.value) * right.half + Math.abs(right.value) * left.half,
    open: signed(left.open, right.value) | signed(right.open, left.value),
  }
}

function quotient(left: Plain, right: Plain): Plain | Sentence {
  if (right.value === 0) return sentence('recipes.absent.divided-by-zero')
  const value = left.value / right.value
  return {
    value,
    half: (left.half + Math.abs(value) * right.half) / Math.abs(right.value),
    open: signed(left.open, right.value) | signed(opposite(right.open), left.value),
  }
}

function signed(open: number, by: number): number {
  return by < 0 ? opposite(open) : open & (LOWER | HIGHER)
}

function changed(one: Plain | Sentence, change: (value: number) => number, slope: number): Plain | Sentence {
  return 'key' in one ? one : { ...one, value: change(one.value), half: one.half * slope }
}
