import { labelOf } from '../../domain/id.ts'
import { citedClaims, inlinesOf } from '../citations.ts'
import type { LintHit, LintRule } from './lint-rule.ts'

const words =
  /assum(?:e|ing|ption)|provided that|исход(?:я|им|ит)|при услови|допуска(?:я|ем)|предпосылк|предположени|допущени|假设|假定|前提/iu

/** A judgement stands and falls with what it takes for granted; unsaid, a reader cannot tell when it has fallen. */
export const judgementWithoutAssumption: LintRule = {
  code: 'judgement-without-assumption',
  source: 'ICD 203, D.6.e(3)',
  look: ({ data }) =>
    data.briefing.blocks.flatMap((block): LintHit[] => {
      const judged = citedClaims([block]).flatMap((id) => {
        const judgement = data.claims.get(id)?.judgement ?? null
        return judgement === null ? [] : [{ id, rests: judgement.assumptions.length > 0 }]
      })
      if (block.type !== 'judgement')
        return judged
          .filter(({ rests }) => !rests)
          .map(({ id }) => ({ block: block.id, values: { claim: labelOf(id) } }))
      const text = inlinesOf(block)
        .map((part) => (part.type === 'text' ? part.text : ''))
        .join('')
      const isNamed = block.assumptions.trim() !== '' || words.test(text) || judged.some(({ rests }) => rests)
      return isNamed || text.trim() === '' ? [] : [{ block: block.id, values: { claim: 'none' } }]
    }),
}
