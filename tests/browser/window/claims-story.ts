import type { Claim } from '#shared/domain/claim.ts'
import type { Judgement } from '#shared/domain/judgement.ts'
import type { LikelihoodScale } from '#shared/domain/likelihood-scale.ts'
import { reviewOf, type Review } from '#shared/domain/review.ts'
import type { Verdict } from '#shared/domain/verdict.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import { sentence } from '#shared/messages/sentence.ts'
import icd from '#resources/scales/icd-203.json' with { type: 'json' }
import phia from '#resources/scales/phia.json' with { type: 'json' }
import type { Answers } from './speaking-transport.ts'
import { claim, quotation, source, story } from './story.ts'

export const scales: readonly LikelihoodScale[] = [icd, phia]
const outcomes = ['confirmed', 'contradicted', 'untestable'] as const
/** Who is at work, as `workspace.describe` tells. */
const me = 'Anna'
const at = '2026-01-16T10:00:00.000Z'
export const idOf = (number: number) => `C${number}-aaaaaa`

/** A program that keeps what it is told about `count` claims: outcomes take turns, every second one is tagged; `said` is what others say. */
export function claimsStory(
  count: number,
  said: readonly Review[] = [],
): Answers & { readonly claims: () => readonly Claim[] } {
  let claims: Claim[] = Array.from({ length: count }, (_, index) => ({
    ...claim,
    id: idOf(index + 1),
    statement: `Claim number ${index + 1}`,
    tags: index % 2 === 0 ? ['energy'] : [],
  }))
  let verdicts: Verdict[] = []
  const reviews = new Map<string, readonly Review[]>(said.map((one) => [one.claim, [one]]))
  const judgements = new Map<string, Judgement>()
  const change = (id: string, some: Partial<Claim>): Claim => {
    const found = claims.find((one) => one.id === id) ?? claim
    const changed = { ...found, ...some }
    claims = claims.map((one) => (one.id === id ? changed : one))
    return changed
  }
  const viewOf = (one: Claim, index: number): ClaimView => ({
    claim: one,
    quotations: [quotation],
    appearances: [
      { source: source.id, title: source.metadata.title, date: null, quotations: [quotation.id] },
    ],
    links: [],
    reviews: reviews.get(one.id) ?? [],
    origins: { reports: 2, origins: index % 3 === 0 ? 1 : 2, roots: ['Agency'] },
    check: {
      claim: one.id,
      outcome: outcomes[index % 3] ?? 'confirmed',
      reason: sentence('checks.nothing'),
      observations: [],
      missing: [],
      warnings: [],
    },
    cautions: [],
    judgement: judgements.get(one.id) ?? null,
  })
  return {
    ...story(),
    claims: () => claims,
    'claims.list': () => claims.map(viewOf),
    'claims.line': ({ claim: id }) => {
      const index = claims.findIndex((one) => one.id === id)
      return { view: viewOf(claims[index] ?? claim, index), briefings: [], sources: [], observations: [] }
    },
    'claims.review': ({ claim: id, status, note }) => {
      const others = (reviews.get(id) ?? []).filter(({ by }) => by !== me)
      const own = status === 'unreviewed' ? [] : [reviewOf(id, me, { status, note, at })]
      reviews.set(id, [...others, ...own])
      return reviews.get(id) ?? []
    },
    'claims.update': ({ claim: id, tags, status, verdict }) =>
      change(id, {
        ...(tags === undefined ? {} : { tags }),
        ...(status === undefined ? {} : { status }),
        ...(verdict === undefined ? {} : { verdict }),
      }),
    'judgements.scales': () => scales,
    'judgements.save': (judgement) => {
      const saved = { id: 'J1-aaaaaa', by: 'Anna', at, ...judgement }
      judgements.set(judgement.claim, saved)
      return saved
    },
    'judgements.remove': ({ claim: id }) => {
      judgements.delete(id)
      return null
    },
    'verdicts.list': () => verdicts.toSorted((one, other) => one.order - other.order),
    'verdicts.save': ({ verdict: id, ...fields }) => {
      const saved = { id: id ?? `V${verdicts.length + 1}-aaaaaa`, ...fields }
      verdicts = [...verdicts.filter((one) => one.id !== saved.id), saved]
      return saved
    },
    'verdicts.remove': ({ verdict: id }) => {
      verdicts = verdicts.filter((one) => one.id !== id)
      claims = claims.map((one) => (one.verdict === id ? { ...one, verdict: null } : one))
      return null
    },
  }
}
