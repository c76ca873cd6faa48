import type { Judgement } from '../domain/judgement.ts'
import { printDate } from '../messages/print-date.ts'
import type { LikelihoodScale } from '../domain/likelihood-scale.ts'
import type { ClaimView } from '../ipc/answers/claims.ts'
import { sentence } from '../messages/sentence.ts'
import type { PrintedJudgement, PrintedScale } from './briefing-content.ts'
import type { BriefingData } from './briefing-data.ts'

const reasons = ['assumptions', 'alternatives', 'gaps', 'changers'] as const

/**
 * A judgement in words. Likelihood and confidence are facts of their own, each with its name: a reader who meets them in one
 * sentence takes them for one number (ICD 203, D.6.e(2)(a)). A term of a scale that is not shipped prints as its id.
 */
export function printJudgement(judgement: Judgement, data: BriefingData): PrintedJudgement {
  const { speak, briefing } = data
  const { language } = briefing
  const say = (key: string) => speak(sentence(`judgements.${key}`))
  const scale = data.scales.get(judgement.scale)
  const term = scale?.terms.find(({ id }) => id === judgement.likelihood)
  const confidence = scale?.confidences.find(({ id }) => id === judgement.confidence)
  const fact = (name: string, value: string | null) =>
    value === null || value === '' ? [] : [{ name: say(name), value }]
  const likelihood =
    scale === undefined || term === undefined
      ? judgement.likelihood
      : speak(
          sentence('judgements.printed.likelihood', {
            term: term.names[language],
            range: printRange(term, data),
            scale: scale.names[language],
          }),
        )
  return {
    name: say('title'),
    facts: [
      ...fact('likelihood', likelihood),
      ...fact('confidence', confidence?.names[language] ?? judgement.confidence),
      ...fact('basis', judgement.basis),
    ],
    lists: reasons.flatMap((list) =>
      judgement[list].length === 0 ? [] : [{ name: say(list), lines: judgement[list] }],
    ),
    by: speak(
      sentence('judgements.by', {
        by: judgement.by,
        at: printDate(judgement.at.slice(0, 10), language, 'long'),
      }),
    ),
  }
}

/** The scales on which cited claims are judged, each with all its terms, for readers who do not know them; none where none is. */
export function printScales(cited: readonly ClaimView[], data: BriefingData): PrintedScale[] {
  const ids = new Set(cited.flatMap(({ judgement }) => judgement?.scale ?? []))
  return [...ids].flatMap((id) => {
    const scale = data.scales.get(id)
    return scale === undefined ? [] : [printScale(scale, data)]
  })
}

function printScale(scale: LikelihoodScale, data: BriefingData): PrintedScale {
  const { speak, briefing } = data
  const { language } = briefing
  const terms = scale.confidences.map(({ names }) => names[language])
  return {
    name: speak(sentence('judgements.printed.scale', { scale: scale.names[language] })),
    source: speak(sentence('judgements.scale.source', { source: scale.source })),
    heads: [speak(sentence('judgements.printed.term')), speak(sentence('judgements.printed.range'))],
    terms: scale.terms.map((term) => ({ term: term.names[language], range: printRange(term, data) })),
    confidences: speak(sentence('judgements.printed.confidences', { terms })),
  }
}

/** '55–80 %', its parts kept together. */
function printRange({ from, to }: LikelihoodScale['terms'][number], { speak }: BriefingData): string {
  return speak(sentence('judgements.range', { from, to })).replaceAll(' ', '\u00a0')
}
