import type { Assertion } from '../domain/assertion.ts'
import { yearBefore } from './checks/year-before.ts'

/** Parts of a claim without which no check can be made, in the order in which a form asks for them. */
export const openParts = ['hub', 'other', 'whole', 'members', 'indicator', 'period', 'scope', 'due'] as const
export type OpenPart = (typeof openParts)[number]

/**
 * What a claim leaves open that its check needs; empty where all is told. A change in a year leaves its earlier period out
 * and nothing open, for the check takes the year before; a plan's number may be missing, its day may not. What is told but
 * not known to the dataset is not open: the check names it.
 */
export function leftOpen(assertion: Assertion): readonly OpenPart[] {
  const lacking = (parts: Partial<Record<OpenPart, boolean>>) =>
    openParts.filter((part) => parts[part] === true)
  switch (assertion.kind) {
    case 'value':
    case 'comparison':
    case 'change':
      return lacking({
        hub: assertion.hub === null,
        other: assertion.kind === 'comparison' && assertion.other === null,
        indicator: assertion.indicator === null,
        period:
          assertion.kind === 'change'
            ? assertion.to === null || (assertion.from ?? yearBefore(assertion.to)) === null
            : assertion.period === null,
      })
    case 'rank':
      return lacking({
        hub: assertion.hubs.length === 0,
        indicator: assertion.indicator === null,
        period: assertion.period === null,
        scope: assertion.scope.kind === 'unresolved',
      })
    case 'membership':
      return lacking({ whole: assertion.hub === null, members: assertion.members.length === 0 })
    case 'plan':
      return lacking({
        hub: assertion.goal !== undefined && assertion.hubs.length === 0,
        indicator: assertion.goal?.indicator === null,
        due: assertion.due === null,
      })
    case 'event':
    case 'cause':
    case 'opinion':
      return []
  }
}
