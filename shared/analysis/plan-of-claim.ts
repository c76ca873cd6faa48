import type { Assertion } from '../domain/assertion.ts'
import type { Claim } from '../domain/claim.ts'
import type { Ground } from '../domain/ground.ts'
import type { Plan } from '../domain/plan.ts'
import type { Quotation } from '../domain/quotation.ts'
import { isDueDate, isKnownDate } from '../dataset/known-date.ts'
import { durationIn } from '../text/durations.ts'

type Made = Omit<Plan, 'id'>

/**
 * What a claim of kind plan, membership or event is as a plan, its words and quotations kept; null for other kinds. A plan
 * with a date is a goal, an event a decision. Nothing is added: no owner, no date that the claim does not have; and a date
 * that was reckoned from 'over the next 10 years' is left out, for the words tell a length and no end.
 */
export function planOfClaim(
  claim: Claim,
  quotations: readonly Pick<Quotation, 'id' | 'exact'>[],
): Made | null {
  const words = [claim.statement, ...quotations.map(({ exact }) => exact)].join('\n')
  const ahead = durationIn(words)
  const isPrinted = (date: string) => words.includes(date.slice(0, 4))
  const told = toldBy(claim.assertion, (date) => ahead === null || isPrinted(date))
  if (told === null) return null
  const grounds: Ground[] = [
    { kind: 'claim', claim: claim.id },
    ...quotations.map(({ id }): Ground => ({ kind: 'quotation', quotation: id })),
  ]
  return {
    kind: 'plan',
    statement: claim.statement,
    owner: null,
    hubs: [],
    decided: null,
    from: null,
    lasts: ahead === null || !Number.isInteger(ahead.count) ? null : { count: ahead.count, unit: 'year' },
    due: null,
    target: null,
    partOf: null,
    note: null,
    ...told,
    grounds,
  }
}

/** Whether `planOfClaim` has an answer for claims of a kind. */
export function canBePlan(kind: Assertion['kind']): boolean {
  return kind === 'plan' || kind === 'membership' || kind === 'event'
}

function toldBy(assertion: Assertion, isTold: (date: string) => boolean): Partial<Made> | null {
  switch (assertion.kind) {
    case 'plan': {
      const { hubs, goal } = assertion
      const { due: dated } = assertion
      const due = dated !== null && isDueDate(dated) && isTold(dated) ? dated : null
      const target =
        goal === undefined || goal.indicator === null
          ? null
          : ({
              indicator: goal.indicator,
              comparison: goal.direction === 'up' ? 'at-least' : 'at-most',
              value: goal.value,
            } as const)
      return { kind: due === null ? 'plan' : 'goal', hubs, due, target }
    }
    case 'membership': {
      const hubs = [assertion.hub, ...assertion.members].filter((hub) => hub !== null)
      const { from } = assertion
      return { hubs: [...new Set(hubs)], from: from !== null && isKnownDate(from) ? from : null }
    }
    case 'event': {
      const { when, hubs } = assertion
      return { kind: 'decision', hubs, decided: when !== null && isKnownDate(when) ? when : null }
    }
    case 'value':
    case 'comparison':
    case 'rank':
    case 'change':
    case 'cause':
    case 'opinion':
      return null
  }
}
