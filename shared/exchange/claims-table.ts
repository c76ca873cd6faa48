import { labelOf } from '../domain/id.ts'
import type { ClaimView } from '../ipc/answers/claims.ts'
import type { Speak } from '../messages/speak.ts'
import type { ExchangeContext } from './exchange-context.ts'

export const claimColumns = [
  'id', 'statement', 'kind', 'speaker', 'stated', 'quote', 'quoted_version', 'current_version', 'place', 'score', 'source', 'title', 'url', 'outcome', 'reason', 'review', 'status',
  'tags', 'reports', 'origins',
] as const // prettier-ignore

/** Claims as rows, a quotation each; a claim without one has a row of its own. */
export function claimRows(
  views: readonly ClaimView[],
  { sourceOf, placeOf }: ExchangeContext,
  speak: Speak,
): readonly (readonly string[])[] {
  return views.flatMap(({ claim, quotations, check, origins }) =>
    (quotations.length === 0 ? [undefined] : quotations).map((quotation) => {
      const place = quotation === undefined ? null : placeOf(quotation.id)
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
        claim.review.status,
        claim.status,
        claim.tags.join('; '),
        String(origins.reports),
        String(origins.origins),
      ]
    }),
  )
}
