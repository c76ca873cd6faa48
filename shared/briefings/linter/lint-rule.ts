import type { LikelihoodScale } from '../../domain/likelihood-scale.ts'
import type { Locale, Sentence } from '../../messages/sentence.ts'
import type { BriefingData } from '../briefing-data.ts'
import type { Passage } from './passage.ts'

/** What rules read beside the passage. */
export type LintContext = {
  readonly language: Locale
  /** The scale the briefing states its judgements on. */
  readonly scale: LikelihoodScale | null
  readonly scales: readonly LikelihoodScale[]
  readonly passages: readonly Passage[]
  readonly data: BriefingData
}

/** One place where a rule is not kept: its block, and the values of the sentence that says so. */
export type LintHit = { readonly block: string; readonly values: Sentence['values'] }

/** A rule says where it is not kept and never how the author should put it. `source` is the standard it is read from. */
export type LintRule = {
  /** Also the key of its sentence, `briefings.lint.<code>`. */
  readonly code: string
  readonly source: string
  readonly look: (context: LintContext) => readonly LintHit[]
}
