import { hedgesIn } from '../../text/hedges.ts'
import type { HedgeClass } from '../../text/hedge-table.ts'
import type { LintRule } from './lint-rule.ts'

const weakening: ReadonlySet<HedgeClass> = new Set(['likely', 'possible', 'reported', 'doubted', 'expected'])
/** Characters between two hedges of one thought. */
const NEAR = 24

/** 'May possibly be expected to': each hedge weakens the one before, and nobody can say by how much. */
export const stackedHedges: LintRule = {
  code: 'stacked-hedges',
  source: 'ICD 203, D.6.e(2)',
  look: ({ passages, language }) =>
    passages.flatMap(({ block, text, sentences }) =>
      sentences.flatMap(({ start, end }) => {
        const sentence = text.slice(start, end)
        const hedges = hedgesIn(sentence, language).filter(({ hedge }) => weakening.has(hedge))
        const at = hedges.findIndex((hedge, index) => {
          const next = hedges[index + 1]
          return next !== undefined && next.span.start - hedge.span.end <= NEAR
        })
        const [one, two] = hedges.slice(at, at + 2)
        return at < 0 || one === undefined || two === undefined
          ? []
          : [{ block, values: { words: sentence.slice(one.span.start, two.span.end) } }]
      }),
    ),
}
