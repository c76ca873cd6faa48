import type { Assertion } from '../domain/assertion.ts'
import type { Passage } from './passage.ts'

/** What a rule makes of a sentence. `because`: the printed words that made it a candidate, in reading order. */
export type Candidate = {
  readonly assertion: Assertion
  readonly statement: string
  readonly because: readonly string[]
}
/** One kind of claim: reads a sentence, proposes candidates, never throws. */
export type Rule = (passage: Passage) => readonly Candidate[]
