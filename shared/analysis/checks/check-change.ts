import type { Assertion } from '../../domain/assertion.ts'
import { comparePeriods } from '../../dataset/periods.ts'
import { sentence } from '../../messages/sentence.ts'
import type { CheckData } from '../check-data.ts'
import { finding, gap, withAmount, type Finding } from '../finding.ts'
import { knownOf } from '../standing.ts'
import { order } from '../stated-value.ts'
import { conflictWarnings, methodWarnings, supportWarnings } from '../warnings.ts'
import { amount, hubName } from '../words.ts'
import { amountFinding } from './difference.ts'
import { noObservation } from './near.ts'
import { subjectOf } from './subject.ts'
import { yearBefore } from './year-before.ts'

type Change = Extract<Assertion, { kind: 'change' }>

/**
 * 'R&D intensity rose from 6.44 % in 2020 to …'. Both ends are needed. 'Fell by 4 % in 2024' names one, and statistics
 * offices mean the year before: it is compared so, and a warning says it.
 */
export function checkChange(claim: Change, data: CheckData): Finding {
  const assumed = claim.from === null ? yearBefore(claim.to) : null
  const subject = subjectOf(
    { hubs: [claim.hub], indicator: claim.indicator, periods: [claim.from ?? assumed, claim.to] },
    data,
  )
  if (subject.kind === 'incomplete') return subject.finding
  const { indicator } = subject
  const [hub = ''] = subject.hubs
  const [from = '', to = ''] = subject.periods.toSorted(comparePeriods)
  const [before, after] = [from, to].map((period) =>
    knownOf(data.observations, data.preferences, hub, period),
  )
  if (!before || !after) {
    const missing = [...(before ? [] : [from]), ...(after ? [] : [to])].map((period) =>
      gap(hub, indicator.id, period, noObservation(hub, indicator.names, period, data)),
    )
    return finding('untestable', missing[0]?.why ?? sentence('checks.nothing'), {
      observations: [before?.best, after?.best].filter((one) => one !== undefined),
      missing,
    })
  }

  const [a, b] = [before.best, after.best]
  const found = order(b, a)
  const values = { hub: hubName(data, hub), from, to, before: amount(a), after: amount(b) }
  const rest = {
    observations: [b, a],
    warnings: [
      ...(assumed === null ? [] : [sentence('checks.warning.assumed-from', { from: assumed })]),
      ...methodWarnings(indicator, from, to),
      ...conflictWarnings(a, before),
      ...conflictWarnings(b, after),
      ...supportWarnings(b, [a, b], data),
    ],
  }
  const isRank = b.unit === 'rank'
  if (found === 'open') return finding('untestable', sentence('checks.change.open', values), rest)
  const direction = { above: 'up', below: 'down', equal: 'none' }[found]
  const first = finding(
    direction === claim.direction ? 'confirmed' : 'contradicted',
    // A rank falls as a place rises.
    sentence(`checks.change.${isRank && direction !== 'none' ? 'places-' : ''}${direction}`, values),
    rest,
  )
  return claim.amount === null ? first : withAmount(first, amountFinding(claim.amount, a, b, claim.relative))
}
