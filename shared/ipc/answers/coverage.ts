import type { CoverageMatrix } from '../../analysis/coverage/coverage-matrix.ts'
import type { CoverageGap } from '../../analysis/coverage/gaps.ts'

export type CoverageCells = CoverageMatrix & {
  /** The day whose knowledge it is (ISO): ages are told from it. */
  readonly day: string
}

/** What to collect next. Statements of the claims that wait go along, so that a list needs to ask nothing else. */
export type CoverageGaps = {
  readonly gaps: readonly CoverageGap[]
  readonly statements: Readonly<Record<string, string>>
  /** Untestable claims that no single value would help. */
  readonly elsewhere: readonly string[]
}
