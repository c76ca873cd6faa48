import type { Assertion, Scope } from '../../domain/assertion.ts'
import type { Indicator } from '../../domain/indicator.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'

type RankClaim = Extract<Assertion, { kind: 'rank' }>

/** A rank claim whose every part is known. */
export type AskedRank = {
  readonly claim: RankClaim
  readonly hubs: readonly string[]
  readonly indicator: Indicator
  readonly period: string
  readonly scope: Exclude<Scope, { kind: 'unresolved' }>
}

/** 'place 1', 'the top 3', 'place 1 from the bottom'. */
export function rankWords({ rank, from }: RankClaim): Sentence {
  if (from === 'bottom')
    return 'exactly' in rank
      ? sentence('checks.place-from-bottom', { place: String(rank.exactly) })
      : sentence('checks.bottom', { places: String(rank.within) })
  return 'exactly' in rank
    ? sentence('checks.place', { place: String(rank.exactly) })
    : sentence('checks.top', { places: String(rank.within) })
}

/** Whether smaller values come first in the count: less is better, or the count starts at the other end, not both. */
export function countsUpwards({ claim, indicator }: Pick<AskedRank, 'claim' | 'indicator'>): boolean {
  return (indicator.direction === 'lower') !== (claim.from === 'bottom')
}

/** The lowest place that still makes the claim true. */
export function lastPlace({ rank }: RankClaim): number {
  return 'exactly' in rank ? rank.exactly : rank.within
}

export function holdsAt({ rank }: RankClaim, place: number): boolean {
  return 'exactly' in rank ? place === rank.exactly : place <= rank.within
}
