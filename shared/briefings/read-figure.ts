import { convert, convertDecimals, unitOf } from '../dataset/units.ts'
import type { DerivedRule, FigureBinding } from '../domain/briefing-inline.ts'
import type { CheckOutcome } from '../domain/check.ts'
import { isMeasured, type Measured, type Observation } from '../domain/observation.ts'

/** A number with everything that prints it. `inputs` are the observations it was read or worked out from. */
export type FigureValue = Pick<Measured, 'value' | 'unit' | 'decimals' | 'qualifier'> & {
  readonly kind: 'value'
  readonly inputs: readonly Observation[]
  /** Of one observation its period; of two periods both, the earlier first. */
  readonly periods: readonly string[]
}
/** What a token is worth now. `gone`: what it is bound to is no longer there. `uncomputable`: two values do not go together. */
export type FigureReading =
  | FigureValue
  | { readonly kind: 'outcome'; readonly outcome: CheckOutcome }
  /** The observation says that there is no value, and why. */
  | { readonly kind: 'missing'; readonly status: Observation['status'] }
  | { readonly kind: 'gone'; readonly id: string }
  | { readonly kind: 'uncomputable'; readonly why: 'units' | 'zero' | 'missing' }

export type FigureLookup = {
  readonly observation: (id: string) => Observation | undefined
  readonly outcome: (claim: string) => CheckOutcome | undefined
}

/** Reads what a token is bound to, as the dataset stands. */
export function readFigure(of: FigureBinding, look: FigureLookup): FigureReading {
  switch (of.kind) {
    case 'observation': {
      const found = look.observation(of.observation)
      return found === undefined ? { kind: 'gone', id: of.observation } : single(found)
    }
    case 'derived': {
      const [a, b] = [look.observation(of.a), look.observation(of.b)]
      if (a === undefined) return { kind: 'gone', id: of.a }
      if (b === undefined) return { kind: 'gone', id: of.b }
      return derived(of.rule, a, b)
    }
    case 'outcome': {
      const outcome = look.outcome(of.claim)
      return outcome === undefined ? { kind: 'gone', id: of.claim } : { kind: 'outcome', outcome }
    }
  }
}

function single(observation: Observation): FigureReading {
  if (!isMeasured(observation)) return { kind: 'missing', status: observation.status }
  const { value, unit, decimals, qualifier, period } = observation
  return { kind: 'value', value, unit, decimals, qualifier, inputs: [observation], periods: [period] }
}

/**
 * Two observations of one dimension; `b` is told in the unit of `a` first. A difference of percentages is in percentage
 * points. Change is `(a − b) ÷ |b|`. Decimals are those of the coarser input, for a difference; one for shares and changes,
 * two for ratios: more would claim what the inputs do not say.
 */
function derived(rule: DerivedRule, a: Observation, b: Observation): FigureReading {
  if (!isMeasured(a) || !isMeasured(b)) return { kind: 'uncomputable', why: 'missing' }
  const other = convert(b.value, b.unit, a.unit)
  if (other === null || unitOf(a.unit).dimension === 'rank') return { kind: 'uncomputable', why: 'units' }
  if (rule !== 'difference' && other === 0) return { kind: 'uncomputable', why: 'zero' }
  const periods = [...new Set([b.period, a.period].toSorted())]
  const qualifier = a.qualifier === 'exact' && b.qualifier === 'exact' ? 'exact' : 'about'
  const made = (value: number, unit: string, decimals: number): FigureValue => ({
    kind: 'value',
    value: withoutNoise(value),
    unit,
    decimals,
    qualifier,
    inputs: [a, b],
    periods,
  })
  switch (rule) {
    case 'difference': {
      const isShare = unitOf(a.unit).dimension === 'percent' && unitOf(a.unit).power === 0
      const decimals = Math.min(a.decimals, convertDecimals(b.decimals, b.unit, a.unit))
      return made(a.value - other, isShare ? 'percentage-points' : a.unit, Math.max(decimals, 0))
    }
    case 'change':
      return made(((a.value - other) / Math.abs(other)) * 100, 'percent', 1)
    case 'share':
      return made((a.value / other) * 100, 'percent', 1)
    case 'ratio':
      return made(a.value / other, 'unstated', 2)
  }
}

/** 6.58 − 4.35 is 2.23, not 2.2300000000000004. */
function withoutNoise(value: number): number {
  return Number(value.toPrecision(12))
}
