import { labelOf } from '../../domain/id.ts'
import { citedClaims } from '../citations.ts'
import type { LintHit, LintRule } from './lint-rule.ts'
import { termsIn } from './scale-terms.ts'

/** A reader takes the same word for the same chance: terms of two scales in one product say two things by one word. */
export const mixedScales: LintRule = {
  code: 'mixed-scales',
  source: 'ICD 203, D.6.e(2)(a)',
  look: ({ passages, scale, scales, language, data }) => {
    const own =
      scale === null
        ? []
        : passages.flatMap(({ block, text }) =>
            termsIn(text, scales, language)
              .filter((term) => !term.scales.includes(scale.id))
              .map((term) => ({ block, values: { words: term.words, scale: scale.names[language] } })),
          )
    return [...own, ...judgedOtherwise()]

    /** Claims are judged one by one, each on a scale of its own. */
    function judgedOtherwise(): LintHit[] {
      let first = scale?.id ?? null
      return data.briefing.blocks.flatMap((block) =>
        citedClaims([block]).flatMap((id) => {
          const judgement = data.claims.get(id)?.judgement ?? null
          if (judgement === null || judgement.likelihood === null) return []
          first ??= judgement.scale
          if (judgement.scale === first) return []
          const name = (of: string) => data.scales.get(of)?.names[language] ?? of
          const values = { words: `${labelOf(id)}: ${name(judgement.scale)}`, scale: name(first) }
          return [{ block: block.id, values }]
        }),
      )
    }
  },
}
