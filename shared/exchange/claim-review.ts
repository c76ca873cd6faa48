import type { Check } from '../domain/check.ts'
import type { Source } from '../domain/source.ts'
import { sourceAddress, type ExchangedClaim } from './exchanged-claim.ts'
import { extensionOf, plumbTerms } from './plumbline-extension.ts'
import { foreignFields } from './web-annotation.ts'

type Node = Readonly<Record<string, unknown>>

/** The outcome of a check on schema.org's scale, where a check said one: 1 is worst, 5 best. */
const RATING = { confirmed: 5, contradicted: 1, untestable: null } as const

/**
 * Claims as schema.org ClaimReview, JSON-LD: what was claimed, by whom, where it appeared, and how it stands against the
 * dataset, in words (`alternateName`) and as a number where the check decided.
 */
export function claimReviews(
  claims: readonly (ExchangedClaim & { readonly check: Check; readonly outcome: string })[],
  sourceOf: (id: string) => Source | undefined,
): Node {
  return {
    '@context': ['https://schema.org', { plumb: plumbTerms }],
    '@graph': claims.map((one) => reviewOf(one, sourceOf)),
  }
}

function reviewOf(
  exchanged: ExchangedClaim & { readonly check: Check; readonly outcome: string },
  sourceOf: (id: string) => Source | undefined,
): Node {
  const { claim, quotations, check, outcome } = exchanged
  const sources = [...new Set(quotations.map(({ source }) => source))].flatMap((id) => sourceOf(id) ?? [])
  const rating = RATING[check.outcome]
  return {
    ...foreignFields(claim.foreign),
    '@type': 'ClaimReview',
    '@id': `urn:plumbline:claim:${claim.id}`,
    claimReviewed: claim.statement,
    author: { '@type': 'Person', name: claim.review.by ?? claim.madeBy },
    datePublished: (claim.review.at ?? claim.madeAt).slice(0, 10),
    itemReviewed: {
      '@type': 'Claim',
      ...(claim.speaker !== null && { author: { '@type': 'Person', name: claim.speaker } }),
      ...(claim.stated !== null && !claim.stated.startsWith('X') && { datePublished: claim.stated }),
      appearance: sources.map((source) => ({
        '@type': 'CreativeWork',
        '@id': sourceAddress(source),
        name: source.metadata.title,
        ...(source.metadata.url !== null && { url: source.metadata.url }),
      })),
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: outcome,
      ...(rating !== null && { ratingValue: rating, bestRating: 5, worstRating: 1 }),
    },
    'plumb:record': extensionOf(exchanged),
  }
}
