import type { CheckOutcome } from '../domain/check.ts'
import { printDate } from '../messages/print-date.ts'
import { labelOf } from '../domain/id.ts'
import type { Observation } from '../domain/observation.ts'
import { reviewsTold } from '../analysis/reviews-told.ts'
import { reviewStanding } from '../domain/review-standing.ts'
import { isSelfReviewed } from '../domain/self-review.ts'
import { formatPeriod } from '../dataset/periods.ts'
import type { ClaimView } from '../ipc/answers/claims.ts'
import { heldTogether } from './held-together.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'
import type {
  PrintedCard,
  PrintedClaimRow,
  PrintedNote,
  PrintedObservation,
  PrintedOutcome,
  PrintedQuotation,
  PrintedStatement,
} from './briefing-content.ts'
import type { BriefingData } from './briefing-data.ts'
import { languageName } from './language-name.ts'
import { printJudgement } from './print-judgement.ts'
import { printWarnings } from './print-warnings.ts'
import { printedFigure } from './printed-figure.ts'
import { statementLanguage } from './statement-language.ts'

const signs: Readonly<Record<CheckOutcome, string>> = { confirmed: '✓', contradicted: '✕', untestable: '?' }

/** The sign and the word of an outcome. */
export function printOutcome(outcome: CheckOutcome, { speak }: BriefingData): PrintedOutcome {
  return { outcome, sign: signs[outcome], word: speak(sentence(`briefings.outcome.${outcome}`)) }
}

/** The footnote of a claim: its outcome, its quotations with their chains, and how many origins they have. */
export function printNote(
  view: ClaimView,
  quotations: readonly PrintedQuotation[],
  data: BriefingData,
): PrintedNote {
  return {
    claim: view.claim.id,
    label: labelOf(view.claim.id),
    outcome: printOutcome(view.check.outcome, data),
    quotations,
    origins: printOrigins(view, data),
  }
}

/** A statement, and where it is in another language than the briefing, for it stays as it was written, which one. */
export function printStatement(
  { claim: { statement }, quotations }: ClaimView,
  { briefing: { language }, sources }: BriefingData,
): PrintedStatement {
  const own = statementLanguage(statement, {
    language,
    sources: quotations.flatMap(({ source }) => sources.get(source)?.metadata.language?.split('-')[0] ?? []),
  })
  return own === null
    ? { statement }
    : { statement, foreign: { language: own, inWords: languageName(own, language) } }
}

/** One row of the claim table. */
export function printRow(view: ClaimView, data: BriefingData): PrintedClaimRow {
  return {
    label: labelOf(view.claim.id),
    ...printStatement(view, data),
    outcome: printOutcome(view.check.outcome, data),
    reason: heldTogether(view.check.reason, data.speak),
    ...printWarnings([...view.check.warnings, ...retractionsOf(view)], data.speak),
    review: printReviewWords(view, data),
  }
}

/** The evidence card of a claim. */
export function printCard(
  view: ClaimView,
  quotations: readonly PrintedQuotation[],
  data: BriefingData,
): PrintedCard {
  const { claim, check } = view
  return {
    claim: claim.id,
    label: labelOf(claim.id),
    ...printStatement(view, data),
    speaker: claim.speaker === null ? null : printSpeaker(claim.speaker, data),
    outcome: printOutcome(check.outcome, data),
    reason: heldTogether(check.reason, data.speak),
    ...printWarnings([...check.warnings, ...retractionsOf(view)], data.speak),
    quotations,
    observations: check.observations.map((observation) => printObservation(observation, data)),
    origins: printOrigins(view, data),
    review: printReviews(view, data),
    ...(view.judgement === null ? {} : { judgement: printJudgement(view.judgement, data) }),
  }
}

/** A claim whose source was taken back says so beside its outcome: 'confirmed' would else be all a reader sees. */
function retractionsOf({ cautions }: ClaimView): Sentence[] {
  return cautions.flatMap((caution) => (caution.kind === 'retracted' ? [caution.sentence] : []))
}

/** 'Said by Yin Hejun'. */
export function printSpeaker(name: string, { speak }: BriefingData): string {
  return speak(sentence('briefings.speaker', { name }))
}

function printOrigins({ origins }: ClaimView, { speak }: BriefingData): string {
  const counted = { reports: origins.reports, origins: origins.origins }
  return origins.roots.length === 0
    ? speak(sentence('briefings.origins.none', counted))
    : speak(sentence('briefings.origins.named', { ...counted, roots: origins.roots }))
}

/** 'Accepted', and when nobody but the claim's maker said so, that too; where reviewers disagree, who says what. */
function printReviewWords({ claim, reviews }: ClaimView, { speak }: BriefingData): string {
  const standing = reviewStanding(reviews)
  if (standing === 'disputed')
    return speak(sentence('briefings.reviews-disputed', { reviews: reviewsTold(reviews) }))
  const status = speak(sentence(`briefings.review-word.${standing}`))
  return isSelfReviewed(claim, reviews) ? speak(sentence('briefings.review-own', { status })) : status
}

/** Every review with its day and note; that they disagree stands before them. */
function printReviews({ claim, reviews }: ClaimView, { speak, briefing }: BriefingData): string {
  if (reviews.length === 0) return speak(sentence('briefings.review-word.unreviewed'))
  const told = reviews.map(({ by, said: { status, at, note } }) => {
    const word = speak(sentence(`briefings.review-word.${status}`))
    const date = printDate(at.slice(0, 10), briefing.language, 'long')
    const named = by === claim.madeBy ? speak(sentence('briefings.reviewer-own', { by })) : by
    const key = note === '' ? 'briefings.reviewed' : 'briefings.reviewed-with-note'
    return speak(sentence(key, { status: word, by: named, date, note }))
  })
  const isDisputed = reviewStanding(reviews) === 'disputed'
  const all = isDisputed ? [speak(sentence('briefings.review-word.disputed')), ...told] : told
  return all.join(' · ')
}

function printObservation(observation: Observation, data: BriefingData): PrintedObservation {
  const { language } = data.briefing
  return {
    hub: data.hubName(observation.hub),
    indicator: data.indicatorName(observation.indicator),
    period: formatPeriod(observation.period, language),
    value: printedFigure(observation, language, data.speak),
    status: data.speak(sentence(`statuses.name.${observation.status}`)),
    vintage:
      observation.vintage === null
        ? data.speak(sentence('briefings.not-known'))
        : printDate(observation.vintage, language, 'long'),
    source: [observation.sourceTitle, observation.sourcePublisher].filter((part) => part !== '').join(', '),
  }
}
