import type { Claim } from '#shared/domain/claim.ts'
import { latestReview, reviewStanding } from '#shared/domain/review-standing.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { CurrentPlace } from '#shared/exchange/exchange-context.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import type { Speak } from '#shared/messages/speak.ts'
import { assertionJson } from './assertion-json.ts'
import { judgementJson } from './judgement-json.ts'
import { linkJson } from './link-json.ts'
import type { Names } from './names.ts'

/** A claim with its quotations, links, statuses, judgement, origins and the outcome of its check. */
export function claimJson(
  { claim, quotations, appearances, links, origins, check, cautions, reviews, judgement }: ClaimView,
  names: Names,
  speak: Speak,
  placeOf: (quotation: string) => CurrentPlace | null,
) {
  const latest = latestReview(reviews)
  const state = names.state(claim.verdict)
  return {
    id: labelOf(claim.id),
    statement: claim.statement,
    ...assertionJson(claim.assertion, names),
    speaker: claim.speaker,
    stated: claim.stated,
    because: claim.because,
    tags: claim.tags,
    reworded: rewordedJson(claim.reworded ?? null, quotations),
    quotations: quotations.map(({ id, source, exact, span, page, version }) => ({
      id: labelOf(id),
      source: labelOf(source),
      quote: exact,
      start: span.start,
      end: span.end,
      page: page ?? null,
      version: labelOf(version),
      now: placeJson(placeOf(id)),
    })),
    appearances: appearances.map(({ source, title, date, quotations: there }) => ({
      source: labelOf(source),
      title,
      date,
      quotations: there.map(labelOf),
    })),
    links: links.map(linkJson),
    status: claim.status,
    review: {
      status: reviewStanding(reviews),
      by: latest?.by ?? null,
      at: latest?.said.at ?? null,
      note: latest?.said.note ?? '',
    },
    reviews: reviews.map(({ by, said }) => ({ by, ...said })),
    ownState:
      state === undefined
        ? null
        : { name: state.name, sign: state.sign, colour: state.colour, meaning: state.meaning },
    judgement: judgementJson(judgement, names),
    origins: { reports: origins.reports, origins: origins.origins, roots: origins.roots },
    check: { outcome: check.outcome, reason: speak(check.reason) },
    cautions: cautions.map((caution) => speak(caution.sentence)),
  }
}

function placeJson(place: CurrentPlace | null) {
  return place === null ? null : { ...place, version: labelOf(place.version) }
}

function rewordedJson(reworded: Claim['reworded'] | null, quotations: ClaimView['quotations']) {
  if (reworded == null) return null
  const { quotation, was, by, at } = reworded
  return {
    quotation: labelOf(quotation),
    was,
    now: quotations.find(({ id }) => id === quotation)?.exact ?? null,
    by,
    at,
  }
}
