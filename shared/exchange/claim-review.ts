import type { Check } from '../domain/check.ts'
import { latestReview } from '../domain/review-standing.ts'
import type { Source } from '../domain/source.ts'
import { sourceAddress, type ExchangedClaim } from './exchanged-claim.ts'
import { isNode, unpackEntry, type Node } from './foreign-entry.ts'
import { extensionOf, plumbRecord, plumbTerms } from './plumbline-extension.ts'
import { readAgain, statementOf } from './read-entry.ts'

type Reviewed = ExchangedClaim & { readonly check: Check; readonly outcome: string }

/** The outcome of a check on schema.org's scale, where a check said one: 1 is worst, 5 best. */
const RATING = { confirmed: 5, contradicted: 1, untestable: null } as const

/**
 * Claims as schema.org ClaimReview, JSON-LD: what was claimed, by whom, where it appeared, and how it stands against the
 * dataset, in words (`alternateName`) and as a number where the check decided. Its authors are all who reviewed the claim; what each of them said stands in our record. A review that another tool wrote goes out as it
 * came, with its own rating; what the dataset says of it stands under `plumb:check`.
 */
export function claimReviews(
  claims: readonly Reviewed[],
  sourceOf: (id: string) => Source | undefined,
): Node {
  return {
    '@context': ['https://schema.org', { plumb: plumbTerms }],
    '@graph': claims.map((one) => reviewOf(one, sourceOf)),
  }
}

function reviewOf(exchanged: Reviewed, sourceOf: (id: string) => Source | undefined): Node {
  const { claim, quotations, check, outcome, reviews } = exchanged
  const sources = [...new Set(quotations.map(({ source }) => source))].flatMap((id) => sourceOf(id) ?? [])
  const rating = RATING[check.outcome]
  const foreign = unpackEntry(claim.foreign)
  const record = { [plumbRecord]: extensionOf(exchanged) }
  if (foreign?.kind === 'review') return { ...returned(exchanged), 'plumb:check': outcome, ...record }
  return {
    ...(foreign?.kind === 'fields' ? foreign.entry : {}),
    '@type': 'ClaimReview',
    '@id': `urn:plumbline:claim:${claim.id}`,
    claimReviewed: claim.statement,
    author: authorsOf(reviews.length === 0 ? [claim.madeBy] : reviews.map(({ by }) => by)),
    datePublished: (latestReview(reviews)?.said.at ?? claim.madeAt).slice(0, 10),
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
    ...record,
  }
}

function authorsOf(names: readonly string[]): Node | readonly Node[] {
  const people = names.map((name) => ({ '@type': 'Person', name }))
  return people.length === 1 && people[0] !== undefined ? people[0] : people
}

/** A review as it came, with the words and the speaker that are other ones now. */
function returned({ claim }: Reviewed): Node {
  const foreign = unpackEntry(claim.foreign)
  const then = foreign === null ? null : readAgain(foreign)
  if (foreign === null || then === null) return {}
  const { entry, context } = foreign
  const isUsual = [context]
    .flat()
    .every((one) => one === null || /^https?:\/\/schema\.org\/?$/.test(String(one)))
  const item = isNode(entry['itemReviewed']) ? entry['itemReviewed'] : { '@type': 'Claim' }
  const isSpeaker = then.speaker === claim.speaker
  return {
    ...(!isUsual && { '@context': context }),
    ...entry,
    ...(statementOf(then) !== claim.statement && { claimReviewed: claim.statement }),
    ...(!isSpeaker && {
      itemReviewed: {
        ...item,
        author: claim.speaker === null ? null : { '@type': 'Person', name: claim.speaker },
      },
    }),
  }
}
