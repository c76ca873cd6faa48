import { amountsIn } from './amounts.ts'
import type { LintRule } from './lint-rule.ts'
import { CITED } from './passage.ts'

/** A typed number is the author's word; a figure or a citation in the sentence says where it comes from. */
export const unsourcedNumber: LintRule = {
  code: 'unsourced-number',
  source: 'ICD 203, D.6.e(1); ICD 206',
  look: ({ passages }) =>
    passages
      .filter(({ kind }) => kind !== 'heading' && kind !== 'table')
      .flatMap(({ block, text, sentences }) =>
        sentences.flatMap(({ start, end }) => {
          // A mark behind the full stop still cites the sentence it closes.
          const cited = text.slice(start, end).includes(CITED) || text.slice(end, end + 2).includes(CITED)
          if (cited) return []
          return amountsIn(text.slice(start, end)).map(({ words }) => ({ block, values: { words } }))
        }),
      ),
}
