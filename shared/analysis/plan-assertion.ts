import type { Assertion } from '../domain/assertion.ts'
import type { Plan } from '../domain/plan.ts'
import { targetBound } from './target-bound.ts'

/** A plan as a claim would state it, so that one rule tests both: a goal is due on the last day of its date. */
export function planAssertion({ due, hubs, target }: Plan): Extract<Assertion, { kind: 'plan' }> {
  return {
    kind: 'plan',
    due,
    hubs,
    ...(target === null
      ? {}
      : {
          goal: {
            indicator: target.indicator,
            value: targetBound(target),
            direction: target.comparison === 'at-least' ? 'up' : 'down',
          },
        }),
  }
}
