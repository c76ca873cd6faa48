import type { Sentence } from '../messages/sentence.ts'
import type { Observation } from './observation.ts'

export type CheckOutcome = 'confirmed' | 'contradicted' | 'untestable'

/** A claim's test against the dataset. Sentences are codes with values; they are spoken in the reader's language. */
export type Check = {
  readonly claim: string
  readonly outcome: CheckOutcome
  readonly reason: Sentence
  /** Observations used, the decisive one first. */
  readonly observations: readonly Observation[]
  readonly missing: readonly {
    readonly hub: string | null
    readonly indicator: string | null
    readonly period: string | null
    readonly why: Sentence
  }[]
  readonly warnings: readonly Sentence[]
}
