import type { PlanTarget } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'

/** A target as the bound it is, which counts itself in: 6.58 % rounds to 7 % and has not come to at least 7 %. */
export function targetBound({ comparison, value }: PlanTarget): Quantity {
  return comparison === 'at-least'
    ? { ...value, qualifier: 'more-than', printed: `at least ${value.printed}` }
    : { ...value, qualifier: 'less-than', printed: `at most ${value.printed}` }
}
