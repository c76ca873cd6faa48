import { convert, convertDecimals, isConvertible } from '../../dataset/units.ts'
import type { Measured } from '../../domain/observation.ts'
import type { Quantity } from '../../domain/quantity.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import { finding, type Finding } from '../finding.ts'
import { halfDigit } from '../stated-value.ts'
import { amount } from '../words.ts'
import { timesFinding } from './times.ts'

const HEDGE = 0.05

/**
 * Whether `to` lies `claimed` away from `from`, either way. `relative` is a share of `from` in percent; otherwise the
 * difference in the values' own unit, which for percentages is percentage points. Both values were rounded, so their
 * rounding is allowed on top of the claim's own.
 */
export function amountFinding(claimed: Quantity, from: Measured, to: Measured, relative: boolean): Finding {
  if (claimed.unit === 'times') return timesFinding(claimed, from, to)
  const base = convert(from.value, from.unit, to.unit)
  const isShare = isConvertible(to.unit, 'percent')
  const isPercent = claimed.unit !== null && isConvertible(claimed.unit, 'percent')
  const isPoints = claimed.unit === 'percentage-points'
  const asShare = relative && isPercent
  const unit = asShare ? 'percent' : isShare ? 'percentage-points' : to.unit
  const told = (value: number) =>
    isPoints || (isShare && isPercent) ? value : convert(value, claimed.unit ?? unit, unit)
  const inUnit = told(claimed.value)
  const observations = [to, from]
  if (base === null || inUnit === null || (asShare && base === 0))
    return finding('untestable', sentence('checks.difference.unit', { claimed: amount(claimed) }), {
      observations,
    })

  const halfTo = halfDigit(to.decimals)
  const halfFrom = halfDigit(convertDecimals(from.decimals, from.unit, to.unit))
  const difference = Math.abs(to.value - base)
  const found = asShare ? (difference / Math.abs(base)) * 100 : difference
  const rounding = asShare ? ((halfTo + halfFrom) / Math.abs(base)) * 100 : halfTo + halfFrom
  const decimals =
    isPoints || asShare || isShare
      ? claimed.decimals
      : convertDecimals(claimed.decimals, claimed.unit ?? unit, unit)
  const own = Math.max(halfDigit(decimals), claimed.qualifier === 'about' ? Math.abs(inUnit) * HEDGE : 0)
  const size = Math.abs(inUnit)
  const widest = Math.abs(told(claimed.upTo ?? claimed.value) ?? inUnit)
  const slack = (own + rounding) * (1 + 1e-9) + size * 1e-9
  const values =
    unit === 'rank'
      ? { claimed: places(claimed.value), found: places(found) }
      : {
          claimed: amount(claimed),
          found: amount({ value: rounded(found, Math.max(decimals + 1, 0)), unit, qualifier: 'exact' }),
        }
  const says = (outcome: 'confirmed' | 'contradicted') =>
    finding(outcome, sentence(`checks.difference.${outcome}`, values), { observations })
  switch (claimed.qualifier) {
    case 'exact':
    case 'about':
      return says(
        found >= Math.min(size, widest) - slack && found <= Math.max(size, widest) + slack
          ? 'confirmed'
          : 'contradicted',
      )
    case 'more-than':
      return says(found > size - rounding ? 'confirmed' : 'contradicted')
    case 'less-than':
      return says(found < size + rounding ? 'confirmed' : 'contradicted')
    case 'nearly':
      return says(found <= size + slack && found >= size * (1 - HEDGE) - slack ? 'confirmed' : 'contradicted')
  }
}

/** How far apart two ranks are: no place of its own. */
function places(count: number): Sentence {
  return sentence('checks.difference.places', { count })
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(Math.min(decimals, 10)))
}
