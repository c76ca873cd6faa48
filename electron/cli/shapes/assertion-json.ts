import { leftOpen, type OpenPart } from '#shared/analysis/left-open.ts'
import type { Assertion, Scope } from '#shared/domain/assertion.ts'
import type { Quantity } from '#shared/domain/quantity.ts'
import type { Names } from './names.ts'

/** What a claim says, flat: the same fields for every kind, null or empty where the kind has none. */
export type AssertionJson = {
  readonly kind: Assertion['kind']
  readonly hubs: readonly string[]
  readonly hubIds: readonly string[]
  readonly indicator: string | null
  readonly indicatorId: string | null
  readonly period: string | null
  /** The earlier period of a change. */
  readonly since: string | null
  /** Of a value: `by` the period or before it, `since` it, in it for the `first` time; null in the period itself and for other kinds. */
  readonly holds: 'by' | 'since' | 'first' | null
  /** A value, a difference, an amount of change, or what a plan is to reach. */
  readonly value: number | null
  /** The other end of a range. */
  readonly valueUpTo: number | null
  readonly unit: string | null
  readonly unitId: string | null
  /** `about`, `more-than` …; null when the kind has no value. */
  readonly qualifier: string | null
  readonly rank: number | null
  /** `exactly` first, or `within` the first three. */
  readonly rankKind: 'exactly' | 'within' | null
  /** Which end places are counted from; null when the kind has no rank. */
  readonly rankFrom: 'top' | 'bottom' | null
  /** What a rank ranges over, as printed. */
  readonly scope: string | null
  /** What it ranges over: all that have a value, members of a hub (of one level, or of any), or what nobody knows. */
  readonly scopeKind: Scope['kind'] | null
  readonly scopeOf: string | null
  readonly scopeOfId: string | null
  readonly scopeLevel: string | null
  readonly firstTime: boolean
  readonly overtakes: string | null
  /** Of a comparison (above, below, equal), a change (up, down, none) or a goal (up, down). */
  readonly direction: string | null
  /** Parts its check needs that it does not tell. */
  readonly open: readonly OpenPart[]
}

export function assertionJson(assertion: Assertion, names: Names): AssertionJson {
  const facts = factsOf(assertion)
  const quantity: Quantity | null = facts.quantity ?? null
  const indicatorId = facts.indicator ?? null
  const members = facts.scope?.kind === 'members-of' ? facts.scope : null
  return {
    kind: assertion.kind,
    hubs: facts.hubs.map(names.hub),
    hubIds: facts.hubs,
    indicator: indicatorId === null ? null : names.indicator(indicatorId),
    indicatorId,
    period: facts.period ?? null,
    since: facts.since ?? null,
    holds: facts.holds ?? null,
    value: quantity?.value ?? null,
    valueUpTo: quantity?.upTo ?? null,
    unit: names.unit(quantity?.unit ?? null),
    unitId: quantity?.unit ?? null,
    qualifier: quantity?.qualifier ?? null,
    rank: facts.rank?.[1] ?? null,
    rankKind: facts.rank?.[0] ?? null,
    rankFrom: facts.rankFrom ?? null,
    scope: facts.scope?.printed ?? null,
    scopeKind: facts.scope?.kind ?? null,
    scopeOf: members === null ? null : names.hub(members.parent),
    scopeOfId: members?.parent ?? null,
    scopeLevel: members?.level ?? null,
    firstTime: facts.firstTime ?? false,
    overtakes: facts.overtakes == null ? null : names.hub(facts.overtakes),
    direction: facts.direction ?? null,
    open: leftOpen(assertion),
  }
}

type Facts = {
  readonly hubs: readonly string[]
  readonly indicator?: string | null
  readonly period?: string | null
  readonly since?: string | null
  readonly holds?: 'by' | 'since' | 'first' | undefined
  readonly quantity?: Quantity | null
  readonly rank?: readonly ['exactly' | 'within', number]
  readonly rankFrom?: 'top' | 'bottom'
  readonly scope?: Scope
  readonly firstTime?: boolean
  readonly overtakes?: string | null
  readonly direction?: string
}

function factsOf(assertion: Assertion): Facts {
  const known = (...ids: readonly (string | null)[]) => ids.filter((id) => id !== null)
  switch (assertion.kind) {
    case 'value': {
      const { hub, indicator, period, value, holds } = assertion
      return { hubs: known(hub), indicator, period, holds, quantity: value }
    }
    case 'comparison': {
      const { hub, other, together = [], indicator, period, by, direction } = assertion
      return { hubs: known(hub, other, ...together), indicator, period, quantity: by, direction }
    }
    case 'rank': {
      const { hubs, indicator, period, scope, firstTime, overtakes, rank, from } = assertion
      return {
        hubs,
        indicator,
        period,
        scope,
        firstTime,
        overtakes,
        rank: 'exactly' in rank ? ['exactly', rank.exactly] : ['within', rank.within],
        rankFrom: from ?? 'top',
      }
    }
    case 'change': {
      const { hub, indicator, from, to, amount, direction } = assertion
      return { hubs: known(hub), indicator, period: to, since: from, quantity: amount, direction }
    }
    case 'membership':
      return { hubs: known(assertion.hub, ...assertion.members), period: assertion.from }
    case 'plan':
      return {
        hubs: assertion.hubs,
        period: assertion.due,
        indicator: assertion.goal?.indicator ?? null,
        quantity: assertion.goal?.value ?? null,
        ...(assertion.goal === undefined ? {} : { direction: assertion.goal.direction }),
      }
    case 'event':
      return { hubs: assertion.hubs, period: assertion.when }
    case 'cause':
    case 'opinion':
      return { hubs: assertion.hubs }
  }
}
