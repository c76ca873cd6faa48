import { indicatorOf, type Assertion } from '#shared/domain/assertion.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import { claimedOf, hubsOf, timeOf } from '../../names/claim-facts.ts'

type Told = { readonly span: TextSpan; readonly assertion: Assertion }
/** What an open part of a claim may be, the likeliest first: ids of hubs and indicators, periods as typed. */
export type LikelyParts = {
  readonly hubs: readonly string[]
  readonly indicators: readonly string[]
  readonly periods: readonly string[]
}

/**
 * What the passages around one tell, the nearest first, for a sentence leans on those before it. Indicators whose numbers
 * are in the same unit come before the others; of periods the one most told comes first, for a text has one it is about.
 */
export function likelyParts(one: Told, others: readonly Told[]): LikelyParts {
  const distance = ({ span }: Told) =>
    span.start <= one.span.start ? one.span.start - span.start : 2 * (span.start - one.span.start)
  const near = others.toSorted((a, b) => distance(a) - distance(b))
  const unit = unitOf(one.assertion)
  const [fitting, rest] = [true, false].map((fits) =>
    near.filter(({ assertion }) => (unitOf(assertion) === unit) === fits),
  )
  const indicators = [...(fitting ?? []), ...(rest ?? [])].flatMap(
    ({ assertion }) => indicatorOf(assertion) ?? [],
  )
  const periods = near.flatMap(({ assertion }) => {
    const time = timeOf(assertion)
    return time === null || !time.isPeriod ? [] : [time.to]
  })
  const often = (period: string) => periods.filter((each) => each === period).length
  return {
    hubs: distinct(near.flatMap(({ assertion }) => hubsOf(assertion))),
    indicators: distinct(indicators),
    periods: distinct(periods).toSorted((a, b) => often(b) - often(a)),
  }
}

function unitOf(assertion: Assertion): string | null {
  const claimed = claimedOf(assertion)
  if (claimed === null) return null
  return claimed.kind === 'place' ? 'rank' : claimed.quantity.unit
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)]
}
