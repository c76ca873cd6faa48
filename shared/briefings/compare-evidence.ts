import type { Observation } from '../domain/observation.ts'
import { reviewStanding } from '../domain/review-standing.ts'
import { labelOf } from '../domain/id.ts'
import type { ClaimView } from '../ipc/answers/claims.ts'
import type { VerifiedItem } from '../ipc/answers/briefings.ts'
import { sentence, type Locale, type Sentence } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import { canonicalJson } from './canonical-json.ts'
import type {
  EvidenceChart,
  EvidenceClaim,
  EvidenceDocument,
  EvidenceFigure,
  EvidenceQuote,
} from './evidence-document.ts'
import { printedFigure } from './printed-figure.ts'

/** What a workspace says now about the things a briefing rests on. Undefined: it is not there any more. */
export type WorkspaceNow = {
  /** The observation itself, or the same fact from the same source when that revised it. */
  readonly observation: (figure: EvidenceFigure) => Observation | undefined
  /** `words`: what stands in the source at the quotation's place now; null when its words are not there any more. */
  readonly quotation: (
    quote: EvidenceQuote,
  ) => { readonly textSha256: string; readonly words: string | null } | undefined
  readonly claim: (id: string) => ClaimView | undefined
  /** Why a source that was cited was taken back; null where it was not, or is not here. */
  readonly retraction: (source: string) => string | null
  /** `dataHash` is null for a chart that cannot be drawn now. */
  readonly chart: (
    chart: EvidenceChart,
  ) => { readonly title: string; readonly dataHash: string | null } | undefined
  /** Names for whoever reads the report now; an id where nothing has a name by it. */
  readonly hubName: (id: string) => string
  readonly indicatorName: (id: string) => string
  /** Sentences and numbers of the report are for whoever reads it now. */
  readonly speak: Speak
  readonly locale: Locale
}
export type Comparison = {
  readonly holds: number
  readonly moved: readonly VerifiedItem[]
  readonly missing: readonly VerifiedItem[]
}

type Verdict =
  | { readonly kind: 'holds' }
  | { readonly kind: 'moved'; readonly item: VerifiedItem }
  | { readonly kind: 'missing'; readonly item: VerifiedItem }
const holds: Verdict = { kind: 'holds' }
/** A claim accepted since holds all the more; one questioned, rejected or disputed since does not. */
const doubtful: readonly EvidenceClaim['review'][] = ['questioned', 'rejected', 'disputed']

/** Figure by figure, quotation by quotation, claim by claim, chart by chart: what of a briefing holds in this workspace. */
export function compareEvidence(evidence: EvidenceDocument, now: WorkspaceNow): Comparison {
  const verdicts = [
    ...evidence.figures.map((figure) => compareFigure(figure, now)),
    ...evidence.quotes.map((quote) => compareQuote(quote, now)),
    ...evidence.claims.map((claim) => compareClaim(claim, now)),
    ...evidence.charts.map((chart) => compareChart(chart, now)),
  ]
  return {
    holds: verdicts.filter((verdict) => verdict.kind === 'holds').length,
    moved: [
      ...evidence.sources.flatMap((source) => takenBack(source, evidence, now)),
      ...verdicts.flatMap((verdict) => (verdict.kind === 'moved' ? [verdict.item] : [])),
    ],
    missing: verdicts.flatMap((verdict) => (verdict.kind === 'missing' ? [verdict.item] : [])),
  }
}

/** A source taken back since: every figure and word may still stand as printed, and no longer be fit to rest on. */
function takenBack(
  { id, title }: EvidenceDocument['sources'][number],
  { quotes, claims }: EvidenceDocument,
  { retraction }: WorkspaceNow,
): VerifiedItem[] {
  const reason = retraction(id)
  if (reason === null) return []
  const own = new Set(quotes.filter(({ source }) => source === id).map((quote) => quote.id as string))
  const resting = claims.filter(({ quotations }) => quotations.some((one) => own.has(one)))
  const label = labelOf(id)
  const values = { label, title, reason, count: resting.length }
  const said = sentence('briefings.verify.source-retracted', values)
  return [{ kind: 'source', id, label, old: title, now: reason, sentence: said }]
}

type Named = Pick<VerifiedItem, 'kind' | 'id' | 'label' | 'old'>
function missing(named: Named): Verdict {
  const said = sentence(`briefings.verify.${named.kind}-missing`, { label: named.label, old: named.old })
  return { kind: 'missing', item: { ...named, now: null, sentence: said } }
}
function moved(named: Named, changed: string, current: string, values: Sentence['values'] = {}): Verdict {
  const said = sentence(`briefings.verify.${changed}`, {
    label: named.label,
    old: named.old,
    now: current,
    ...values,
  })
  return { kind: 'moved', item: { ...named, now: current, sentence: said } }
}

function compareFigure(figure: EvidenceFigure, now: WorkspaceNow): Verdict {
  const { observation, speak, locale } = now
  const status = (code: Observation['status']) => speak(sentence(`statuses.name.${code}`))
  const found = observation(figure)
  const named: Named = {
    kind: 'figure',
    id: figure.observation,
    // With its source: the same fact may stand there from several.
    label: [figure.hubName, figure.indicatorName, figure.period, figure.source.publisher]
      .filter((part) => part !== '')
      .join(' · '),
    old: valueInWords(figure, locale, speak),
  }
  if (found === undefined) return missing(named)
  if (found.hub !== figure.hub || found.indicator !== figure.indicator || found.period !== figure.period)
    return moved(
      named,
      'figure-rebound',
      [now.hubName(found.hub), now.indicatorName(found.indicator), found.period].join(' · '),
    )
  if (found.value !== figure.value || found.unit !== figure.unit || found.qualifier !== figure.qualifier)
    return moved(named, 'figure-moved', valueInWords(found, locale, speak))
  if (found.status !== figure.status)
    return moved({ ...named, old: status(figure.status) }, 'figure-status', status(found.status))
  return holds
}

/** All digits of the value: two numbers that differ must not print alike. */
function valueInWords(
  { value, unit, qualifier, status }: Pick<Observation, 'value' | 'unit' | 'qualifier' | 'status'>,
  locale: Locale,
  speak: Speak,
): string {
  const [, fraction = ''] = String(value ?? '').split('.')
  return printedFigure({ value, unit, qualifier, status, decimals: fraction.length }, locale, speak)
}

function compareQuote(quote: EvidenceQuote, now: WorkspaceNow): Verdict {
  const named: Named = { kind: 'quote', id: quote.id, label: labelOf(quote.id), old: quote.exact }
  const found = now.quotation(quote)
  if (found === undefined) return missing(named)
  if (found.words === quote.exact) return holds
  return found.words === null ? moved(named, 'quote-moved', '—') : moved(named, 'quote-reworded', found.words)
}

function compareClaim(old: EvidenceClaim, now: WorkspaceNow): Verdict {
  const named: Named = { kind: 'claim', id: old.id, label: labelOf(old.id), old: old.statement }
  const view = now.claim(old.id)
  if (view === undefined) return missing(named)
  const { claim, check, reviews } = view
  if (claim.statement !== old.statement) return moved(named, 'claim-moved', claim.statement)
  const outcome = (code: EvidenceClaim['outcome']) => now.speak(sentence(`briefings.outcome.${code}`))
  if (check.outcome !== old.outcome)
    return moved({ ...named, old: outcome(old.outcome) }, 'claim-outcome', outcome(check.outcome), {
      reason: check.reason,
    })
  if (canonicalJson(claim.assertion) !== canonicalJson(old.assertion))
    return moved(named, 'claim-assertion', claim.statement)
  const review = (code: EvidenceClaim['review']) => now.speak(sentence(`briefings.review-word.${code}`))
  const standing = reviewStanding(reviews)
  if (standing !== old.review && doubtful.includes(standing))
    return moved({ ...named, old: review(old.review) }, 'claim-review', review(standing))
  return holds
}

function compareChart(old: EvidenceChart, now: WorkspaceNow): Verdict {
  const named: Named = { kind: 'chart', id: old.id, label: labelOf(old.id), old: old.spec.title }
  const found = now.chart(old)
  if (found === undefined) return missing(named)
  return found.dataHash === old.dataHash ? holds : moved(named, 'chart-moved', found.title)
}
