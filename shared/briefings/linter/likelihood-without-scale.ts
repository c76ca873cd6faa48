import type { LintRule } from './lint-rule.ts'
import { termsIn } from './scale-terms.ts'

/** A word of likelihood means a range only where the reader is told which scale it is of. */
export const likelihoodWithoutScale: LintRule = {
  code: 'likelihood-without-scale',
  source: 'PHIA Probability Yardstick; ICD 203, D.6.e(2)(a)',
  look: ({ passages, scale, scales, language }) =>
    scale !== null
      ? []
      : passages
          .filter(({ kind }) => kind === 'judgement')
          .flatMap(({ block, text }) =>
            termsIn(text, scales, language)
              .slice(0, 1)
              .map(({ words }) => ({ block, values: { words } })),
          ),
}
