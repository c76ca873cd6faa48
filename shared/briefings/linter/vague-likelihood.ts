import { hedgesIn } from '../../text/hedges.ts'
import type { LintRule } from './lint-rule.ts'
import { termsIn } from './scale-terms.ts'

/** 'May', 'could' and 'possibly' give no degree: in a judgement a reader learns nothing from them. */
export const vagueLikelihood: LintRule = {
  code: 'vague-likelihood',
  source: 'PHIA Probability Yardstick',
  look: ({ passages, scales, language }) =>
    passages
      .filter(({ kind }) => kind === 'judgement')
      .flatMap(({ block, text, sentences }) =>
        sentences.flatMap(({ start, end }) => {
          const sentence = text.slice(start, end)
          if (termsIn(sentence, scales, language).length > 0) return []
          const vague = hedgesIn(sentence, language).find(({ hedge }) => hedge === 'possible')
          return vague === undefined
            ? []
            : [{ block, values: { words: sentence.slice(vague.span.start, vague.span.end) } }]
        }),
      ),
}
