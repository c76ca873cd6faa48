import type { Assertion } from '../domain/assertion.ts'
import type { Check } from '../domain/check.ts'
import type { Claim } from '../domain/claim.ts'
import type { CheckData } from './check-data.ts'
import { comparabilityOf, warningWords } from './comparability/comparability-of.ts'
import type { ComparabilityWarning } from './comparability/compared.ts'
import type { Sentence } from '../messages/sentence.ts'
import { hubName, indicatorName } from './words.ts'
import { checkChange } from './checks/check-change.ts'
import { checkComparison } from './checks/check-comparison.ts'
import { checkMembership } from './checks/check-membership.ts'
import { checkOverTime } from './checks/check-over-time.ts'
import { checkPlan } from './checks/check-plan.ts'
import { checkRank } from './checks/check-rank.ts'
import { checkUntested } from './checks/check-untested.ts'
import { checkValue } from './checks/check-value.ts'
import { distinct, type Finding } from './finding.ts'

/** Tests one claim against the dataset; its statement tells what its parts cannot. Never throws for what a claim or a row may hold; the reason says what is lacking. */
export function checkClaim(
  claim: Pick<Claim, 'id' | 'assertion'> & Partial<Pick<Claim, 'statement'>>,
  data: CheckData,
): Check {
  const found = findingOf(claim, data)
  const guard = guarded(claim.assertion, found, data)
  // What the check says by itself as well is told once, and as the guard has it: set aside, where somebody did.
  const own = found.warnings.filter((one) => !guard.some(({ sentence }) => isSame(sentence, one)))
  return { claim: claim.id, ...found, warnings: distinct([...guard.map(warningWords), ...own]) }
}

function isSame(left: Sentence, right: Sentence): boolean {
  return left.key === right.key && JSON.stringify(left.values) === JSON.stringify(right.values)
}

/** 'In the country' ranges over municipalities and provinces alike: whoever claims it has compared them knowingly. */
const SCOPED = ['kinds'] as const

/** What the comparability guard says of the values a claim sets against each other. */
function guarded({ kind }: Assertion, { observations }: Finding, data: CheckData): ComparabilityWarning[] {
  if (kind !== 'comparison' && kind !== 'rank' && kind !== 'change') return []
  return comparabilityOf(
    {
      values: observations,
      hub: (id) => data.hubs.get(id),
      indicator: (id) => data.indicators.get(id),
      hubName: (id) => hubName(data, id),
      indicatorName: (id) => indicatorName(data, id),
    },
    data.overrules ?? [],
    SCOPED,
  )
}

function findingOf(
  { assertion, statement }: Pick<Claim, 'assertion'> & Partial<Pick<Claim, 'statement'>>,
  data: CheckData,
): Finding {
  switch (assertion.kind) {
    case 'value':
      return assertion.holds === undefined
        ? checkValue(assertion, data)
        : checkOverTime({ ...assertion, holds: assertion.holds }, data)
    case 'comparison':
      return checkComparison(assertion, data, statement)
    case 'rank':
      return checkRank(assertion, data)
    case 'change':
      return checkChange(assertion, data)
    case 'membership':
      return checkMembership(assertion, data)
    case 'plan':
      return checkPlan(assertion, data)
    case 'event':
    case 'cause':
    case 'opinion':
      return checkUntested(assertion)
  }
}
