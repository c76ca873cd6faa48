import { labelOf } from '../domain/id.ts'
import type { Source } from '../domain/source.ts'
import type { ClaimView } from '../ipc/answers/claims.ts'
import type { Speak } from '../messages/speak.ts'

export const claimColumns = [
  'id', 'statement', 'kind', 'speaker', 'stated', 'quote', 'source', 'title', 'url', 'outcome', 'reason', 'review', 'status',
  'tags', 'reports', 'origins',
] as const // prettier-ignore

/** Claims as rows, a quotation each; a claim without one has a row of its own. */
export function claimRows(
  views: readonly ClaimView[],
  sourceOf: (id: string) => Source | undefined,
  speak: Speak,
): readonly (readonly string[])[] {
  return views.flatMap(({ claim, quotations, check, origins }) =>
    (quotations.length === 0 ? [undefined] : quotations).map((quotation) => {
      const source = quotation === undefined ? undefined : sourceOf(quotation.source)
      return [
        labelOf(claim.id),
        claim.statement,
        claim.assertion.kind,
        claim.speaker ?? '',
        claim.stated ?? '',
        quotation?.exact ?? '',
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
