import { isConvertible } from '../../dataset/units.ts'
import type { Assertion } from '../../domain/assertion.ts'
import { sentence } from '../../messages/sentence.ts'
import type { CheckData } from '../check-data.ts'
import { allOf, finding, gap, type Finding } from '../finding.ts'
import { knownOf } from '../standing.ts'
import { order } from '../stated-value.ts'
import { conflictWarnings, supportWarnings } from '../warnings.ts'
import { amount, hubName } from '../words.ts'
import { amountFinding } from './difference.ts'
import { noObservation } from './near.ts'
import { subjectOf } from './subject.ts'

type Comparison = Extract<Assertion, { kind: 'comparison' }>

/** 'Beijing is above Shanghai', with or without by how much. Of ranks, the smaller number is above. */
export function checkComparison(claim: Comparison, data: CheckData): Finding {
  const subject = subjectOf(
    { hubs: [claim.hub, claim.other], indicator: claim.indicator, periods: [claim.period] },
    data,
  )
  if (subject.kind === 'incomplete') return subject.finding
  const { indicator } = subject
  const [hub = '', other = ''] = subject.hubs
  const [period = ''] = subject.periods
  const [own, its] = [hub, other].map((id) => knownOf(data.observations, data.preferences, id, period))
  if (!own || !its) {
    const missing = [...(own ? [] : [hub]), ...(its ? [] : [other])].map((id) =>
      gap(id, indicator.id, period, noObservation(id, indicator.names, period, data)),
    )
    return finding('untestable', missing[0]?.why ?? sentence('checks.nothing'), {
      observations: [own?.best, its?.best].filter((one) => one !== undefined),
      missing,
    })
  }

  const [a, b] = [own.best, its.best]
  const values = {
    hub: hubName(data, hub),
    other: hubName(data, other),
    period,
    value: amount(a),
    otherValue: amount(b),
  }
  const raw = order(a, b)
  const isRank = a.unit === 'rank' && indicator.direction === 'lower'
  const found = isRank && raw === 'above' ? 'below' : isRank && raw === 'below' ? 'above' : raw
  const rest = {
    observations: [a, b],
    warnings: [
      ...conflictWarnings(a, own),
      ...conflictWarnings(b, its),
      ...supportWarnings(a, [a], data),
      ...supportWarnings(b, [b], data),
    ],
  }
  if (found === 'open') return finding('untestable', sentence('checks.comparison.open', values), rest)
  const first = finding(
    found === claim.direction ? 'confirmed' : 'contradicted',
    sentence(`checks.comparison.${found}`, values),
    rest,
  )
  return claim.by === null
    ? first
    : allOf([first, amountFinding(claim.by, b, a, !isConvertible(a.unit, 'percent'))])
}
