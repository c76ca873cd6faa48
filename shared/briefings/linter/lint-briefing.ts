import type { BriefingFinding } from '../../ipc/answers/briefings.ts'
import { sentence } from '../../messages/sentence.ts'
import type { BriefingData } from '../briefing-data.ts'
import { confidenceWithLikelihood } from './confidence-with-likelihood.ts'
import { figureWithoutPeriod } from './figure-without-period.ts'
import { figureWithoutUnit } from './figure-without-unit.ts'
import { judgementWithoutAssumption } from './judgement-without-assumption.ts'
import { likelihoodWithoutScale } from './likelihood-without-scale.ts'
import type { LintRule } from './lint-rule.ts'
import { longSentence } from './long-sentence.ts'
import { mixedScales } from './mixed-scales.ts'
import { passagesOf } from './passage.ts'
import { stackedHedges } from './stacked-hedges.ts'
import { undefinedAbbreviation } from './undefined-abbreviation.ts'
import { unsourcedNumber } from './unsourced-number.ts'
import { vagueLikelihood } from './vague-likelihood.ts'

/** The standards a briefing is read against, the gravest first. */
export const lintRules: readonly LintRule[] = [
  mixedScales,
  confidenceWithLikelihood,
  likelihoodWithoutScale,
  judgementWithoutAssumption,
  vagueLikelihood,
  stackedHedges,
  unsourcedNumber,
  figureWithoutPeriod,
  figureWithoutUnit,
  undefinedAbbreviation,
  longSentence,
]

/** Where the author's own words do not keep a rule, each with the rule's source. Nothing is rewritten. */
export function lintBriefing(data: BriefingData): readonly BriefingFinding[] {
  const { briefing, scales } = data
  const context = {
    language: briefing.language,
    scale: briefing.scale === null ? null : (scales.get(briefing.scale) ?? null),
    scales: [...scales.values()],
    passages: passagesOf(briefing.blocks),
    data,
  }
  return lintRules.flatMap(({ code, source, look }) =>
    look(context).map(({ block, values }) => ({
      code,
      severity: 'warns' as const,
      block,
      about: JSON.stringify(values),
      sentence: sentence(`briefings.lint.${code}`, values),
      source,
      setAside: null,
    })),
  )
}
