import { convert, convertDecimals, isConvertible } from '../dataset/units.ts'
import type { Measured } from '../domain/observation.ts'
import type { PlanTarget } from '../domain/plan.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'
import { agreement, order, statedIn } from './stated-value.ts'
import { targetBound } from './target-bound.ts'
import { amount, sourceName } from './words.ts'

/**
 * What the newest value of a target's indicator lacks to the target, in the unit of the value (of shares: percentage
 * points), at the finer of the two precisions; or that it has come to it already. Says nothing about whether it will.
 */
export function towardsTarget(target: PlanTarget, newest: Measured): Sentence {
  const bound = targetBound(target)
  const stated = statedIn(bound, newest.unit)
  const values = {
    observed: amount(newest),
    period: newest.period,
    source: sourceName(newest),
    target: amount(bound),
  }
  const wanted = convert(target.value.value, stated.unit, newest.unit)
  if (wanted === null) return sentence('plans.towards.unit', values)
  const isBeyond =
    order(newest, { ...stated, qualifier: 'exact' }) ===
    (target.comparison === 'at-least' ? 'above' : 'below')
  if (isBeyond || agreement(stated, newest) === 'matches') return sentence('plans.towards.reached', values)
  const decimals = Math.max(
    newest.decimals,
    convertDecimals(target.value.decimals, stated.unit, newest.unit),
    0,
  )
  const unit = isConvertible(newest.unit, 'percent') ? 'percentage-points' : newest.unit
  const scale = unit === 'percentage-points' ? (convert(1, newest.unit, 'percent') ?? 1) : 1
  const missing = Number((Math.abs(wanted - newest.value) * scale).toFixed(Math.min(decimals, 10)))
  return sentence(`plans.towards.${target.comparison}`, {
    ...values,
    missing: amount({ value: missing, unit, qualifier: 'exact' }),
  })
}
