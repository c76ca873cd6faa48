import type { Assertion } from '../../domain/assertion.ts'
import { sentence } from '../../messages/sentence.ts'
import type { CheckData } from '../check-data.ts'
import { finding, gap, type Finding } from '../finding.ts'
import { checkComputedRank } from './computed-rank.ts'
import { checkPublishedRank } from './published-rank.ts'
import { subjectOf } from './subject.ts'

/** 'Top three in the country', 'topped the index': by a published rank where there is one, else by counting values. */
export function checkRank(claim: Extract<Assertion, { kind: 'rank' }>, data: CheckData): Finding {
  const subject = subjectOf({ hubs: claim.hubs, indicator: claim.indicator, periods: [claim.period] }, data)
  if (subject.kind === 'incomplete') return subject.finding
  const { hubs, indicator } = subject
  const [period = ''] = subject.periods
  if (claim.scope.kind === 'unresolved') {
    const reason = sentence('checks.rank.scope', { scope: claim.scope.printed })
    return finding('untestable', reason, { missing: [gap(null, indicator.id, period, reason)] })
  }
  const isPublished = indicator.unit === 'rank' || data.observations.some(({ unit }) => unit === 'rank')
  const asked = { claim, hubs, indicator, period, scope: claim.scope }
  return isPublished ? checkPublishedRank(asked, data) : checkComputedRank(asked, data)
}
