import { convert, convertDecimals } from '../../dataset/units.ts'
import type { Measured } from '../../domain/observation.ts'
import type { StatedValue } from '../stated-value.ts'

/**
 * Values taken together, in the unit of the first; null where their units do not convert. Each was rounded on its own and the
 * errors add up: the sum of two values of one decimal is known to 0.1, not to 0.05, so its decimals are a fraction (0.7). A
 * bound among them makes the sum a bound, two that point apart leave it a rough one.
 */
export function takenTogether(values: readonly [Measured, ...Measured[]]): StatedValue | null {
  const [{ unit }] = values
  if (values.length === 1) return values[0]
  const converted = values.map((one) => ({
    value: convert(one.value, one.unit, unit),
    decimals: convertDecimals(one.decimals, one.unit, unit),
  }))
  let sum = 0
  for (const { value } of converted) {
    if (value === null) return null
    sum += value
  }
  const finest = Math.max(0, ...converted.map(({ decimals }) => decimals))
  const error = converted.reduce((total, { decimals }) => total + 10 ** -decimals, 0)
  return {
    value: Number(sum.toFixed(Math.min(finest, 12))),
    unit,
    decimals: -Math.log10(error),
    qualifier: hedgeOf(values),
  }
}

function hedgeOf(values: readonly Measured[]): Measured['qualifier'] {
  const hedges = new Set(values.map(({ qualifier }) => qualifier))
  hedges.delete('exact')
  const [only] = hedges
  return only === undefined ? 'exact' : hedges.size === 1 ? only : 'about'
}
