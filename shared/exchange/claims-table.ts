import type { EvidenceLink } from '../domain/claim.ts'
import { labelOf } from '../domain/id.ts'
import type { Review } from '../domain/review.ts'
import { reviewStanding } from '../domain/review-standing.ts'
import type { ClaimView } from '../ipc/answers/claims.ts'
import type { Speak } from '../messages/speak.ts'
import type { ExchangeContext } from './exchange-context.ts'
import { linkTo } from './exchanged-claim.ts'

export const claimColumns = [
  'id', 'statement', 'kind', 'speaker', 'stated', 'quote', 'quoted_version', 'current_version', 'place', 'score', 'source', 'title', 'url', 'outcome', 'reason', 'review', 'status',
  'tags', 'reports', 'origins', 'relation', 'strength', 'note', 'observations', 'reviews',
] as const // prettier-ignore

/**
 * Claims as rows, a quotation each; a claim without one has a row of its own. `relation`, `strength` and `note` are of the
 * link to the quotation; `observations` are all the claim is linked to, each with the same three; `reviews` what each reviewer says, `review` how that stands together.
 */
export function claimRows(
  views: readonly ClaimView[],
  { sourceOf, placeOf }: ExchangeContext,
  speak: Speak,
): readonly (readonly string[])[] {
  return views.flatMap(({ claim, quotations, links, check, origins, reviews }) =>
    (quotations.length === 0 ? [undefined] : quotations).map((quotation) => {
      const place = quotation === undefined ? null : placeOf(quotation.id)
      const link = quotation === undefined ? null : linkTo(links, quotation.id)
      const source = quotation === undefined ? undefined : sourceOf(quotation.source)
      return [
        labelOf(claim.id),
        claim.statement,
        claim.assertion.kind,
        claim.speaker ?? '',
        claim.stated ?? '',
        quotation?.exact ?? '',
        quotation === undefined ? '' : labelOf(quotation.version),
        place == null ? '' : labelOf(place.version),
        place?.rung ?? '',
        place == null ? '' : String(place.score),
        source === undefined ? '' : labelOf(source.id),
        source?.metadata.title ?? '',
        source?.metadata.url ?? '',
        check.outcome,
        speak(check.reason),
        reviewStanding(reviews),
        claim.status,
        claim.tags.join('; '),
        String(origins.reports),
        String(origins.origins),
        link?.relation ?? '',
        link?.strength ?? '',
        link?.note ?? '',
        links.flatMap(observed).join('; '),
        reviews.map(reviewCell).join('; '),
      ]
    }),
  )
}

/** 'Ana: questioned, 2026-01-21: Find Tianjin first.' */
function reviewCell({ by, said: { status, at, note } }: Review): string {
  return `${by}: ${status}, ${at.slice(0, 10)}${note === '' ? '' : `: ${note}`}`
}

/** 'D1-8f3k2q:17 supports, strong: the same survey' */
function observed({ target, relation, strength, note }: EvidenceLink): readonly string[] {
  if (target.kind !== 'observation') return []
  const how = [relation, strength ?? ''].filter((part) => part !== '').join(', ')
  return [`${target.observation} ${how}${note === '' ? '' : `: ${note}`}`]
}
