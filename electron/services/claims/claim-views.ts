import { appearancesOf } from '#shared/analysis/appearances.ts'
import { cautionsOf } from '#shared/analysis/cautions.ts'
import { originsOf } from '#shared/analysis/origins.ts'
import type { Check } from '#shared/domain/check.ts'
import type { Claim, EvidenceLink } from '#shared/domain/claim.ts'
import type { Quotation } from '#shared/domain/quotation.ts'
import type { Source } from '#shared/domain/source.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import { reviewsByClaim } from './reviews-by-claim.ts'
import { judgementsByClaim } from '../judgements/judgements-by-claim.ts'
import type { Store } from '#electron/storage/store.ts'

/** Claims with everything that hangs on them. `checks` are in the order of the claims. */
export function claimViews(store: Store, claims: readonly Claim[], checks: readonly Check[]): ClaimView[] {
  const links = new Map<string, EvidenceLink[]>()
  const judgements = judgementsByClaim(store)
  const reviews = reviewsByClaim(store)
  for (const link of store.all('links')) links.set(link.claim, [...(links.get(link.claim) ?? []), link])
  return claims.flatMap((claim, at) => {
    const check = checks[at]
    if (check === undefined) return []
    const own = links.get(claim.id) ?? []
    const quotations = quotationsOf(store, own)
    const sources = sourcesOf(store, quotations)
    // A source that contradicts a claim is evidence about it, and neither an appearance nor an origin of it.
    const saying = quotationsOf(
      store,
      own.filter(({ relation }) => relation !== 'contradicts'),
    )
    const sayingSources = sourcesOf(store, saying)
    const { reports, origins, roots } = originsOf(
      // Only what speaks for a claim and was not taken back corroborates it.
      sayingSources
        .filter(({ retraction }) => retraction === null)
        .map(({ id, metadata, chain }) => ({ source: id, title: metadata.title, chain })),
    )
    const cautions = cautionsOf(sources)
    const judgement = judgements.get(claim.id) ?? null
    const appearances = appearancesOf(saying, sayingSources)
    return [
      {
        claim,
        quotations,
        appearances,
        links: own,
        reviews: reviews.get(claim.id) ?? [],
        origins: { reports, origins, roots },
        check,
        cautions,
        judgement,
      },
    ]
  })
}

/** The sources a claim's quotations were taken from, each once, in the order of the quotations. */
export function sourcesOf(store: Store, quotations: readonly Quotation[]): Source[] {
  const ids = [...new Set(quotations.map(({ source }) => source))]
  return ids.flatMap((id) => store.get('sources', id) ?? [])
}

function quotationsOf(store: Store, links: readonly EvidenceLink[]): Quotation[] {
  const ids = links.flatMap(({ target }) => (target.kind === 'quotation' ? [target.quotation] : []))
  return [...new Set(ids)].flatMap((id) => store.get('quotations', id) ?? [])
}
