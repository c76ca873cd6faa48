import { comparePeriods, seriesOf, periodNaming } from '../dataset/periods.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Measured, Observation } from '../domain/observation.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'
import type { CheckData } from './check-data.ts'
import { isSameOrigin } from './same-origin.ts'
import type { Known } from './standing.ts'
import { agreement } from './stated-value.ts'
import { isTakenFrom } from './taken-from.ts'
import { valueWithSource } from './words.ts'

/** What weakens the observations a check rests on: their status, their hedges, their tier, their origin. */
export function supportWarnings(
  decisive: Measured,
  support: readonly Observation[],
  data: CheckData,
): Sentence[] {
  const warnings: Sentence[] = []
  if (decisive.status !== 'A')
    warnings.push(sentence(`checks.warning.status.${decisive.status}`, { value: valueWithSource(decisive) }))
  if (decisive.qualifier !== 'exact')
    warnings.push(sentence('checks.warning.hedged', { value: valueWithSource(decisive) }))
  if (support.every(({ tier }) => tier === 'weak')) warnings.push(sentence('checks.warning.weak-only'))
  const independent = support.filter((one) => !isSameOrigin(one, data.ownSources))
  if (independent.length === 0) warnings.push(sentence('checks.warning.same-origin'))
  else if (independent.length < support.length && independent.every(({ tier }) => tier === 'weak'))
    warnings.push(sentence('checks.warning.independent-weak'))
  const retracted = (data.retracted ?? []).filter((source) => support.some((one) => isTakenFrom(one, source)))
  if (retracted.length > 0)
    warnings.push(
      sentence('checks.warning.retracted', { sources: [...new Set(retracted.map(({ title }) => title))] }),
    )
  return warnings
}

/**
 * Values of the same fact that cannot be true together with the decisive one, named with their sources: those that stand
 * beside it, and those that their own publication has revised since.
 */
export function conflictWarnings(
  decisive: Measured,
  { all, superseded }: Pick<Known, 'all' | 'superseded'>,
): Sentence[] {
  const apart = (others: readonly Measured[]) => {
    const told = others.filter((other) => isApart(other, decisive)).map(valueWithSource)
    return [...new Map(told.map((one) => [one.en, one])).values()]
  }
  const beside = apart(all)
  const revised = apart(superseded)
  return [
    ...(beside.length === 0 ? [] : [sentence('checks.warning.conflict', { values: beside })]),
    ...(revised.length === 0 ? [] : [sentence('checks.warning.revised', { values: revised })]),
  ]
}

function isApart(other: Measured, decisive: Measured): boolean {
  if (other.id === decisive.id) return false
  const [finer, coarser] = other.decimals >= decisive.decimals ? [other, decisive] : [decisive, other]
  return agreement(coarser, finer) === 'differs'
}

/** Method versions that begin after `from` and not after `to`: the two periods are not measured alike. */
export function methodWarnings(indicator: Indicator, from: string, to: string): Sentence[] {
  return indicator.methods.flatMap((method) => {
    const begins = method.from
    if (begins === null || seriesOf(begins) !== seriesOf(to)) return []
    if (comparePeriods(begins, from) <= 0 || comparePeriods(begins, to) > 0) return []
    return [
      sentence('checks.warning.method-changed', {
        indicator: indicator.names,
        period: periodNaming(begins),
        description: method.description,
      }),
    ]
  })
}
