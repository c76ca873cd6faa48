import type { Judgement } from '../domain/judgement.ts'
import { printDate } from '../messages/print-date.ts'
import type { LikelihoodScale } from '../domain/likelihood-scale.ts'
import type { ClaimView } from '../ipc/answers/claims.ts'
import { sentence } from '../messages/sentence.ts'
import type { BriefingBlock } from '../domain/briefing-block.ts'
import type { PrintedBlock, PrintedJudgement, PrintedRun, PrintedScale } from './briefing-content.ts'
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

type KeyJudgement = Extract<BriefingBlock, { readonly type: 'judgement' }>

/** A key judgement: the author's words, and below them likelihood, confidence and assumptions, each on a line of its own. */
export function printKeyJudgement(
  { id, likelihood, confidence, assumptions }: KeyJudgement,
  number: number,
  runs: readonly PrintedRun[],
  data: BriefingData,
): PrintedBlock {
  const { speak, briefing } = data
  const { language } = briefing
  const scale = briefing.scale === null ? undefined : data.scales.get(briefing.scale)
  const term = scale?.terms.find((one) => one.id === likelihood)
  const sure = scale?.confidences.find((one) => one.id === confidence)
  const fact = (name: string, value: string | null) =>
    value === null || value.trim() === '' ? [] : [{ name: speak(sentence(`judgements.${name}`)), value }]
  const likely =
    scale === undefined || term === undefined
      ? likelihood
      : speak(
          sentence('judgements.printed.likelihood', {
            term: term.names[language],
            range: printRange(term, data),
            scale: scale.names[language],
          }),
        )
  return {
    kind: 'judgement',
    id,
    name: speak(sentence('briefings.key-judgement', { number: String(number) })),
    runs,
    facts: [
      ...fact('likelihood', likely),
      ...fact('confidence', sure?.names[language] ?? confidence),
      ...fact('assumptions', assumptions),
    ],
  }
}

/**
 * The scales on which the key judgements and the cited claims are judged, each with all its terms, for readers who do not
 * know them; none where none is.
 */
export function printScales(cited: readonly ClaimView[], data: BriefingData): PrintedScale[] {
  const { scale, blocks } = data.briefing
  const isStated = blocks.some(
    (block) => block.type === 'judgement' && (block.likelihood ?? block.confidence) !== null,
  )
  const ids = new Set([
    ...(isStated && scale !== null ? [scale] : []),
    ...cited.flatMap(({ judgement }) => judgement?.scale ?? []),
  ])
  return [...ids].flatMap((id) => {
    const found = data.scales.get(id)
    return found === undefined ? [] : [printScale(found, data)]
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
