import type { Assertion } from './assertion.ts'
import type { TextSpan } from './text-span.ts'

/** A candidate claim read off a source by rules. */
export type Suggestion = {
  /** Stable over runs and over versions that keep the words: made from the quoted words and the assertion. */
  readonly id: string
  readonly quote: string
  readonly span: TextSpan
  /** A complete sentence of our own that says what is claimed. */
  readonly statement: string
  readonly assertion: Assertion
  readonly speaker: string | null
  /** The words that made it a candidate, as printed. */
  readonly because: readonly string[]
}
