import { isConvertible } from '../../dataset/units.ts'
import type { Assertion } from '../../domain/assertion.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { CheckData } from '../check-data.ts'
import { finding, gap, withAmount, type Finding } from '../finding.ts'
import { rollUpProblem } from '../roll-up/roll-up.ts'
import { knownOf } from '../standing.ts'
import { order } from '../stated-value.ts'
import { conflictWarnings, supportWarnings } from '../warnings.ts'
import { amount, hubName } from '../words.ts'
import { amountFinding } from './difference.ts'
import { noObservation } from './near.ts'
import { subjectOf } from './subject.ts'
import { saysTogether } from './together-words.ts'
import { takenTogether } from './together.ts'

type Comparison = Extract<Assertion, { kind: 'comparison' }>

/**
 * 'Beijing is above Shanghai', with or without by how much, or above several places taken together, whose values are added.
 * Of ranks, the smaller number is above. Words that take places together and a claim that names one of them are not the same
 * claim: what is true of one is not borne out of all.
 */
export function checkComparison(claim: Comparison, data: CheckData, words = ''): Finding {
  const subject = subjectOf(
    {
      // Two that were merged since are one.
      hubs: [claim.hub, ...new Set([claim.other, ...(claim.together ?? [])])],
      indicator: claim.indicator,
      periods: [claim.period],
    },
    data,
  )
  if (subject.kind === 'incomplete') return subject.finding
  const { indicator } = subject
  const [hub = '', ...others] = subject.hubs
  const [period = ''] = subject.periods
  const known = subject.hubs.map((id) => knownOf(data.observations, data.preferences, id, period))
  const found = known.filter((one) => one !== null)
  const observations = found.map(({ best }) => best)
  const [a, first, ...further] = observations
  if (a === undefined || first === undefined || found.length < known.length) {
    const missing = subject.hubs
      .filter((_, at) => known[at] === null)
      .map((id) => gap(id, indicator.id, period, noObservation(id, indicator.names, period, data)))
    return finding('untestable', missing[0]?.why ?? sentence('checks.nothing'), { observations, missing })
  }
  const warnings = found.flatMap((one) => [
    ...conflictWarnings(one.best, one),
    ...supportWarnings(one.best, [one.best], data),
  ])
  const rest = { observations, warnings: [...warnings, ...insideWarnings(others, data)] }
  const names = { hub: hubName(data, hub), other: others.map((id) => hubName(data, id)) }
  if (further.length === 0 && saysTogether(words))
    return finding('untestable', sentence('checks.comparison.one-of-several', names), rest)
  if (further.length > 0 && rollUpProblem('sum', first.unit) !== null)
    return finding('untestable', sentence('checks.comparison.not-summed', names), rest)
  const sum = takenTogether([first, ...further])
  if (sum === null)
    return finding('untestable', sentence('checks.comparison.units-differ', { others: names.other }), rest)

  const values = { ...names, period, value: amount(a), otherValue: amount({ ...sum, upTo: undefined }) }
  const raw = order(a, sum)
  const isRank = a.unit === 'rank' && indicator.direction === 'lower'
  const ordered = isRank && raw === 'above' ? 'below' : isRank && raw === 'below' ? 'above' : raw
  const key = further.length === 0 ? 'comparison' : 'comparison.sum'
  if (ordered === 'open') return finding('untestable', sentence(`checks.${key}.open`, values), rest)
  const inOrder = finding(
    ordered === claim.direction ? 'confirmed' : 'contradicted',
    sentence(`checks.${key}.${ordered}`, values),
    rest,
  )
  return claim.by === null
    ? inOrder
    : withAmount(inOrder, amountFinding(claim.by, { ...first, ...sum }, a, !isConvertible(a.unit, 'percent')))
}

/** Of places taken together, those that lie in another of them: their value is in both. */
function insideWarnings(taken: readonly string[], data: CheckData): Sentence[] {
  return taken.flatMap((member) => {
    const around = data.hubs.ancestorsOf(member).find(({ id }) => taken.includes(id))
    const names = { member: hubName(data, member), hub: hubName(data, around?.id ?? '') }
    return around === undefined ? [] : [sentence('checks.warning.counted-twice', names)]
  })
}
