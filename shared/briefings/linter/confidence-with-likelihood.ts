import type { LintRule } from './lint-rule.ts'
import { confidenceWords, termsIn } from './scale-terms.ts'

/** How sure the analyst is and how likely the event is are two answers; in one sentence they are taken for one. */
export const confidenceWithLikelihood: LintRule = {
  code: 'confidence-with-likelihood',
  source: 'ICD 203, D.6.e(2)(a)',
  look: ({ passages, scales, language }) =>
    passages.flatMap(({ block, text, sentences }) =>
      sentences.flatMap(({ start, end }) => {
        const sentence = text.slice(start, end)
        const sure = confidenceWords[language].exec(sentence)
        const [likely] = termsIn(sentence, scales, language)
        return sure === null || likely === undefined
          ? []
          : [{ block, values: { confidence: sure[0], likelihood: likely.words } }]
      }),
    ),
}
