import type { CheckOutcome } from '../../domain/check.ts'
import type { Measured } from '../../domain/observation.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Sentence } from '../../messages/sentence.ts'
import type { ShownGround } from './grounds.ts'

/** How a plan stands against the dataset. */
export type PlanStanding = {
  readonly outcome: CheckOutcome
  /** Why, naming the day from which it can be told. */
  readonly reason: Sentence
  /** The newest value of what it is measured by, where there is one. */
  readonly newest: Measured | null
  /** What that value lacks to the target, or that it has come to it; null without a target. */
  readonly towards: Sentence | null
}

/** A plan with how it stands; `parts` are ids of what belongs to it. */
export type PlanView = {
  readonly plan: Plan
  readonly grounds: readonly ShownGround[]
  readonly standing: PlanStanding
  readonly parts: readonly string[]
}
